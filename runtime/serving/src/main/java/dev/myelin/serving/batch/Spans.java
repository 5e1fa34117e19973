package dev.myelin.serving.batch;

import java.time.Duration;
import java.time.Instant;

/** Spans of time in nanoseconds, cut off where sums of them would overflow. */
final class Spans {

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 4);

    private Spans() {}

    /** From one instant to another; negative for one that is before. */
    static long between(Instant from, Instant to) {
        return nanos(Duration.between(from, to));
    }

    static long nanos(Duration span) {
        if (span.compareTo(LONGEST) > 0) {
            return LONGEST.toNanos();
        }
        return span.isNegative() ? -1 : span.toNanos();
    }
}
