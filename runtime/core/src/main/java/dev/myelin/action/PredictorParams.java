package dev.myelin.action;

import dev.myelin.model.ModelId;
import java.util.List;

/**
 * The parameters of a predictor's batch action.
 *
 * @param modelId the model to run; {@code "model_id"} in JSON, or {@code "model"}
 * @param inputs what to run it on, in order
 * @param batchSize the most inputs in one call, 1 to {@value #MAX_BATCH_SIZE}, or {@link #AUTO}; {@code "batch_size"} in JSON
 * @param options the same for all inputs; {@link NoOptions#NONE} for a {@link Predictor}
 * @param <I> one input
 * @param <P> the options
 */
public record PredictorParams<I, P>(ModelId modelId, List<I> inputs, int batchSize, P options) {

    /** The batch size of callers that give none, as in the reference. */
    public static final int DEFAULT_BATCH_SIZE = 32;

    /** The largest batch size. */
    public static final int MAX_BATCH_SIZE = 4096;

    /** A batch size that is found by trying: it grows while more inputs are done in a second. {@code "auto"} in JSON. */
    public static final int AUTO = 0;

    /** @throws IllegalArgumentException when the batch size is out of bounds */
    public PredictorParams {
        inputs = List.copyOf(inputs);
        if (batchSize < AUTO || batchSize > MAX_BATCH_SIZE) {
            throw new IllegalArgumentException("the batch size must be within 1 and " + MAX_BATCH_SIZE + ", or " + AUTO
                    + " for auto, was " + batchSize);
        }
    }

    /** Parameters of a predictor without options, with the usual batch size. */
    public static <I> PredictorParams<I, NoOptions> of(ModelId modelId, List<I> inputs) {
        return of(modelId, inputs, NoOptions.NONE);
    }

    /** Parameters with options and the usual batch size. */
    public static <I, P> PredictorParams<I, P> of(ModelId modelId, List<I> inputs, P options) {
        return new PredictorParams<>(modelId, inputs, DEFAULT_BATCH_SIZE, options);
    }
}
