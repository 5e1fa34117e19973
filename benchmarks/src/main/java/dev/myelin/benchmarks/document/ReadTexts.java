package dev.myelin.benchmarks.document;

import dev.myelin.action.BaseInferenceAction;
import dev.myelin.annotations.InferenceAction;

/** Makes Myelin write a parser and a writer of {@link Texts}. */
@InferenceAction(name = "read_texts", description = "Gives its parameters back")
public final class ReadTexts extends BaseInferenceAction<Texts> {

    @Override
    public Texts execute() {
        return params();
    }
}
