package dev.myelin.context;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A limit on what a thread does next: when it is over, the thread is interrupted. */
public final class TimeLimit {

    private final Thread worker = Thread.currentThread();
    private final Future<?> alarm;
    private boolean ended;
    private boolean exceeded;

    TimeLimit(ScheduledExecutorService timer, Duration limit) {
        alarm = timer.schedule(this::ring, limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void ring() {
        if (!ended) {
            exceeded = true;
            worker.interrupt();
        }
    }

    /**
     * Ends the limit, on the thread that it is for, which is not interrupted from now on. The mark of an interruption by the limit
     * is taken off it.
     *
     * @return whether the limit was exceeded
     */
    public synchronized boolean end() {
        if (!ended) {
            ended = true;
            alarm.cancel(false);
            if (exceeded) {
                Thread.interrupted();
            }
        }
        return exceeded;
    }
}
