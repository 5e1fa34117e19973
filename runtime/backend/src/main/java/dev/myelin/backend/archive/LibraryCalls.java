package dev.myelin.backend.archive;

import dev.myelin.error.Reasons;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Calls of libraries that read an archive. Whatever they throw, an exception of the wrong kind among it, is the archive's fault,
 * but for what the streams below them threw.
 *
 * @param refusals of the archive
 */
record LibraryCalls(Refusals refusals) {

    /** A call. */
    @FunctionalInterface
    interface Call<T extends @Nullable Object> {

        T make() throws IOException;
    }

    <T extends @Nullable Object> T make(Call<T> call) throws IOException {
        try {
            return call.make();
        } catch (IOException | RuntimeException e) {
            throw translated(e);
        }
    }

    /** Libraries wrap what they do not know: the first one that is ours counts. */
    private IOException translated(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ArchiveRefused
                    || cause instanceof DiskFailure
                    || cause instanceof InterruptedIOException) {
                return (IOException) cause;
            }
            if (cause instanceof ClosedByInterruptException) {
                return DiskFailure.interrupted();
            }
        }
        String message = Reasons.of(innermost(e));
        if (e instanceof EOFException || message.startsWith("Truncated ")) {
            return refusals.whole("is cut off: its end is missing; get it again", e);
        }
        if (message.startsWith("Unexpected data after ") || message.equals("Unknown frame descriptor")) {
            return refusals.whole("has more after its end", e);
        }
        if (message.equals("Frame requires too much memory for decoding")) {
            return refusals.whole("has a window of more than 128 MiB; pack it again without '--long'", e);
        }
        return refusals.whole("is damaged: " + ArchiveRefused.shown(message), e);
    }

    private static Throwable innermost(Throwable e) {
        Throwable inner = e;
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            inner = cause;
        }
        return inner;
    }
}
