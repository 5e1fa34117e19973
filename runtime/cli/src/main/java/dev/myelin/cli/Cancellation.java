package dev.myelin.cli;

import dev.myelin.context.RuntimeContext;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends this thread's run when the process is told to end, as by Ctrl-C: cancels and interrupts it, and holds the process
 * until the run has rolled back and cleaned up, a few seconds at most. Close it when the run is over.
 */
final class Cancellation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Thread worker = Thread.currentThread();
    private final Thread hook = new Thread(this::cancel, "myelin-cancel");
    private final CountDownLatch ended = new CountDownLatch(1);
    private final PrintStream err;
    private final Duration patience;
    private volatile @Nullable RuntimeContext runtime;
    private volatile boolean cancelled;

    Cancellation(PrintStream err, Duration patience) {
        this.err = err;
        this.patience = patience;
    }

    /** Listens from now on. */
    static Cancellation onExit(PrintStream err) {
        Cancellation cancellation = new Cancellation(err, PATIENCE);
        Runtime.getRuntime().addShutdownHook(cancellation.hook);
        return cancellation;
    }

    /** Says which run is to be cancelled. */
    void watch(RuntimeContext run) {
        runtime = run;
        if (cancelled) {
            run.cancel();
        }
    }

    /** Whether the run was told to end; then nobody waits for its result. */
    boolean isCancelled() {
        return cancelled;
    }

    /** Tells the run to end and waits until it has. Runs on another thread than the run. */
    void cancel() {
        cancelled = true;
        RuntimeContext run = runtime;
        if (run != null) {
            run.cancel();
        }
        worker.interrupt();
        err.println(
                awaitEnd()
                        ? "cancelled"
                        : "cancelled; the run did not end within " + patience.toSeconds()
                                + " seconds, so what it began may not be undone");
    }

    private boolean awaitEnd() {
        try {
            return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: this is what the hook waits for.
        }
    }
}
