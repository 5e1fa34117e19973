package dev.myelin.serving.http;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is due after one same time, on one event loop. The first that came is the first that is due, so a list will do where
 * timers would have to be sorted: to add and to remove cost next to nothing. Used on the event loop only.
 */
final class Deadlines {

    /** What waits, in one list at a time. */
    abstract static class Entry {
        private @Nullable Deadlines list;
        private @Nullable Entry before;
        private @Nullable Entry after;
        private long due;

        /** Its time is over; it is in no list any more. */
        abstract void expired();

        /** Takes it out of its list, if it is in one. */
        final void cancelDeadline() {
            if (list != null) {
                list.remove(this);
            }
        }
    }

    private final EventLoop loop;
    private final long nanos;
    private @Nullable Entry first;
    private @Nullable Entry last;
    private @Nullable ScheduledFuture<?> next;

    Deadlines(EventLoop loop, Duration time) {
        this.loop = loop;
        this.nanos = time.toNanos();
    }

    /** Starts its time anew, if it waits already. */
    void add(Entry entry) {
        entry.cancelDeadline();
        entry.list = this;
        entry.due = System.nanoTime() + nanos;
        entry.before = last;
        if (last == null) {
            first = entry;
        } else {
            last.after = entry;
        }
        last = entry;
        if (next == null) {
            next = schedule(nanos);
        }
    }

    private void remove(Entry entry) {
        if (entry.before == null) {
            first = entry.after;
        } else {
            entry.before.after = entry.after;
        }
        if (entry.after == null) {
            last = entry.before;
        } else {
            entry.after.before = entry.before;
        }
        entry.list = null;
        entry.before = null;
        entry.after = null;
    }

    private ScheduledFuture<?> schedule(long delay) {
        return loop.schedule(this::tick, delay, TimeUnit.NANOSECONDS);
    }

    private void tick() {
        next = null;
        long now = System.nanoTime();
        while (first != null && first.due - now <= 0) {
            Entry entry = first;
            remove(entry);
            entry.expired();
        }
        if (first != null && next == null) {
            next = schedule(first.due - now);
        }
    }
}
