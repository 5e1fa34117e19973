package dev.myelin;

import dev.myelin.action.ActionCatalog;
import dev.myelin.action.ActionDefinition;
import dev.myelin.action.ActionRunner;
import dev.myelin.action.DeploymentDefinition;
import dev.myelin.action.ErrorDocument;
import dev.myelin.context.PluginContext;
import dev.myelin.context.RuntimeContext;
import dev.myelin.error.InvalidParams;
import dev.myelin.error.MyelinException;
import dev.myelin.error.ParamProblem;
import dev.myelin.error.PluginMisbuilt;
import dev.myelin.progress.ProgressTracker;
import dev.myelin.progress.RunOutcome;
import java.util.List;
import java.util.ServiceLoader;

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
        ActionDefinition<Object, R> definition = (ActionDefinition<Object, R>) definition(action);
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
        RunListeners listeners = RunListeners.of(action, options);
        listeners.begin();
        try {
            R result = work(action, params, options, listeners);
            listeners.end(new RunOutcome(null, out -> action.results().write(result, out)));
            return result;
        } catch (MyelinException e) {
            listeners.end(new RunOutcome(e, new ErrorDocument(e, e.partialResults(), action)));
            throw e;
        }
    }

    /**
     * Serves a deployment in this process, with the usual options.
     *
     * @param deployment the author's class, annotated {@code @ServeDeployment}
     * @throws MyelinException when it cannot be started
     */
    public static MyelinServer serve(Class<?> deployment) {
        return serve(deployment, ServeOptions.defaults());
    }

    /**
     * Serves a deployment in this process.
     *
     * @throws MyelinException when it cannot be started
     * @see #serve(Class)
     */
    public static MyelinServer serve(Class<?> deployment, ServeOptions options) {
        ActionDefinition<?, ?> action = definition(deployment);
        DeploymentDefinition definition = action.deployment();
        if (definition == null) {
            throw new PluginMisbuilt(
                    deployment.getName() + " is not served; annotate it @ServeDeployment and build it again");
        }
        return serve(List.of(definition), options);
    }

    /**
     * Serves deployments, each at {@code /} where it is alone, else at {@code /<name>}.
     *
     * @param deployments at least one, with names of their own
     * @throws MyelinException when they cannot be started
     */
    public static MyelinServer serve(List<DeploymentDefinition> deployments, ServeOptions options) {
        return ServiceLoader.load(ServerProvider.class, Myelin.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new PluginMisbuilt(
                        "nothing on the class path serves deployments; add the dependency dev.myelin:myelin-serving"))
                .start(deployments, options);
    }

    private static ActionDefinition<?, ?> definition(Class<?> action) {
        ClassLoader loader = action.getClassLoader();
        return ActionCatalog.load(loader == null ? ClassLoader.getSystemClassLoader() : loader)
                .get(action);
    }

    private static <P, R> R work(ActionDefinition<P, R> action, P params, RunOptions options, RunListeners listeners) {
        PluginContext plugin = new PluginContext(options.configuration(), options.models());
        ProgressTracker progress = ProgressTracker.telling(listeners.all(), action.progress());
        try (RuntimeContext runtime = new RuntimeContext(
                plugin,
                progress,
                options.jobId().orElse(null),
                options.deadline().orElse(null),
                options.cancellation())) {
            return ActionRunner.run(action, params, runtime, options.batches());
        }
    }

    /**
     * Tells those who would have heard of a run that it was refused, so that a platform's job does not wait for ever: for hosts
     * that parse parameters themselves.
     */
    public static void tellRefused(ActionDefinition<?, ?> action, MyelinException refusal, RunOptions options) {
        RunListeners.of(action, options).end(new RunOutcome(refusal, new ErrorDocument(refusal, List.of(), action)));
    }
}
