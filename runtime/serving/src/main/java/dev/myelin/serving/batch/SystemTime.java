package dev.myelin.serving.batch;

import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The computer's time, with one thread for what is to happen later. */
final class SystemTime implements Time {

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "myelin-batch-timer");
        thread.setDaemon(true);
        return thread;
    });

    SystemTime() {
        timer.setRemoveOnCancelPolicy(true); // else requests that are done stay in memory until their deadline
        timer.prestartCoreThread(); // later there may be no memory for it
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Runnable after(long nanos, Runnable task) {
        Future<?> future = timer.schedule(task, nanos, TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
