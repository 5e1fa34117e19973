package dev.myelin.action;

import dev.myelin.context.RuntimeContext;
import dev.myelin.error.ActionFailed;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.error.MyelinException;
import dev.myelin.model.ModelId;

/** Runs an action once, from checked parameters to result: the same for every host. */
public final class ActionRunner {

    private ActionRunner() {}

    /**
     * Runs an action. The caller closes {@code runtime}.
     *
     * @throws MyelinException whatever goes wrong: a refusal when the parameters name a model that does not exist, else
     *     what the author's code threw, as the cause
     */
    public static <P, R> R run(ActionDefinition<P, R> action, P params, RuntimeContext runtime) {
        refuseUnknownModel(action.modelId(params), runtime);
        try {
            R result = action.execute(params, runtime);
            runtime.progress().complete();
            return result;
        } catch (MyelinException e) {
            throw e;
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            String reason = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
            throw new ActionFailed("action '" + action.info().name() + "' failed: " + reason, e);
        }
    }

    /** A model that the parameters name is looked for before any work begins. */
    private static void refuseUnknownModel(@org.jspecify.annotations.Nullable ModelId id, RuntimeContext runtime) {
        if (id != null) {
            try {
                runtime.models().get(id);
            } catch (ModelUnavailable e) {
                throw e.asRefusal();
            }
        }
    }
}
