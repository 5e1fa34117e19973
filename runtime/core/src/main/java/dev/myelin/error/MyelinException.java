package dev.myelin.error;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the runtime throws at a caller. Authors throw what they like: it is wrapped with its place in one of
 * these, never swallowed.
 */
public abstract sealed class MyelinException extends RuntimeException
        permits ActionFailed,
                InvalidConfiguration,
                InvalidParams,
                ModelUnavailable,
                PluginMisbuilt,
                StepFailed,
                UnknownAction {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Exit status of a run that was refused before any work began. */
    public static final int EXIT_REFUSED = 2;

    /** Exit status of a run that failed after work began. */
    public static final int EXIT_FAILED = 1;

    private transient @Nullable List<?> partialResults; // results need not be serializable

    /**
     * @param message for people: what is wrong, where, and what to do about it; never a secret
     * @param cause what the author's code or a library threw; null where there is none
     */
    MyelinException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The error's stable code in snake_case, such as {@code invalid_params}: for programs, never changed once published. */
    public abstract String code();

    /** The exit status of a process that ends with this error: {@value #EXIT_REFUSED} or {@value #EXIT_FAILED}. */
    public abstract int exitStatus();

    /** The HTTP status of an answer that carries this error. */
    public abstract int httpStatus();

    /** The problem type of RFC 9457, a URN made of {@link #code()}. */
    public final String problemType() {
        return "urn:myelin:problem:" + code().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The results that were ready before the run failed, in order; empty where there are none. Never null. */
    public final List<?> partialResults() {
        return partialResults == null ? List.of() : partialResults;
    }

    /** Adds the results that were ready. For the engine; a later call replaces an earlier one. */
    public final MyelinException withPartialResults(List<?> results) {
        partialResults = Collections.unmodifiableList(new ArrayList<>(results)); // authors' lists may hold nulls
        return this;
    }
}
