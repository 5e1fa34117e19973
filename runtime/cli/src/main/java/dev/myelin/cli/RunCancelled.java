package dev.myelin.cli;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A run ended because it was told to. Whoever told it has said so to the user. */
final class RunCancelled extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** As a shell says it of a program that Ctrl-C ended. */
    static final int EXIT_CANCELLED = 130;

    /** @param cause how the run ended; null when it ended as if nothing had happened */
    RunCancelled(@Nullable Throwable cause) {
        super("cancelled", cause);
    }
}
