package dev.myelin.serving.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Time that passes when a test says so. */
final class VirtualTime implements Time {

    private record Task(long at, long number, Runnable work) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::number));
    private long nanos;
    private long made;
    private boolean isClosed;

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized Instant now() {
        return Instant.EPOCH.plusNanos(nanos);
    }

    @Override
    public synchronized Runnable after(long delay, Runnable work) {
        if (isClosed) {
            throw new IllegalStateException("the time is over");
        }
        Task task = new Task(nanos + delay, made++, work);
        tasks.add(task);
        return () -> forget(task);
    }

    private synchronized void forget(Task task) {
        tasks.remove(task);
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        tasks.clear();
    }

    synchronized boolean isClosed() {
        return isClosed;
    }

    /** How many tasks are to come. */
    synchronized int tasks() {
        return tasks.size();
    }

    Instant in(Duration span) {
        return now().plus(span);
    }

    void pass(Duration span) {
        long end = nanos() + span.toNanos();
        Runnable work = next(end);
        while (work != null) {
            work.run();
            work = next(end);
        }
    }

    /** Passes, but tasks come too late: with what passes next. */
    synchronized void jump(Duration span) {
        nanos += span.toNanos();
    }

    private synchronized @Nullable Runnable next(long end) {
        Task first = tasks.peek();
        if (first == null || first.at() > end) {
            nanos = Math.max(nanos, end);
            return null;
        }
        nanos = Math.max(nanos, first.at());
        return tasks.remove().work();
    }
}
