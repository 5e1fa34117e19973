package dev.myelin.batch;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Hears of each input that failed, and knows what becomes of the run. Safe for use by several threads. */
final class Mishaps {

    /** Further ones are only counted: a million log events are of no use. */
    private static final long MOST_TOLD = 100;

    private final OnError onError;
    private final BiConsumer<String, Map<String, Object>> log;
    private long count;

    Mishaps(OnError onError, BiConsumer<String, Map<String, Object>> log) {
        this.onError = onError;
        this.log = log;
    }

    /** @throws ItemFailed when one ends the run */
    synchronized void note(ItemError error) throws ItemFailed {
        if (onError == OnError.FAIL) {
            throw new ItemFailed(error);
        }
        count++;
        if (onError == OnError.SKIP && count <= MOST_TOLD) {
            Map<String, Object> data = new TreeMap<>(Map.of("index", error.index(), "message", error.message()));
            if (error.line() > 0) {
                data.put("line", error.line());
            }
            log.accept("input_skipped", data);
        }
    }

    /** Whether errors stand among the results. */
    boolean areCollected() {
        return onError == OnError.COLLECT;
    }

    /** Whether the first one ends the run. */
    boolean areFatal() {
        return onError == OnError.FAIL;
    }

    /** How many inputs failed. */
    synchronized long count() {
        return count;
    }
}
