package dev.myelin.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.myelin.json.Json;
import java.io.IOException;
import java.io.OutputStream;

/** JSON as the command line writes it: on one line for programs, indented for people. */
final class JsonText {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private JsonText() {}

    /** Writes one value. */
    @FunctionalInterface
    interface Content {
        void write(JsonGenerator out) throws IOException;
    }

    /** Writes a document and the newline after it, and leaves {@code out} open. */
    static void write(OutputStream out, boolean pretty, Content content) throws IOException {
        try (JsonGenerator generator = Json.FACTORY.createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            if (pretty) {
                generator.setPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));
            }
            content.write(generator);
        }
        out.write('\n');
    }

    /** Copies a whole document. */
    static void copy(String json, JsonGenerator out) throws IOException {
        try (JsonParser in = Json.FACTORY.createParser(json)) {
            in.nextToken();
            copyValue(in, out);
        }
    }

    /** Copies the value at the parser's current token, numbers with the digits they have. */
    static void copyValue(JsonParser in, JsonGenerator out) throws IOException {
        int depth = 0;
        do {
            JsonToken token = in.currentToken();
            if (token.isNumeric()) {
                out.writeNumber(in.getText());
            } else {
                out.copyCurrentEvent(in);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        } while (depth > 0 && in.nextToken() != null);
    }
}
