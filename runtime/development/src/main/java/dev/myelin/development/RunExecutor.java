package dev.myelin.development;

import dev.myelin.error.Reasons;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands runs to the handler, each on a thread of its own. */
final class RunExecutor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunExecutor.class);
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final JobStore jobs;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "myelin-development-run-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    private volatile @Nullable RunHandler handler;

    RunExecutor(JobStore jobs) {
        this.jobs = jobs;
    }

    void handler(@Nullable RunHandler next) {
        handler = next;
    }

    /** Begins the run when there is a handler. */
    void begin(PluginRun run) {
        RunHandler current = handler;
        if (current != null) {
            try {
                threads.execute(() -> carryOut(run, current));
            } catch (RejectedExecutionException e) {
                LOG.info("run {} of {} is not begun: the backend is being closed", run.number(), run.plugin());
            }
        }
    }

    private void carryOut(PluginRun run, RunHandler current) {
        try {
            current.run(run);
        } catch (Throwable e) {
            if (threads.isShutdown()) {
                fail(run, "the development backend was closed");
            } else {
                LOG.error("run {} of {}, action {}, failed", run.number(), run.plugin(), run.action(), e);
                fail(run, Reasons.of(e));
            }
        }
    }

    private void fail(PluginRun run, String message) {
        Thread.interrupted(); // nothing can be written with that flag set
        try {
            jobs.changeUnlessEnded(
                    run.jobId(), Map.of("status", "failed", "result", Map.of("error", Map.of("message", message))));
        } catch (IOException e) {
            LOG.error("job {} cannot be set to failed", run.jobId(), e);
        }
    }

    /** Interrupts the runs, and gives them a moment to end. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("a run goes on that was told to stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
