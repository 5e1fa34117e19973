package dev.myelin.model;

import java.time.Duration;

/**
 * What a {@link ModelCache} has done since it was made, and what it holds. The numbers are read one after the other while others change
 * them.
 *
 * @param hits leases that were given at once
 * @param misses the other times that somebody asked: for a model that had to be found or loaded, or could not be had
 * @param loads models that were loaded
 * @param loadFailures times that a model could not be found or loaded
 * @param refusals times that a model was not loaded because all others were in use; not among the failures
 * @param evictions models that were closed to make room
 * @param resident models in memory: loaded, or being closed
 * @param inUse those of them that have a lease
 * @param weight what those in memory and those being loaded weigh together
 * @param loadNanos how long all loads took that went well, with their warming up, in nanoseconds
 */
public record ModelCacheStats(
        long hits,
        long misses,
        long loads,
        long loadFailures,
        long refusals,
        long evictions,
        int resident,
        int inUse,
        long weight,
        long loadNanos) {

    /** How long all loads took together that went well. */
    public Duration loadTime() {
        return Duration.ofNanos(loadNanos);
    }
}
