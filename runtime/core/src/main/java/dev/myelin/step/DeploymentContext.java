package dev.myelin.step;

import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a deployment action share (reference: DeploymentContext). A subclass adds fields of its own.
 *
 * @param <P> the type of the parameters
 */
public class DeploymentContext<P> extends BaseStepContext {

    private final P params;
    private final @Nullable ModelId modelId;
    private final Map<String, @Nullable Object> rayActorOptions = new LinkedHashMap<>();
    private @Nullable ModelInfo model;
    private @Nullable String serveAppName;
    private @Nullable String serveAppId;
    private @Nullable String routePrefix;
    private boolean deployed;

    public DeploymentContext(ContextInit<P> init) {
        super(init.runtime());
        params = init.params();
        modelId = init.modelId();
    }

    /** The run's parameters. */
    public final P params() {
        return params;
    }

    /** The model that the parameters name; null where they name none. */
    public final @Nullable ModelId modelId() {
        return modelId;
    }

    /** The loaded model; null until it is set. */
    public final @Nullable ModelInfo model() {
        return model;
    }

    /** The folder with the model's files; null until a loaded model is set. */
    public final @Nullable Path modelPath() {
        return model != null && model.isLoaded() ? model.path() : null;
    }

    public final void setModel(ModelInfo model) {
        this.model = model;
    }

    /** The name of the serve application; null until it is known. */
    public final @Nullable String serveAppName() {
        return serveAppName;
    }

    public final void setServeAppName(String serveAppName) {
        this.serveAppName = serveAppName;
    }

    /** The platform's id of the serve application; null until it is registered. */
    public final @Nullable String serveAppId() {
        return serveAppId;
    }

    public final void setServeAppId(String serveAppId) {
        this.serveAppId = serveAppId;
    }

    /** The path that the application answers below, beginning with a slash; null until it is known. */
    public final @Nullable String routePrefix() {
        return routePrefix;
    }

    public final void setRoutePrefix(String routePrefix) {
        this.routePrefix = routePrefix;
    }

    /** The replicas' resources: {@code num_cpus}, {@code num_gpus}, {@code memory} in bytes. Modifiable. */
    public final Map<String, @Nullable Object> rayActorOptions() {
        return rayActorOptions;
    }

    /** Whether the application is deployed and has answered. */
    public final boolean deployed() {
        return deployed;
    }

    public final void setDeployed(boolean deployed) {
        this.deployed = deployed;
    }
}
