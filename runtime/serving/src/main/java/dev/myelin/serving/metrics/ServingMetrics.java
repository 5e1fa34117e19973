package dev.myelin.serving.metrics;

import dev.myelin.model.ModelCacheStats;
import dev.myelin.serving.batch.BatchListener;
import dev.myelin.serving.http.ExchangeHandler;
import dev.myelin.serving.http.ExchangeListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The meters of one server. They are all made before it starts, by one thread; what they count comes from any. What is only looked at,
 * such as the length of a queue, is asked for when somebody asks for the metrics.
 */
public final class ServingMetrics implements AutoCloseable {

    /** Where they are served. */
    public static final String PATH = "/metrics";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmMeters jvm = new JvmMeters(registry);
    private final MetricsEndpoint endpoint = new MetricsEndpoint(registry::scrape);
    private final Map<String, String> deployments = new HashMap<>();
    private final List<ModelMeters> models = new ArrayList<>(); // the registry alone would let them go

    /** Who answers at {@link #PATH}. */
    public ExchangeHandler endpoint() {
        return endpoint;
    }

    /**
     * Counts the calls of a deployment's model.
     *
     * @param maxSize the most items of a call
     */
    public BatchListener calls(String deployment, int maxSize) {
        return new BatchMeters(registry, deployment, maxSize);
    }

    /** A route is a deployment's; all others are the server's own. To be said before {@link #requests}. */
    public void addRoute(String pattern, String deployment) {
        deployments.put(pattern, deployment);
    }

    /**
     * Counts requests.
     *
     * @param patterns tells the pattern of a path's route; null where there is none
     */
    public ExchangeListener requests(Function<String, @Nullable String> patterns) {
        return new HttpMeters(registry, deployments, patterns);
    }

    /** Looks at how much is with a deployment: its requests, and the inputs of theirs that wait. */
    public void watchQueue(String deployment, IntSupplier requests, IntSupplier waitingInputs) {
        Gauge.builder("myelin.deployment.requests", requests::getAsInt)
                .description("Requests with a deployment, waiting or being worked on")
                .tag("deployment", deployment)
                .register(registry);
        Gauge.builder("myelin.deployment.waiting.inputs", waitingInputs::getAsInt)
                .description("Inputs that wait for a call of the model")
                .tag("deployment", deployment)
                .register(registry);
    }

    /** Looks at the models of a deployment. */
    public void watchModels(String deployment, Supplier<ModelCacheStats> stats) {
        ModelMeters meters = new ModelMeters(stats);
        models.add(meters);
        meters.addTo(registry, deployment);
    }

    /** Looks at the server. */
    public void watchServer(
            IntSupplier requests, IntSupplier connections, IntSupplier waitingForModels, BooleanSupplier isReady) {
        Gauge.builder("myelin.http.requests.in.flight", requests::getAsInt)
                .description("Requests that have come and are not answered yet")
                .register(registry);
        Gauge.builder("myelin.http.connections", connections::getAsInt)
                .description("Open connections")
                .register(registry);
        Gauge.builder("myelin.requests.waiting.for.models", waitingForModels::getAsInt)
                .description("Requests that wait for a model to be loaded")
                .register(registry);
        Gauge.builder("myelin.ready", () -> isReady.getAsBoolean() ? 1 : 0)
                .description("Whether requests may be sent: 1 if so")
                .register(registry);
    }

    @Override
    public void close() {
        endpoint.close();
        jvm.close();
        registry.close();
    }
}
