package dev.myelin.processor.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import dev.myelin.error.InvalidParams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A compiled action that answers with its parameters.
 *
 * @param shape of the parameters
 * @param origin the source, and how to make it once more
 */
record Echo(ObjectShape shape, String origin, Coder coder, Schema schema) {

    static Echo of(ObjectShape shape, String origin, Coder coder) {
        return new Echo(shape, origin, coder, Schemas.of(coder.parser().jsonSchema()));
    }

    /** Reads a document. */
    Object read(Doc document) {
        return coder.read(document.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a value and reads what was written. */
    Object readBack(Object value) {
        return coder.read(coder.write(value));
    }

    /** The problems of a document, as pointers and codes, with the author's words if they are told so; none for a valid one. */
    List<String> problems(Doc document) {
        try {
            read(document);
            return List.of();
        } catch (InvalidParams e) {
            return e.problems().stream()
                    .map(problem -> problem.pointer() + " "
                            + (problem.message().equals(Wrong.WORDS) ? Wrong.worded(problem.code()) : problem.code()))
                    .toList();
        }
    }

    /** What the JSON Schema says against a document. */
    List<String> schemaErrors(Doc document) {
        return schema.validate(document.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** Reads a document with databind. */
    Object readBy(ObjectMapper databind, byte[] document) {
        try {
            return databind.readValue(document, coder.parser().type());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return origin;
    }
}
