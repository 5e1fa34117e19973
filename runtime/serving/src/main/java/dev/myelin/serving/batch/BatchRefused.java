package dev.myelin.serving.batch;

import java.io.Serial;

/** The model was not asked, or not for all items of a request, and it is not to blame. */
public abstract sealed class BatchRefused extends BatchException
        permits DeadlineExceeded, Overloaded, ShuttingDown, TooManyItems {

    @Serial
    private static final long serialVersionUID = 1L;

    BatchRefused(String message) {
        super(message, null);
    }
}
