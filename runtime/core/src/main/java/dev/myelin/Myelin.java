package dev.myelin;

import dev.myelin.action.ActionCatalog;
import dev.myelin.action.ActionDefinition;
import dev.myelin.action.ActionRunner;
import dev.myelin.context.PluginContext;
import dev.myelin.context.RuntimeContext;
import dev.myelin.error.InvalidParams;
import dev.myelin.error.MyelinException;
import dev.myelin.error.ParamProblem;
import dev.myelin.progress.ProgressListener;
import dev.myelin.progress.ProgressTracker;
import java.util.List;

/** The way in from Java: runs an action in this process, on typed parameters, to a typed result. */
public final class Myelin {

    private Myelin() {}

    /**
     * Runs an action with the usual options.
     *
     * @param action the author's class, annotated {@code @InferenceAction}
     * @param params the action's parameters, of its parameter type; {@code PredictorParams} for a predictor
     * @param <R> the action's result type; {@code Predictions} for a predictor
     * @throws MyelinException whatever goes wrong
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // the author's class does not carry the type of its result
    public static <R> R run(Class<?> action, Object params) {
        return run(action, params, RunOptions.defaults());
    }

    /**
     * Runs an action.
     *
     * @throws MyelinException whatever goes wrong
     * @see #run(Class, Object)
     */
    @SuppressWarnings({"TypeParameterUnusedInFormals", "unchecked"}) // as above; the parameters' class is checked
    public static <R> R run(Class<?> action, Object params, RunOptions options) {
        ClassLoader loader = action.getClassLoader();
        ActionDefinition<Object, R> definition = (ActionDefinition<Object, R>)
                ActionCatalog.load(loader == null ? ClassLoader.getSystemClassLoader() : loader)
                        .get(action);
        Class<?> expected = definition.params().type();
        if (!expected.isInstance(params)) {
            String problem = "must be a " + expected.getName() + ", was a "
                    + params.getClass().getName();
            throw new InvalidParams(definition.info().name(), List.of(new ParamProblem("", "type", problem)));
        }
        return run(definition, params, options);
    }

    /**
     * Runs an action by its generated definition, which knows the types: {@code Myelin.run(new SearchAction(), ...)}.
     *
     * @throws MyelinException whatever goes wrong
     */
    public static <P, R> R run(ActionDefinition<P, R> action, P params, RunOptions options) {
        PluginContext plugin = new PluginContext(options.configuration(), options.models());
        List<ProgressListener> listeners = RunListeners.of(
                options.listeners(),
                new RunListenerProvider.Run(action.info().name(), options.jobId(), options.configuration()),
                action.getClass().getClassLoader());
        ProgressTracker progress = ProgressTracker.telling(listeners, action.progress());
        try (RuntimeContext runtime = new RuntimeContext(
                plugin,
                progress,
                options.jobId().orElse(null),
                options.deadline().orElse(null),
                options.cancellation())) {
            return ActionRunner.run(action, params, runtime, options.batches());
        }
    }
}
