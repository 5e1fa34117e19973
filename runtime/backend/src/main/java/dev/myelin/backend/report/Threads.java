package dev.myelin.backend.report;

import java.time.Duration;

/** Waits for threads although this one may have been interrupted: a run that was stopped reports that, too. */
final class Threads {

    private Threads() {}

    /** Waits until a thread has ended, or for so long; an interruption is kept for later. */
    static boolean join(Thread thread, Duration patience) {
        boolean isInterrupted = false;
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis(); left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            try {
                thread.join(left);
                break;
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
