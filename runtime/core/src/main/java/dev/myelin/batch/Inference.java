package dev.myelin.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a model on some inputs. */
@FunctionalInterface
public interface Inference<I, O> {

    /**
     * Runs the model.
     *
     * @param inputs at least one
     * @param progress of these inputs
     * @return one output for each input, in order; anything else is a failure
     */
    @Nullable
    List<O> infer(List<I> inputs, BatchProgress progress) throws Exception;
}
