package dev.myelin.backend.archive;

import dev.myelin.error.Reasons;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Serial;
import java.nio.channels.ClosedByInterruptException;

/** The disk is at fault and not the archive: full, no rights, gone. For callers it is an IOException like others. */
final class DiskFailure extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private DiskFailure(String message, IOException cause) {
        super(message, cause);
    }

    /** @param what was to be done, such as "write /models/7/weights.bin" */
    static IOException of(String what, IOException e) {
        if (e instanceof ClosedByInterruptException || Thread.currentThread().isInterrupted()) {
            return interrupted();
        }
        return new DiskFailure("cannot " + what + ": " + Reasons.of(e), e);
    }

    static InterruptedIOException interrupted() {
        return new InterruptedIOException("unpacking was interrupted");
    }
}
