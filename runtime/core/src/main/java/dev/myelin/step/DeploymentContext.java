package dev.myelin.step;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a deployment action share (reference: DeploymentContext). A subclass adds fields of its own.
 *
 * @param <P> the type of the parameters
 */
public non-sealed class DeploymentContext<P> extends ModelContext<P> {

    private final Map<String, @Nullable Object> rayActorOptions = new LinkedHashMap<>();
    private @Nullable String serveAppName;
    private @Nullable String serveAppId;
    private @Nullable String routePrefix;
    private boolean deployed;

    public DeploymentContext(ContextInit<P> init) {
        super(init);
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
