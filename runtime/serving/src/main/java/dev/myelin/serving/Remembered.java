package dev.myelin.serving;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What was heard, for a while: beyond a number of them the eldest are forgotten. Safe for use by several threads; none waits for long. */
final class Remembered<V> {

    /** @param at when it was asked for, which is before it was heard */
    private record Heard<V>(V value, long at, long nanos) {

        boolean isOver(long now) {
            return now - at >= nanos;
        }
    }

    private final int most;
    private final LongSupplier clock;
    private final Map<String, Heard<V>> all = new LinkedHashMap<>();

    /** @param clock in nanoseconds, from any beginning */
    Remembered(int most, LongSupplier clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Null when it was never heard, or too long ago. */
    synchronized @Nullable V get(String key) {
        Heard<V> heard = all.get(key);
        return heard == null || heard.isOver(clock.getAsLong()) ? null : heard.value();
    }

    /**
     * Remembers, in place of what is there.
     *
     * @param at when it was asked for
     * @param nanos for how long from then
     */
    synchronized void put(String key, V value, long at, long nanos) {
        all.remove(key); // so that it is among the newest
        all.put(key, new Heard<>(value, at, nanos));
        long now = clock.getAsLong();
        Iterator<Heard<V>> eldest = all.values().iterator();
        while (eldest.hasNext() && (eldest.next().isOver(now) || all.size() > most)) {
            eldest.remove();
        }
    }

    synchronized void forget(String key) {
        all.remove(key);
    }

    synchronized int size() {
        return all.size();
    }
}
