package dev.myelin.backend.download;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Something cannot be downloaded. The message says what, why and what to do, without what may be secret in the address. */
public final class DownloadFailed extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;

    DownloadFailed(String message, int status, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** The HTTP status that ended it; 0 where it was something else. */
    public int status() {
        return status;
    }
}
