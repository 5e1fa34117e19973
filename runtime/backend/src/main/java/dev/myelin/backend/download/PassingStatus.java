package dev.myelin.backend.download;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The server says that it cannot now. */
final class PassingStatus extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient @Nullable Duration retryAfter;

    PassingStatus(String message, int status, @Nullable Duration retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    /** How long it asks to wait; null: it does not say. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
