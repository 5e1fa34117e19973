package dev.myelin.action;

import dev.myelin.model.ModelInfo;
import java.util.List;

/**
 * A {@link Predictor} whose callers may give options. Only inputs of equal options share a batch.
 *
 * @param <M> the loaded model; closed when it is {@link AutoCloseable} and no longer used
 * @param <I> one input: a record
 * @param <O> one output: a record
 * @param <P> the options: a record with {@code equals}; {@code "options"} in the JSON
 */
public interface ConfiguredPredictor<M, I, O, P> {

    /**
     * Loads a model, once for all batches.
     *
     * @param model its files are at {@link ModelInfo#path()}
     * @throws Exception fails the run, with this as the cause
     */
    M load(ModelInfo model) throws Exception;

    /**
     * Runs the model on a batch.
     *
     * @param inputs at least one
     * @param options the same for all of them
     * @return one output for each input, in order
     * @throws Exception fails the batch, with this as the cause
     */
    List<O> infer(M model, List<I> inputs, P options, InferenceCall call) throws Exception;
}
