package dev.myelin.serving.batch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long an item takes of late, and so how long it takes until what is queued is done. Safe for use by several threads. */
final class Pace {

    private static final double WEIGHT_OF_THE_LAST = 0.2;
    private static final long LONGEST = 60;

    private final int workers;

    /** 0 until something was measured. When two workers write at once, one of them is not heard, which does no harm. */
    private volatile double nanosOfAnItem;

    Pace(int workers) {
        this.workers = workers;
    }

    void note(int items, long nanos) {
        double last = (double) nanos / items;
        double before = nanosOfAnItem;
        nanosOfAnItem = before == 0 ? last : before + WEIGHT_OF_THE_LAST * (last - before);
    }

    /** Whole seconds, 1 to 60. */
    Duration retryAfter(int queued) {
        double seconds = queued * nanosOfAnItem / workers / TimeUnit.SECONDS.toNanos(1);
        return Duration.ofSeconds(Math.min(LONGEST, Math.max(1, (long) Math.ceil(seconds))));
    }
}
