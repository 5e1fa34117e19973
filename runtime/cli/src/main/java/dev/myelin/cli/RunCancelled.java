package dev.myelin.cli;

import java.io.Serial;

/**
 * A run ended because the process was told to end. All is said already: what is printed from now on may be cut off by the end of the
 * process.
 */
final class RunCancelled extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param cause how the run ended */
    RunCancelled(Throwable cause) {
        super("cancelled", cause);
    }
}
