package dev.myelin.serving.batch;

import java.io.Serial;
import java.time.Duration;

/** There are as many requests or items as may be. Another time the same request may be taken. */
public final class Overloaded extends BatchRefused {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    private Overloaded(String reason, Duration retryAfter) {
        super(reason + "; try again in " + retryAfter.toSeconds() + " s");
        this.retryAfter = retryAfter;
    }

    static Overloaded byRequests(int maxRequests, Duration retryAfter) {
        return new Overloaded("overloaded: there are " + maxRequests + " requests, as many as may be", retryAfter);
    }

    static Overloaded byItems(int queued, int more, int maxItems, Duration retryAfter) {
        return new Overloaded(
                "overloaded: " + queued + " items are queued, with " + more + " more it would be over " + maxItems,
                retryAfter);
    }

    /** When it is worth another try: whole seconds, 1 to 60. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
