package dev.myelin.batch;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Threads that work for a run, and end with it. */
final class Threads {

    private Threads() {}

    /** A thread that does not keep the process alive, not started yet. */
    static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Waits for the end of a thread. An interruption does not end the waiting, and is kept.
     *
     * @param millis the longest; 0: for ever
     */
    static void await(Thread thread, long millis) {
        await(() -> thread.join(millis));
    }

    /** Waits for the end of those of an executor that takes nothing more, likewise. */
    static void await(ExecutorService threads, long millis) {
        await(() -> {
            boolean ignored = threads.awaitTermination(millis, TimeUnit.MILLISECONDS);
        });
    }

    private static void await(Waiting waiting) {
        boolean isInterrupted = Thread.interrupted();
        while (true) {
            try {
                waiting.await();
                break;
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    private interface Waiting {
        void await() throws InterruptedException;
    }
}
