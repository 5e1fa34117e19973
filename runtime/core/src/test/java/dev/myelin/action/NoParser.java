package dev.myelin.action;

import dev.myelin.params.ParamsParser;
import dev.myelin.params.ParamsReader;
import org.jspecify.annotations.Nullable;

/** Of actions that tests run on typed parameters only. */
final class NoParser<P> implements ParamsParser<P> {

    @Override
    public Class<? super P> type() {
        return Object.class;
    }

    @Override
    public String jsonSchema() {
        return "{}";
    }

    @Override
    public String uiSchema() {
        return "[]";
    }

    @Override
    public @Nullable P read(ParamsReader in) {
        throw new UnsupportedOperationException();
    }
}
