package dev.myelin.backend.report;

import dev.myelin.backend.client.Backend;
import dev.myelin.backend.client.JobStatus;
import dev.myelin.error.MyelinException;
import dev.myelin.error.Reasons;
import dev.myelin.progress.LifecycleListener;
import dev.myelin.progress.LogEvent;
import dev.myelin.progress.LogLevel;
import dev.myelin.progress.MessageKind;
import dev.myelin.progress.ProgressSnapshot;
import dev.myelin.progress.RunOutcome;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Reports one run to its job on the platform. The thread that works only takes things down, in less than a microsecond each; another
 * makes log entries of them, a third sends. Of progress and measurements the latest count; of log entries all arrive, in order, or it
 * is said how many did not. While the backend cannot be reached, entries are kept on disk; what is unsent when the run has ended stays
 * there for the next run that reports to this backend.
 */
public final class JobReporter implements LifecycleListener {

    private final String job;
    private final Pending pending = new Pending();
    private final Map<String, Map<String, @Nullable Object>> metrics = new LinkedHashMap<>();
    private final Sender sender;
    private final Collector collector;

    /** Nothing is sent before the first thing is told. */
    public JobReporter(Backend backend, String job, ReportOptions options) {
        this(backend, job, options, LoggerFactory.getLogger(JobReporter.class)::warn);
    }

    /** @param warnings hears what did not arrive */
    JobReporter(Backend backend, String job, ReportOptions options, Consumer<String> warnings) {
        this.job = job;
        sender = new Sender(backend, job, pending, options, warnings);
        collector = new Collector(job, sender);
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public void begin() {
        pending.put("status", JobStatus.RUNNING.wireName());
        sender.wake();
    }

    @Override
    public void progress(ProgressSnapshot snapshot) {
        pending.put("progress_record", JobWire.progress(snapshot));
        sender.wake();
    }

    @Override
    public void metrics(String category, Map<String, ? extends @Nullable Object> values) {
        synchronized (metrics) {
            metrics.computeIfAbsent(category, name -> new LinkedHashMap<>()).putAll(values);
        }
        collector.hasMetrics(this::allMetrics);
    }

    private void allMetrics() {
        Map<String, Map<String, @Nullable Object>> copy = new LinkedHashMap<>();
        synchronized (metrics) {
            metrics.forEach((category, values) -> copy.put(category, new LinkedHashMap<>(values)));
        }
        pending.put("metrics_record", JobWire.metrics(copy));
        sender.wake();
    }

    @Override
    public void log(LogEvent event) {
        collector.add(event);
    }

    @Override
    public void end(RunOutcome outcome) {
        MyelinException error = outcome.error();
        JobStatus status = status(error);
        if (error != null) {
            tell(error, status);
        }
        Object result = null;
        try {
            result = JobWire.document(outcome.document());
        } catch (IOException | RuntimeException | StackOverflowError e) { // an author's getter, for one
            if (error == null) {
                status = JobStatus.FAILED;
                String problem = "the result cannot be written: " + Reasons.of(e);
                result = Map.of("error", Map.of("code", "action_failed", "message", problem));
            } else {
                result = Map.of("error", Map.of("code", error.code(), "message", String.valueOf(error.getMessage())));
            }
        }
        collector.close();
        pending.put("result", result);
        pending.put("status", status.wireName());
        sender.close();
    }

    private void tell(MyelinException error, JobStatus status) {
        boolean isStopped = status == JobStatus.STOPPED;
        MessageKind kind = isStopped ? MessageKind.WARNING : MessageKind.DANGER;
        Map<String, Object> data = Map.of("context", kind.wireName(), "content", String.valueOf(error.getMessage()));
        collector.add(new LogEvent("message", data, Instant.now(), LogLevel.ERROR, null));
    }

    private static JobStatus status(@Nullable MyelinException error) {
        if (error == null) {
            return JobStatus.SUCCEEDED;
        }
        return error.exitStatus() == MyelinException.EXIT_STOPPED ? JobStatus.STOPPED : JobStatus.FAILED;
    }

    @Override
    public String toString() {
        return "JobReporter[" + job + "]";
    }
}
