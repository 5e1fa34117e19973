package dev.myelin.action;

import dev.myelin.context.PluginContext;
import dev.myelin.model.ModelInfo;
import dev.myelin.route.Resource;
import dev.myelin.route.Segments;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a deployment with routes of its own. Generated classes extend it.
 *
 * @param <S> the author's class
 * @param <M> the loaded model
 */
public abstract non-sealed class RoutedDeployment<S extends BaseServeDeployment<M>, M> extends DeploymentDefinition {

    protected RoutedDeployment(DeploymentInfo info) {
        super(info);
    }

    /** A new object of the author's class: one serves all requests of a process. */
    public abstract S create(PluginContext plugin);

    /** What is at a path below the deployment's; null where nothing is. */
    public abstract @Nullable Resource<S, M> resource(Segments path);

    /** Whether any route takes a model: then models are loaded before the first request. */
    public abstract boolean takesModel();

    /** Calls the author's {@code loadModel}. */
    public final M load(S service, ModelInfo model) throws Exception {
        return service.loadModel(model);
    }
}
