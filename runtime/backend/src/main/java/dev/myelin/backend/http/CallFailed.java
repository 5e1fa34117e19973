package dev.myelin.backend.http;

import dev.myelin.error.Reasons;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call had no answer, or none of success. Has what is to be told of it; whom was called is the caller's to say. */
public final class CallFailed extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String detail;
    private final @Nullable Duration retryAfter;
    private final boolean hasGoneOut;
    private final boolean isTimedOut;
    private final int times;

    CallFailed(JsonCalls.Failure failure, int times) {
        super(failure.detail(), failure.cause());
        status = failure.status();
        detail = failure.detail();
        retryAfter = failure.retryAfter();
        hasGoneOut = failure.hasGoneOut();
        isTimedOut = failure.isTimedOut();
        this.times = times;
    }

    /** The answer's status; 0 where there was none. */
    public int status() {
        return status;
    }

    /** What the answer said, or what is wrong with it; empty where it said nothing. Without secrets. */
    public String detail() {
        return detail;
    }

    /** What {@code Retry-After} asked for. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether anything of the call went out. */
    public boolean hasGoneOut() {
        return hasGoneOut;
    }

    /** Whether there was no answer within the time that a call may take. */
    public boolean isTimedOut() {
        return isTimedOut;
    }

    /** Whether nobody waits for the call any more. */
    public boolean isInterrupted() {
        return getCause() instanceof InterruptedIOException
                && Thread.currentThread().isInterrupted();
    }

    /** Why there was no answer; empty where there was one. Without secrets. */
    public Optional<String> silence() {
        return getCause() instanceof IOException e ? Optional.of(Reasons.of(e)) : Optional.empty();
    }

    /** How often it was tried, to follow what went wrong; empty where that was once. */
    public String tried() {
        return times > 1 ? "; tried " + times + " times" : "";
    }

    /** When to come back, to follow what went wrong, where the answer was 429 or 503; else empty. */
    public String comeBack() {
        if (status != 429 && status != 503) {
            return "";
        }
        return retryAfter == null ? ". Try again later" : ". Try again in " + retryAfter.toSeconds() + " seconds";
    }
}
