package dev.myelin.benchmarks.document;

import dev.myelin.action.BaseInferenceAction;
import dev.myelin.annotations.InferenceAction;

/** Makes Myelin write a parser and a writer of {@link Settings}. */
@InferenceAction(name = "read_settings", description = "Gives its parameters back")
public final class ReadSettings extends BaseInferenceAction<Settings> {

    @Override
    public Settings execute() {
        return params();
    }
}
