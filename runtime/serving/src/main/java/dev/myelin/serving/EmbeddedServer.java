package dev.myelin.serving;

import dev.myelin.MyelinServer;
import dev.myelin.ServeOptions;
import dev.myelin.action.DeploymentDefinition;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.ModelCacheStats;
import dev.myelin.serving.http.HttpServing;
import dev.myelin.serving.http.ServerOptions;
import dev.myelin.serving.metrics.ServingMetrics;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The server of deployments in this process. */
final class EmbeddedServer implements MyelinServer {

    /** Threads that wait for models, and requests that wait for such a thread. */
    private static final int MOST_WAITING = 32;

    private static final int MOST_QUEUED = 1_000;

    private final ServeOptions options;
    private final ThreadPoolExecutor waiting = waiting();
    private final ServingMetrics metrics = new ServingMetrics();
    private final ServedDeployments served;
    private final WarmUp warmUp;
    private final HttpServing http;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean isClosing;

    private EmbeddedServer(List<DeploymentDefinition> deployments, ServeOptions options, ServedModels models) {
        this.options = options;
        Router router = new Router();
        served = new ServedDeployments(options, models, metrics, router, waiting);
        WarmUp started = null;
        try {
            served.add(deployments);
            new HealthEndpoints(this::whyNotReady).addTo(router);
            router.add("GET", ServingMetrics.PATH, metrics.endpoint());
            started = new WarmUp(served.hosts(), models.atOnce());
            warmUp = started;
            http = HttpServing.start(serverOptions(options), router, metrics.requests(router::pattern));
            watch();
        } catch (RuntimeException | Error e) {
            end(started);
            throw e;
        }
    }

    /**
     * Starts a server.
     *
     * @throws dev.myelin.error.MyelinException when it cannot listen, a model of the options does not exist, or two deployments have one
     *     name
     */
    static EmbeddedServer start(List<DeploymentDefinition> deployments, ServeOptions options) {
        return start(deployments, options, new ServedModels(options));
    }

    /** The same with given models, for tests. */
    static EmbeddedServer start(List<DeploymentDefinition> deployments, ServeOptions options, ServedModels models) {
        requireNames(deployments);
        try {
            models.atOnce().forEach(options.models()::get);
        } catch (ModelUnavailable e) {
            throw e.asRefusal();
        }
        return new EmbeddedServer(deployments, options, models);
    }

    private static void requireNames(List<DeploymentDefinition> deployments) {
        Map<String, Class<?>> byName = new HashMap<>();
        for (DeploymentDefinition deployment : deployments) {
            String name = deployment.info().name();
            Class<?> type = deployment.info().deploymentClass();
            Class<?> other = byName.put(name, type);
            if (other != null) {
                throw new InvalidConfiguration(
                        "two deployments are named '" + name + "': " + other.getName() + " and " + type.getName()
                                + "; rename one, or serve one of them",
                        null);
            }
        }
    }

    private void watch() {
        for (DeploymentHost host : served.hosts()) {
            metrics.watchQueue(host.name(), host::ongoingRequests, host::queuedItems);
            Supplier<ModelCacheStats> models = host.models();
            if (models != null) {
                metrics.watchModels(host.name(), models);
            }
        }
        metrics.watchServer(
                http::inFlight,
                http::connections,
                () -> waiting.getQueue().size() + waiting.getActiveCount(),
                this::isReady);
    }

    private static ServerOptions serverOptions(ServeOptions options) {
        return ServerOptions.builder()
                .host(options.host())
                .port(options.port())
                .unixSocket(options.socket())
                .token(options.token())
                .openPaths(Set.of(HealthEndpoints.LIVE, HealthEndpoints.READY, OpenApiDocument.PATH))
                .maxBodyBytes(options.maxBodyBytes())
                .requestTimeout(options.timeout().plusSeconds(5)) // the batcher says it first, and better
                .build();
    }

    private static ThreadPoolExecutor waiting() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                MOST_WAITING, MOST_WAITING, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_QUEUED), task -> {
                    Thread thread = new Thread(task, "myelin-model-wait");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private List<String> whyNotReady() {
        List<String> reasons = new ArrayList<>();
        if (isClosing) {
            reasons.add("the server is ending");
        }
        String missing = warmUp.missing();
        if (missing != null) {
            reasons.add(missing);
        }
        served.hosts().forEach(host -> reasons.addAll(host.whyNotReady()));
        return reasons;
    }

    /** How many requests of all deployments are with them. */
    int ongoingRequests() {
        return served.hosts().stream().mapToInt(DeploymentHost::ongoingRequests).sum();
    }

    @Override
    public URI uri() {
        return options.socket()
                .map(path -> URI.create("unix:" + path.toUri().getRawPath()))
                .orElseGet(() -> URI.create("http://" + hostName() + ":" + http.port() + "/"));
    }

    private String hostName() {
        return options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    }

    @Override
    public boolean isReady() {
        return whyNotReady().isEmpty();
    }

    @Override
    public boolean awaitReady(Duration patience) throws InterruptedException {
        return warmUp.await(patience.toNanos()) && isReady();
    }

    @Override
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        synchronized (closed) {
            if (!isClosing) {
                isClosing = true;
                http.drain(options.grace()).toCompletableFuture().join();
                http.close();
                end(warmUp);
                closed.countDown();
            }
        }
    }

    private void end(@Nullable WarmUp started) {
        if (started != null) {
            started.close();
        }
        waiting.shutdownNow();
        served.close();
        metrics.close();
    }

    @Override
    public String toString() {
        return "MyelinServer[" + uri() + "]";
    }
}
