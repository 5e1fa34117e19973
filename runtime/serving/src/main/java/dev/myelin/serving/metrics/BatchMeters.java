package dev.myelin.serving.metrics;

import dev.myelin.serving.batch.BatchListener;
import dev.myelin.serving.batch.BatchReport;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** Counts the calls of a deployment's model. */
final class BatchMeters implements BatchListener {

    private static final String DEPLOYMENT = "deployment";

    private final DistributionSummary items;
    private final Timer waited;
    private final Timer ran;
    private final Counter failures;

    /** @param maxSize the most items of a call */
    BatchMeters(MeterRegistry registry, String deployment, int maxSize) {
        items = DistributionSummary.builder("myelin.model.call.items")
                .description("Inputs of a call of the model")
                .tags(DEPLOYMENT, deployment)
                .serviceLevelObjectives(Buckets.upTo(maxSize))
                .register(registry);
        waited = timer("myelin.model.call.wait", "Time that a call's oldest request had waited for it")
                .tags(DEPLOYMENT, deployment)
                .register(registry);
        ran = timer("myelin.model.call.duration", "Time of a call of the model")
                .tags(DEPLOYMENT, deployment)
                .register(registry);
        failures = Counter.builder("myelin.model.call.failures")
                .description("Calls of the model that failed")
                .tags(DEPLOYMENT, deployment)
                .register(registry);
    }

    private static Timer.Builder timer(String name, String description) {
        return Timer.builder(name).description(description).serviceLevelObjectives(Buckets.DURATIONS);
    }

    @Override
    public void called(BatchReport report) {
        items.record(report.items());
        waited.record(report.waitedNanos(), TimeUnit.NANOSECONDS);
        ran.record(report.ranNanos(), TimeUnit.NANOSECONDS);
        if (report.hasFailed()) {
            failures.increment();
        }
    }
}
