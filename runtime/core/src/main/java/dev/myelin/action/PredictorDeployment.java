package dev.myelin.action;

import dev.myelin.context.PluginContext;
import dev.myelin.json.JsonLimits;
import dev.myelin.params.ParamsLines;
import dev.myelin.params.ParamsReader;
import dev.myelin.params.ResultWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a served predictor: its one route takes inputs and answers with their outputs, inputs of several requests sharing
 * calls of the model. Generated classes extend it.
 *
 * @param <M> the loaded model
 * @param <I> one input
 * @param <O> one output
 * @param <P> the options
 */
public abstract non-sealed class PredictorDeployment<M, I, O, P> extends DeploymentDefinition {

    private final ResultWriter<O> output;

    /** @param output writes one output */
    protected PredictorDeployment(DeploymentInfo info, ResultWriter<O> output) {
        super(info);
        this.output = output;
    }

    /** A new object of the author's class: one serves all requests of a process. */
    public abstract ConfiguredPredictor<M, I, O, P> create(PluginContext plugin);

    /**
     * Reads a request's body at the reader's current token.
     *
     * @return null exactly when the reader has noted a problem
     */
    protected abstract @Nullable PredictRequest<I, P> read(ParamsReader in) throws IOException;

    /** A reader of bodies, one after the other, for one thread. */
    public final ParamsLines<PredictRequest<I, P>> reader(JsonLimits limits) {
        return new ParamsLines<>(this::read, limits);
    }

    /** Writes one output. */
    public final ResultWriter<O> output() {
        return output;
    }
}
