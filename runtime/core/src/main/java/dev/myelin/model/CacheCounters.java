package dev.myelin.model;

import java.util.concurrent.atomic.LongAdder;

/** What a cache counts. */
final class CacheCounters {

    final LongAdder hits = new LongAdder();
    final LongAdder misses = new LongAdder();
    final LongAdder loads = new LongAdder();
    final LongAdder loadFailures = new LongAdder();
    final LongAdder refusals = new LongAdder();
    final LongAdder evictions = new LongAdder();
    final LongAdder loadNanos = new LongAdder();

    ModelCacheStats stats(int resident, int inUse, long weight) {
        return new ModelCacheStats(
                hits.sum(),
                misses.sum(),
                loads.sum(),
                loadFailures.sum(),
                refusals.sum(),
                evictions.sum(),
                resident,
                inUse,
                weight,
                loadNanos.sum());
    }
}
