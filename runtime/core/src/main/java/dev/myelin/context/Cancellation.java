package dev.myelin.context;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ends a run from outside: whoever holds it may {@link #cancel()} from any thread, once and for all. The threads that work for the
 * run are interrupted, the steps that ran are rolled back, and the run ends with {@link dev.myelin.error.RunStopped}. A run that is
 * through already is not touched. Safe for use by several threads.
 */
public final class Cancellation {

    private final Set<Thread> workers = new HashSet<>();
    private volatile @Nullable String reason;

    /** Asks the run to end. */
    public void cancel() {
        cancel("it was cancelled");
    }

    /**
     * Asks the run to end, and says why. Only the first reason counts.
     *
     * @param why to follow "the run was stopped: "
     */
    public void cancel(String why) {
        synchronized (workers) {
            if (reason == null) {
                reason = why;
                workers.forEach(Thread::interrupt);
            }
        }
    }

    /** Whether the run was asked to end. */
    public boolean isCancelled() {
        return reason != null;
    }

    /** Why the run was asked to end; empty when it was not. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** For the engine: this thread works for the run until it leaves, and is interrupted when the run is to end. */
    public void enter() {
        synchronized (workers) {
            workers.add(Thread.currentThread());
            if (reason != null) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * For the engine: this thread no longer works for the run, or it undoes what it did, and is let alone. The mark that an
     * interruption by this object left is taken off it.
     */
    public void leave() {
        synchronized (workers) {
            if (workers.remove(Thread.currentThread()) && reason != null) {
                Thread.interrupted();
            }
        }
    }
}
