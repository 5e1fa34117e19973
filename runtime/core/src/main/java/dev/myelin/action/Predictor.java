package dev.myelin.action;

import java.util.List;

/**
 * A model with typed inputs and outputs: the shortest useful plugin. From it come a batch action and, with
 * {@code @ServeDeployment}, a REST endpoint.
 *
 * @param <M> the loaded model; closed when it is {@link AutoCloseable} and no longer used
 * @param <I> one input: a record
 * @param <O> one output: a record
 */
public interface Predictor<M, I, O> extends ConfiguredPredictor<M, I, O, NoOptions> {

    /**
     * Runs the model on a batch.
     *
     * @param inputs at least one
     * @return one output for each input, in order
     * @throws Exception fails the batch, with this as the cause
     */
    List<O> infer(M model, List<I> inputs, InferenceCall call) throws Exception;

    @Override
    default List<O> infer(M model, List<I> inputs, NoOptions options, InferenceCall call) throws Exception {
        return infer(model, inputs, call);
    }
}
