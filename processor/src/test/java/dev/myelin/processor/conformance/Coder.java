package dev.myelin.processor.conformance;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.action.ActionDefinition;
import dev.myelin.json.Json;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ResultWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The generated parser and writer of an action that answers with its parameters: what was read can be written. */
record Coder(ParamsParser<Object> parser, ResultWriter<Object> writer) {

    /**
     * Those of a compiled action.
     *
     * @param action the simple name of its class, in package {@code app}
     */
    @SuppressWarnings("unchecked") // parameters and result are one type
    static Coder of(ClassLoader loader, String action) {
        try {
            ActionDefinition<?, ?> definition = (ActionDefinition<?, ?>) loader.loadClass("app." + action + "Action")
                    .getDeclaredConstructor()
                    .newInstance();
            return new Coder((ParamsParser<Object>) definition.params(), (ResultWriter<Object>) definition.results());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    Object read(byte[] document) {
        return parser.parse("echo", document);
    }

    byte[] write(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
            writer.write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
