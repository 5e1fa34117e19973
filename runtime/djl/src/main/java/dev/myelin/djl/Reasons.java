package dev.myelin.djl;

import org.jspecify.annotations.Nullable;

/** Why something failed, for messages: engines say it in the innermost cause. */
final class Reasons {

    private Reasons() {}

    static String of(Throwable failure) {
        Throwable innermost = failure;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            innermost = cause;
        }
        @Nullable String message = innermost.getMessage();
        return message == null || message.isBlank() ? innermost.toString() : message.strip();
    }
}
