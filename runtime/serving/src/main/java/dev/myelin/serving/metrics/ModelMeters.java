package dev.myelin.serving.metrics;

import dev.myelin.model.ModelCacheStats;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Tells what the models of a deployment in memory are up to. */
final class ModelMeters {

    private final Supplier<ModelCacheStats> stats;

    /** @param stats asked whenever somebody looks */
    ModelMeters(Supplier<ModelCacheStats> stats) {
        this.stats = stats;
    }

    /** Adds the meters. They do not keep this object; who adds them has to. */
    void addTo(MeterRegistry registry, String deployment) {
        Tags tags = Tags.of("deployment", deployment);
        gauge(registry, tags, "myelin.models.loaded", "Models in memory", ModelCacheStats::resident);
        gauge(registry, tags, "myelin.models.in.use", "Models in memory that a request uses", ModelCacheStats::inUse);
        gauge(registry, tags, "myelin.models.weight", "What the models in memory weigh", ModelCacheStats::weight);
        counter(registry, tags, "hits", "Times that a model was in memory", ModelCacheStats::hits);
        counter(registry, tags, "misses", "Times that a model had to be waited for", ModelCacheStats::misses);
        counter(registry, tags, "load.failures", "Models not found or loaded", ModelCacheStats::loadFailures);
        counter(registry, tags, "load.refusals", "Models not loaded as all were in use", ModelCacheStats::refusals);
        counter(registry, tags, "evictions", "Models closed to make room", ModelCacheStats::evictions);
        FunctionTimer.builder(
                        "myelin.model.load.duration",
                        this,
                        meters -> meters.stats.get().loads(),
                        meters -> meters.stats.get().loadNanos(),
                        TimeUnit.NANOSECONDS)
                .description("Time of the loads that went well")
                .tags(tags)
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry, Tags tags, String name, String text, ToDoubleFunction<ModelCacheStats> value) {
        Gauge.builder(name, this, meters -> value.applyAsDouble(meters.stats.get()))
                .description(text)
                .tags(tags)
                .register(registry);
    }

    private void counter(
            MeterRegistry registry, Tags tags, String name, String text, ToDoubleFunction<ModelCacheStats> value) {
        FunctionCounter.builder("myelin.model." + name, this, meters -> value.applyAsDouble(meters.stats.get()))
                .description(text)
                .tags(tags)
                .register(registry);
    }
}
