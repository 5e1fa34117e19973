package dev.myelin.backend.http;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * When to ask again, and after which wait.
 *
 * @param retries so often at the most
 * @param firstWait doubled for each further one, up to {@value #MOST_DOUBLED} times itself; random from its half on, so that those who
 *     were turned away together do not come back together
 */
record RetryPolicy(int retries, Duration firstWait) {

    private static final int MOST_DOUBLED = 20;

    /** Whose repeat changes nothing (RFC 9110, 9.2.2); a PATCH of the platform's sets fields to values. */
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "PUT", "PATCH", "DELETE");

    /** Answers that may be others in a while. */
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    static boolean isHarmless(String method) {
        return HARMLESS.contains(method);
    }

    static boolean isPassing(int status) {
        return PASSING.contains(status);
    }

    /** How long to wait before repeat number {@code repeat}, the first being 1. */
    Duration waitBefore(int repeat, @Nullable Duration asked) {
        if (asked != null) {
            return asked;
        }
        long longest = firstWait.toNanos() * Math.min(MOST_DOUBLED, 1L << Math.min(repeat - 1, 10));
        return longest < 2
                ? Duration.ZERO
                : Duration.ofNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }

    /** What {@code Retry-After} asks for, in seconds or as a date (RFC 9110, 10.2.3). */
    static Optional<Duration> retryAfter(Response response) {
        String text = HttpClients.retryAfter(response);
        if (text == null) {
            return Optional.empty();
        }
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), date);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static void pause(Duration wait) throws InterruptedIOException {
        try {
            Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting to ask again");
        }
    }
}
