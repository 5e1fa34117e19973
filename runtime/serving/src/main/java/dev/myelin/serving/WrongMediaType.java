package dev.myelin.serving;

import java.io.Serial;

/** A body is not of the type that is read. */
final class WrongMediaType extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    WrongMediaType() {
        super("the body must be JSON: send Content-Type: application/json", null, false, false);
    }
}
