package dev.myelin.serving.batch;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Why a request to a {@link Batcher} has no outputs. Without a stack trace of its own: it would show the batcher, and refusals have to
 * be cheap.
 */
public abstract sealed class BatchException extends RuntimeException permits BatchRefused, CallFailed {

    @Serial
    private static final long serialVersionUID = 1L;

    BatchException(String message, @Nullable Throwable cause) {
        super(message, cause, true, false);
    }
}
