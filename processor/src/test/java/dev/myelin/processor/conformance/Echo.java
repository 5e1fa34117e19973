package dev.myelin.processor.conformance;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import dev.myelin.action.ActionDefinition;
import dev.myelin.error.InvalidParams;
import dev.myelin.json.Json;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ResultWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An action that answers with its parameters: what was read can be written.
 *
 * @param origin how to make the same type once more
 */
record Echo(ObjectShape shape, String origin, ParamsParser<Object> parser, ResultWriter<Object> writer, Schema schema) {

    @SuppressWarnings("unchecked") // parameters and result are one type
    static Echo of(ObjectShape shape, String origin, ActionDefinition<?, ?> definition) {
        ParamsParser<Object> parser = (ParamsParser<Object>) definition.params();
        ResultWriter<Object> writer = (ResultWriter<Object>) definition.results();
        return new Echo(shape, origin, parser, writer, Schemas.of(parser.jsonSchema()));
    }

    /** Reads a document. */
    Object read(Doc document) {
        return read(document.toString());
    }

    Object read(String document) {
        return parser.parse("echo", document.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a value. */
    String write(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
            writer.write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The problems of a document, as pointers and codes; none for a valid one. */
    List<String> problems(Doc document) {
        try {
            read(document);
            return List.of();
        } catch (InvalidParams e) {
            return e.problems().stream()
                    .map(problem -> problem.pointer() + " " + problem.code())
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
    Object readBy(ObjectMapper databind, String document) {
        try {
            return databind.readValue(document, parser.type());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return origin;
    }
}
