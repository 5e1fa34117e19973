package dev.myelin.serving;

import dev.myelin.ServeOptions;
import dev.myelin.action.ConfiguredPredictor;
import dev.myelin.action.DeploymentInfo;
import dev.myelin.action.PredictRequest;
import dev.myelin.action.PredictorDeployment;
import dev.myelin.context.PluginContext;
import dev.myelin.error.Reasons;
import dev.myelin.model.ModelCache;
import dev.myelin.model.ModelCacheStats;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelLease;
import dev.myelin.serving.batch.BatchCall;
import dev.myelin.serving.batch.Batcher;
import dev.myelin.serving.batch.BatcherHealth;
import dev.myelin.serving.batch.BatcherOptions;
import dev.myelin.serving.batch.Submission;
import dev.myelin.serving.http.Exchange;
import dev.myelin.serving.metrics.ServingMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A predictor at work: its object, its models in memory, and the batches that they are run on. Safe for use by several threads. */
final class PredictorHost<M, I, O, P> implements DeploymentHost {

    private static final Duration PATIENCE_WITH_MODELS = Duration.ofSeconds(10);

    private final DeploymentInfo info;
    private final ConfiguredPredictor<M, I, O, P> predictor;
    private final ModelCache<M> models;
    private final Batcher<BatchKey<M, P>, I, O> batcher;
    private final Logger log;

    /** @param metrics get what happens */
    PredictorHost(
            PredictorDeployment<M, I, O, P> deployment,
            PluginContext plugin,
            ServeOptions options,
            ServingMetrics metrics) {
        info = deployment.info();
        log = LoggerFactory.getLogger(info.deploymentClass());
        predictor = deployment.create(plugin);
        models = new ModelCache<>(plugin.models(), predictor::load, ModelBounds.of(options));
        batcher = new Batcher<>(
                this::infer,
                BatcherOptions.<I>builder()
                        .maxSize(info.maxBatchSize())
                        .maxWait(info.maxWait())
                        .maxRequests(info.maxOngoingRequests())
                        .hungAfter(options.hungAfter())
                        .listener(metrics.calls(info.name(), info.maxBatchSize()))
                        .build());
    }

    @Override
    public String name() {
        return info.name();
    }

    /** Gives requests their models. */
    ModelAccess<M> access(ServedModels served) {
        return new ModelAccess<>(served, models);
    }

    @Override
    public void load(ModelId id) throws InterruptedException {
        models.lease(id).close();
    }

    /** Queues inputs for a model, whose lease the caller keeps until the outcome is there. */
    Submission<O> submit(ModelLease<M> lease, PredictRequest<I, P> request, Instant deadline, Exchange exchange) {
        return batcher.submit(new BatchKey<>(lease, request.options()), request.inputs(), deadline, exchange);
    }

    private List<O> infer(BatchKey<M, P> key, List<I> inputs, BatchCall call) throws Exception {
        // A lease of its own: those who wait may leave while the model is at work.
        try (ModelLease<M> lease = key.lease().again()) {
            if (lease == null) {
                throw new InterruptedException("nobody waits any more");
            }
            List<Exchange> exchanges =
                    call.origins().stream().map(Exchange.class::cast).toList();
            return LogContext.during(
                    exchanges, () -> predictor.infer(lease.model(), inputs, key.options(), new ServedCall(call, log)));
        }
    }

    @Override
    public List<String> whyNotReady() {
        BatcherHealth health = batcher.health();
        List<String> reasons = new ArrayList<>();
        if (health.workersAlive() < health.workers()) {
            reasons.add("a worker of deployment '" + name() + "' is dead");
        }
        if (health.workersHung() > 0) {
            reasons.add("a call of the model of deployment '" + name() + "' has taken "
                    + health.longestCall().toSeconds() + " s so far");
        }
        return reasons;
    }

    @Override
    public int ongoingRequests() {
        return batcher.health().ongoingRequests();
    }

    @Override
    public int queuedItems() {
        return batcher.health().queuedItems();
    }

    @Override
    public Supplier<ModelCacheStats> models() {
        return models::stats;
    }

    @Override
    public void close() {
        batcher.close();
        try {
            if (!batcher.awaitWorkers(PATIENCE_WITH_MODELS)) {
                log.warn("deployment '{}': its model is still at work; what is closed may be in use", info.name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        models.close();
        if (predictor instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                log.warn("deployment '{}' could not be closed: {}", info.name(), Reasons.of(e), e);
            }
        }
    }
}
