package dev.myelin.serving;

import dev.myelin.Defaults;
import dev.myelin.ServeOptions;
import dev.myelin.action.BaseServeDeployment;
import dev.myelin.action.DeploymentDefinition;
import dev.myelin.action.PredictorDeployment;
import dev.myelin.action.RoutedDeployment;
import dev.myelin.context.PluginContext;
import dev.myelin.error.ActionFailed;
import dev.myelin.error.Reasons;
import dev.myelin.json.JsonLimits;
import dev.myelin.serving.metrics.ServingMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The deployments of a server: their hosts, and what of them answers at which path. */
final class ServedDeployments implements AutoCloseable {

    private final ServeOptions options;
    private final ServedModels models;
    private final ServingMetrics metrics;
    private final Executor waiting;
    private final PluginContext plugin;
    private final JsonLimits limits;
    private final Router router;
    private final OpenApiDocument document = new OpenApiDocument();
    private final List<DeploymentHost> hosts = new ArrayList<>();

    /**
     * Of no deployment yet.
     *
     * @param router gets their routes
     * @param waiting runs what has to wait for a model
     */
    ServedDeployments(
            ServeOptions options, ServedModels models, ServingMetrics metrics, Router router, Executor waiting) {
        this.options = options;
        this.models = models;
        this.metrics = metrics;
        this.waiting = waiting;
        this.router = router;
        plugin = new PluginContext(options.configuration(), options.models());
        limits = Defaults.limits(options.configuration());
    }

    /** Makes them: one alone at {@code /}, several at {@code /NAME}. */
    void add(List<DeploymentDefinition> deployments) {
        for (DeploymentDefinition deployment : deployments) {
            String name = deployment.info().name();
            String path = deployments.size() == 1 ? "/" : "/" + name;
            document.add(deployment, path).forEach(pattern -> metrics.addRoute(pattern, name));
            if (deployment instanceof PredictorDeployment<?, ?, ?, ?> predictor) {
                add(predictor, path);
            } else if (deployment instanceof RoutedDeployment<?, ?> routed) {
                add(routed, path);
            }
        }
        byte[] openApi = document.toJson(options.token().isPresent());
        router.add("GET", OpenApiDocument.PATH, exchange -> exchange.answer(200, "application/json", openApi));
    }

    private <M, I, O, P> void add(PredictorDeployment<M, I, O, P> deployment, String path) {
        PredictorHost<M, I, O, P> host =
                made(deployment, () -> new PredictorHost<>(deployment, plugin, options, metrics));
        PredictorEndpoint<M, I, O, P> endpoint =
                new PredictorEndpoint<>(deployment, host, models, limits, options.timeout(), waiting);
        router.add("POST", path, endpoint);
        metrics.addRoute(path, host.name());
        if (!path.equals("/")) {
            router.add("POST", path + "/", endpoint);
        }
    }

    private <S extends BaseServeDeployment<M>, M> void add(RoutedDeployment<S, M> deployment, String path) {
        RoutedHost<S, M> host = made(deployment, () -> new RoutedHost<>(deployment, plugin, options));
        String prefix = path.equals("/") ? "" : path;
        router.mount(path, new RoutedEndpoint<>(deployment, host, models, limits, prefix));
    }

    private <H extends DeploymentHost> H made(DeploymentDefinition deployment, Supplier<H> host) {
        try {
            H made = host.get();
            hosts.add(made);
            return made;
        } catch (RuntimeException | Error e) { // of the author's constructor
            throw new ActionFailed("deployment '" + deployment.info().name() + "' cannot be made: " + Reasons.of(e), e);
        }
    }

    /** In order. */
    List<DeploymentHost> hosts() {
        return hosts;
    }

    @Override
    public void close() {
        hosts.forEach(DeploymentHost::close);
    }
}
