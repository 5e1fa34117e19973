package dev.myelin.batch;

import java.io.Serial;

/** One input failed, and the run with it. */
final class ItemFailed extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ItemError error;

    ItemFailed(ItemError error) {
        super(error.message(), error.cause(), false, false);
        this.error = error;
    }

    ItemError error() {
        return error;
    }
}
