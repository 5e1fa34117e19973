package dev.myelin.action;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.batch.BatchOptions;
import dev.myelin.context.RuntimeContext;
import dev.myelin.error.ActionFailed;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.MyelinException;
import dev.myelin.error.Reasons;
import dev.myelin.json.FreeForm;
import dev.myelin.model.ModelId;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ResultWriter;
import dev.myelin.progress.ProgressCategory;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action as hosts see it: what it is called, how its parameters are read and its result is written, and how it runs.
 * One is generated beside each action class ({@code XAction}) and found by {@link java.util.ServiceLoader}. Stateless;
 * safe for use by several threads.
 *
 * @param <P> the type of the parameters
 * @param <R> the type of the result
 */
public abstract sealed class ActionDefinition<P, R>
        permits PredictorAction, RemoteInferenceAction, SimpleAction, StepAction, TypedStepAction {

    private final ActionInfo info;
    private final ParamsParser<P> params;
    private final ResultWriter<? super R> results;

    ActionDefinition(ActionInfo info, ParamsParser<P> params, ResultWriter<? super R> results) {
        this.info = info;
        this.params = params;
        this.results = results;
    }

    /** Name, description and the platform's attributes. */
    public final ActionInfo info() {
        return info;
    }

    /** Reads the parameters; knows their schemas. */
    public final ParamsParser<P> params() {
        return params;
    }

    /** Writes the result. */
    public final ResultWriter<? super R> results() {
        return results;
    }

    /** The categories that progress is told of, with their weights, as far as they are known before the run. */
    public abstract List<ProgressCategory> progress();

    /** The model that parameters name; null where they name none. Generated where they have a {@code modelId}. */
    protected @Nullable ModelId modelId(P params) {
        return null;
    }

    /** The deployment that the class is too; null when it is none. Generated where it is annotated {@code @ServeDeployment}. */
    public @Nullable DeploymentDefinition deployment() {
        return null;
    }

    /**
     * Runs the action once. Called by {@link ActionRunner}, which wraps what is thrown.
     *
     * @throws Exception what the author's code throws
     */
    abstract R execute(P params, RuntimeContext runtime) throws Exception;

    /** The same, with options that only predictors know. */
    R execute(P params, RuntimeContext runtime, BatchOptions batches) throws Exception {
        return execute(params, runtime);
    }

    /**
     * What the caller gets for anything that was thrown while the action was at work.
     *
     * @param place where, to follow the action's name; may be empty
     * @return the error itself where it is of the family. But a refusal, by a run that this one started, came in the
     *     midst of work: it is this run's failure. (A setting that the author's code finds missing stays a refusal.)
     */
    final MyelinException failure(String place, Throwable e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return e instanceof MyelinException known
                        && (known.exitStatus() != MyelinException.EXIT_REFUSED || known instanceof InvalidConfiguration)
                ? known
                : new ActionFailed("action '" + info.name() + "' failed" + place + ": " + Reasons.of(e), e);
    }

    /** Writes results that were ready when a run failed, as an array. */
    public void writePartialResults(List<?> results, JsonGenerator out) throws IOException {
        FreeForm.write(results, out);
    }
}
