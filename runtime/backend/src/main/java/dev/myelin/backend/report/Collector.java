package dev.myelin.backend.report;

import dev.myelin.progress.LogEvent;
import dev.myelin.progress.LogLevel;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Makes log entries of what the run told, on a thread of its own: the one that works does not write JSON, and the one that sends may
 * wait long for the backend.
 */
final class Collector implements AutoCloseable {

    private static final long REST_NANOS = Duration.ofMillis(20).toNanos();

    private final String job;
    private final Sender sender;
    private final Queue<LogEvent> events = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Runnable metrics;
    private volatile @Nullable Thread thread;
    private volatile boolean isIdle;
    private volatile boolean isClosed;

    Collector(String job, Sender sender) {
        this.job = job;
        this.sender = sender;
    }

    void add(LogEvent event) {
        events.add(event);
        wake();
    }

    /** @param take takes what was measured so far; called once, however often this is */
    void hasMetrics(Runnable take) {
        metrics = take;
        wake();
    }

    /** To wake a thread costs the one that works: for a while after it had something to do, it looks by itself. */
    private void wake() {
        Thread collecting = thread;
        if (collecting == null) {
            start();
        } else if (isIdle) {
            LockSupport.unpark(collecting);
        }
    }

    private synchronized void start() {
        if (thread == null && !isClosed) {
            Thread collecting = new Thread(this::collect, "myelin-report");
            collecting.setDaemon(true);
            thread = collecting;
            collecting.start();
        }
    }

    private void collect() {
        boolean isLast;
        do {
            isLast = isClosed; // before the look: what came before the close is seen
            boolean hasDoneSomething = collectAll();
            if (hasDoneSomething) {
                sender.wake();
            }
            rest(hasDoneSomething);
        } while (!isLast);
    }

    private boolean collectAll() {
        boolean hasDoneSomething = false;
        Runnable taking = metrics;
        if (taking != null) {
            metrics = null;
            taking.run();
            hasDoneSomething = true;
        }
        for (LogEvent event = events.poll(); event != null; event = events.poll()) {
            boolean mayGo = event.level().compareTo(LogLevel.WARNING) < 0;
            sender.spool().add(new Entry(mayGo, JobWire.log(event, job)));
            hasDoneSomething = true;
        }
        return hasDoneSomething;
    }

    private void rest(boolean hasDoneSomething) {
        if (hasDoneSomething && !isClosed) {
            LockSupport.parkNanos(this, REST_NANOS);
        }
        isIdle = true;
        if (events.isEmpty() && metrics == null && !isClosed) {
            LockSupport.park(this);
        }
        isIdle = false;
    }

    /** Collects what is there, and ends. */
    @Override
    public void close() {
        Thread collecting;
        synchronized (this) {
            isClosed = true;
            collecting = thread;
        }
        if (collecting != null) {
            LockSupport.unpark(collecting);
            Threads.join(collecting, Duration.ofSeconds(10));
        }
    }
}
