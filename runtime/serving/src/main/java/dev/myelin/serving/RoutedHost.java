package dev.myelin.serving;

import dev.myelin.ServeOptions;
import dev.myelin.action.BaseServeDeployment;
import dev.myelin.action.DeploymentInfo;
import dev.myelin.action.RoutedDeployment;
import dev.myelin.context.PluginContext;
import dev.myelin.error.Reasons;
import dev.myelin.model.ModelCache;
import dev.myelin.model.ModelCacheStats;
import dev.myelin.model.ModelId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A deployment with routes of its own at work: its object, its models, and the threads that call its methods. */
final class RoutedHost<S extends BaseServeDeployment<M>, M> implements DeploymentHost {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DeploymentInfo info;
    private final S service;
    private final boolean takesModel;
    private final ModelCache<M> models;
    private final Duration hungAfter;
    private final Logger log;
    private final AtomicInteger ongoing = new AtomicInteger();
    /** The calls that are under way, with when they began. */
    private final Map<Runnable, Long> calls = new ConcurrentHashMap<>();

    private final ThreadPoolExecutor threads;

    RoutedHost(RoutedDeployment<S, M> deployment, PluginContext plugin, ServeOptions options) {
        info = deployment.info();
        log = LoggerFactory.getLogger(info.deploymentClass());
        service = deployment.create(plugin);
        takesModel = deployment.takesModel();
        models = new ModelCache<>(plugin.models(), model -> deployment.load(service, model), ModelBounds.of(options));
        hungAfter = options.hungAfter();
        threads = new ThreadPoolExecutor(
                0, info.maxOngoingRequests(), 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "myelin-route-" + info.name());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @Override
    public String name() {
        return info.name();
    }

    S service() {
        return service;
    }

    /** Gives requests their models. */
    ModelAccess<M> access(ServedModels served) {
        return new ModelAccess<>(served, models);
    }

    @Override
    public void load(ModelId id) throws InterruptedException {
        if (takesModel) {
            models.lease(id).close();
        }
    }

    /** Takes a place for a request, until {@link #leave}; false when there is none. */
    boolean enter() {
        if (ongoing.incrementAndGet() <= info.maxOngoingRequests()) {
            return true;
        }
        ongoing.decrementAndGet();
        return false;
    }

    /** Gives the place back. */
    void leave() {
        ongoing.decrementAndGet();
    }

    /** Runs what calls the author's code, on a thread for it, for a request that has a place. */
    void run(Runnable call) {
        threads.execute(() -> {
            calls.put(call, System.nanoTime());
            try {
                call.run();
            } finally {
                calls.remove(call);
            }
        });
    }

    /** Notes that the author's method has returned: what it returned may be long, and nothing hangs. */
    void returned(Runnable call) {
        calls.remove(call);
    }

    @Override
    public List<String> whyNotReady() {
        long now = System.nanoTime();
        List<String> reasons = new ArrayList<>();
        calls.values().stream().mapToLong(since -> now - since).max().stream()
                .filter(nanos -> nanos > hungAfter.toNanos())
                .forEach(nanos -> reasons.add("a call of deployment '" + name() + "' has taken "
                        + TimeUnit.NANOSECONDS.toSeconds(nanos) + " s so far"));
        return reasons;
    }

    @Override
    public int ongoingRequests() {
        return ongoing.get();
    }

    @Override
    public Supplier<ModelCacheStats> models() {
        return models::stats;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("deployment '{}' is still at work; what is closed may be in use", name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        models.close();
        if (service instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                log.warn("deployment '{}' could not be closed: {}", name(), Reasons.of(e), e);
            }
        }
    }
}
