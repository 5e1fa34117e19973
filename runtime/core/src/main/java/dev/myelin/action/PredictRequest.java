package dev.myelin.action;

import dev.myelin.model.ModelId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller of a served predictor asks for.
 *
 * @param modelId the model that the caller names; null where it names none
 * @param inputs what to run it on, in order
 * @param options the same for all inputs; {@link NoOptions#NONE} for a {@link Predictor}
 * @param isBare whether the body is the array of inputs alone: then the answer is the array of results
 * @param <I> one input
 * @param <P> the options
 */
public record PredictRequest<I, P>(@Nullable ModelId modelId, List<I> inputs, P options, boolean isBare) {

    public PredictRequest {
        inputs = List.copyOf(inputs);
    }
}
