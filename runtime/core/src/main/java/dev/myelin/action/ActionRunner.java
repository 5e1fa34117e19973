package dev.myelin.action;

import dev.myelin.batch.BatchOptions;
import dev.myelin.context.RuntimeContext;
import dev.myelin.error.ActionFailed;
import dev.myelin.error.InvalidParams;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.error.MyelinException;
import dev.myelin.error.ParamProblem;
import dev.myelin.error.RunStopped;
import dev.myelin.model.ModelId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs an action once, from checked parameters to result: the same for every host. */
public final class ActionRunner {

    private ActionRunner() {}

    /**
     * Runs an action. The caller closes {@code runtime}.
     *
     * @throws MyelinException whatever goes wrong: a refusal when the parameters name a model that does not exist, else
     *     what was thrown, as the cause. An Error is wrapped too: out of memory is a common end of an inference.
     *     {@link RunStopped} when the run was asked to end
     */
    public static <P, R> R run(ActionDefinition<P, R> action, P params, RuntimeContext runtime) {
        return run(action, params, runtime, BatchOptions.DEFAULT);
    }

    /**
     * Runs an action.
     *
     * @param batches for predictors; of no meaning for other actions
     * @see #run(ActionDefinition, Object, RuntimeContext)
     */
    public static <P, R> R run(ActionDefinition<P, R> action, P params, RuntimeContext runtime, BatchOptions batches) {
        runtime.cancellation().enter();
        try {
            refuseUnknownModel(action, params, runtime);
            return work(action, params, runtime, batches);
        } finally {
            runtime.cancellation().leave();
        }
    }

    private static <P, R> R work(
            ActionDefinition<P, R> action, P params, RuntimeContext runtime, BatchOptions batches) {
        try {
            if (runtime.isCancelled()) {
                throw stopped(action, null, runtime);
            }
            R result = action.execute(params, runtime, batches);
            if (result == null) {
                throw new ActionFailed(
                        "action '" + action.info().name() + "' returned null; it must return a result", null);
            }
            runtime.progress().complete();
            return result;
        } catch (Throwable e) {
            throw runtime.isCancelled() ? stopped(action, e, runtime) : action.failure("", e);
        }
    }

    /** Whatever came out of a run that was asked to end came of that. */
    private static MyelinException stopped(
            ActionDefinition<?, ?> action, @Nullable Throwable e, RuntimeContext runtime) {
        if (e instanceof RunStopped stopped) {
            return stopped;
        }
        String message = "action '" + action.info().name() + "' was stopped: " + runtime.whyCancelled();
        return e instanceof MyelinException known
                ? new RunStopped(message, e, known.rollbackErrors()).withPartialResults(known.partialResults())
                : new RunStopped(message, e, List.of());
    }

    /** A model that the parameters name is looked for before any work begins. */
    private static <P> void refuseUnknownModel(ActionDefinition<P, ?> action, P params, RuntimeContext runtime) {
        try {
            ModelId id = action.modelId(params);
            if (id != null) {
                runtime.models().get(id);
            }
        } catch (ModelUnavailable e) {
            throw e.asRefusal();
        } catch (MyelinException e) {
            throw e;
        } catch (IllegalArgumentException e) { // a text that cannot be a ModelId
            ParamProblem problem = new ParamProblem("", "invalid", String.valueOf(e.getMessage()));
            throw new InvalidParams(action.info().name(), List.of(problem));
        } catch (RuntimeException | Error e) {
            throw action.failure("", e);
        }
    }
}
