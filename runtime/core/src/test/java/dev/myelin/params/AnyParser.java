package dev.myelin.params;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Parameters of any form, null among them. */
final class AnyParser implements ParamsParser<AnyParser.Any> {

    record Any(@Nullable Object value) {}

    @Override
    public Class<Any> type() {
        return Any.class;
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
    public @Nullable Any read(ParamsReader in) throws IOException {
        int problems = in.problemCount();
        Object value = in.isNull() ? null : in.readAny();
        return in.problemCount() == problems ? new Any(value) : null;
    }
}
