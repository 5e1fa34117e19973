package dev.myelin.batch;

import java.io.Serial;

/** A run ended while it worked on some inputs, by something that is not their fault. */
final class PartFailed extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long first;
    private final long last;

    /** @param first the line of the first input, or its index where inputs have no lines */
    PartFailed(long first, long last, Throwable cause) {
        super(null, cause, false, false);
        this.first = first;
        this.last = last;
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }
}
