package dev.myelin.cli;

import dev.myelin.context.Cancellation;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a run when the process is told to end, as by Ctrl-C: cancels it, and holds the process until it has rolled back and cleaned
 * up, a few seconds at most. Close it when the run is over.
 */
final class ExitHook implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Thread hook = new Thread(this::exit, "myelin-cancel");
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Cancellation cancellation;
    private final PrintStream err;
    private final Duration patience;
    private volatile boolean isExiting;

    ExitHook(Cancellation cancellation, PrintStream err, Duration patience) {
        this.cancellation = cancellation;
        this.err = err;
        this.patience = patience;
    }

    /** Listens from now on. */
    static ExitHook listen(Cancellation cancellation, PrintStream err) {
        ExitHook hook = new ExitHook(cancellation, err, PATIENCE);
        Runtime.getRuntime().addShutdownHook(hook.hook);
        return hook;
    }

    /** Whether the process was told to end; then nobody waits for the run's result. */
    boolean isExiting() {
        return isExiting;
    }

    /** Tells the run to end and waits until it has. Runs on another thread than the run. */
    void exit() {
        isExiting = true;
        cancellation.cancel();
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
