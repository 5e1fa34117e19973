package dev.myelin.processor.testing;

import dev.myelin.error.InvalidParams;
import dev.myelin.error.ParamProblem;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ParamsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the runtime's reader says of a value, as a document of its own. */
public record RuntimeReading(ParamsReader.ValueReader<?> value) implements ParamsParser<Object> {

    /** The first problem of a document; empty when it has none. */
    public Optional<String> problem(String document) {
        try {
            parse("test", document.getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (InvalidParams e) {
            return e.problems().stream().map(ParamProblem::message).findFirst();
        }
    }

    @Override
    public Class<Object> type() {
        return Object.class;
    }

    @Override
    public String jsonSchema() {
        return "true";
    }

    @Override
    public String uiSchema() {
        return "[]";
    }

    @Override
    public @Nullable Object read(ParamsReader in) throws IOException {
        int problems = in.problemCount();
        value.read(in);
        return in.problemCount() == problems ? Boolean.TRUE : null;
    }
}
