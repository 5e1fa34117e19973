package dev.myelin.step;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a step is tried.
 *
 * @param retries how often it is tried again after it failed, 0 to {@value #MAX_RETRIES}
 * @param backoff how long to wait before the first new try, 0 to an hour; doubles with each further one, up to a minute or
 *     itself, and is shortened at random by up to half
 * @param retryOn what to try again after; empty: any exception, but no {@link Error}
 * @param timeout how long one try may take, more than 0; null: as long as it likes
 */
public record StepPolicy(
        int retries,
        Duration backoff,
        List<Class<? extends Throwable>> retryOn,
        @Nullable Duration timeout) {

    /** The most retries. */
    public static final int MAX_RETRIES = 100;

    /** The longest first wait. */
    public static final Duration MAX_BACKOFF = Duration.ofHours(1);

    /** One try, for as long as it takes. */
    public static final StepPolicy ONCE = new StepPolicy(0, Duration.ofMillis(200), List.of(), null);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException when a bound is not kept */
    public StepPolicy {
        retryOn = List.copyOf(retryOn);
        if (retries < 0 || retries > MAX_RETRIES) {
            throw new IllegalArgumentException("retries must be within 0 and " + MAX_RETRIES + ", was " + retries);
        }
        if (backoff.isNegative() || backoff.compareTo(MAX_BACKOFF) > 0) {
            throw new IllegalArgumentException("the backoff must be within 0 and an hour, was " + backoff);
        }
        if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
            throw new IllegalArgumentException("the timeout must be more than 0, was " + timeout);
        }
    }

    /** The same, with other retries. */
    public StepPolicy withRetries(int count) {
        return new StepPolicy(count, backoff, retryOn, timeout);
    }

    /** The same, with another first wait. */
    public StepPolicy withBackoff(Duration wait) {
        return new StepPolicy(retries, wait, retryOn, timeout);
    }

    /** The same, retried only after failures of these classes. */
    public StepPolicy withRetryOn(List<Class<? extends Throwable>> failures) {
        return new StepPolicy(retries, backoff, failures, timeout);
    }

    /** The same, with another limit of time; null for none. */
    public StepPolicy withTimeout(@Nullable Duration limit) {
        return new StepPolicy(retries, backoff, retryOn, limit);
    }

    /** The limit of time of one try; empty: none. */
    public Optional<Duration> limit() {
        return Optional.ofNullable(timeout);
    }

    /** Whether a step that failed like this is tried again, as long as retries are left. */
    boolean isRetried(@Nullable Throwable failure) {
        return retryOn.isEmpty()
                ? !(failure instanceof Error)
                : retryOn.stream().anyMatch(type -> type.isInstance(failure));
    }

    /**
     * How long to wait before a retry.
     *
     * @param retry which, from 0
     * @param random 0 to 1
     */
    Duration waitBefore(int retry, double random) {
        long longest = Math.max(LONGEST_WAIT.toNanos(), backoff.toNanos());
        long doubled =
                retry >= Long.SIZE - 2 || backoff.toNanos() > longest >> retry ? longest : backoff.toNanos() << retry;
        return Duration.ofNanos((long) (doubled * (1 - random / 2)));
    }
}
