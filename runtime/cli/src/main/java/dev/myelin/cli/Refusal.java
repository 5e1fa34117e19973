package dev.myelin.cli;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The command line asks for what cannot be done; no work has begun. The message is for people and has the remedy. */
final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    Refusal(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
