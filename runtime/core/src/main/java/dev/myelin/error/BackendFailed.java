package dev.myelin.error;

import java.io.Serial;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The platform's backend could not be reached, or did not do what it was asked for. */
public final class BackendFailed extends MyelinException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String detail;
    private final boolean hasGoneOut;

    /**
     * @param status of the backend's answer; 0 where there was none
     * @param detail what the answer said, in its words, without secrets; empty where it said nothing
     */
    public BackendFailed(int status, String detail, String message, @Nullable Throwable cause) {
        this(status, detail, true, message, cause);
    }

    /** @param hasGoneOut whether anything of the call went out, so that the backend may have done what it was asked for */
    public BackendFailed(int status, String detail, boolean hasGoneOut, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
        this.detail = detail;
        this.hasGoneOut = hasGoneOut;
    }

    /** The HTTP status of the backend's answer; empty where none came. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** What the backend said about it; empty where it said nothing. */
    public String detail() {
        return detail;
    }

    /** Whether the backend may have heard of the call: if not, to make it again is harmless. */
    public boolean hasGoneOut() {
        return hasGoneOut;
    }

    @Override
    public String code() {
        return "backend_failed";
    }

    @Override
    public int exitStatus() {
        return EXIT_FAILED;
    }

    @Override
    public int httpStatus() {
        return 502;
    }
}
