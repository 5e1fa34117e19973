package dev.myelin.benchmarks.document;

import dev.myelin.action.BaseInferenceAction;
import dev.myelin.annotations.InferenceAction;

/** Makes Myelin write a parser and a writer of {@link Vector}. */
@InferenceAction(name = "read_vector", description = "Gives its parameters back")
public final class ReadVector extends BaseInferenceAction<Vector> {

    @Override
    public Vector execute() {
        return params();
    }
}
