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
                BackendFailed,
                InvalidConfiguration,
                InvalidModelToken,
                InvalidParams,
                ModelUnavailable,
                PluginMisbuilt,
                RunStopped,
                StepFailed,
                UnknownAction {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Exit status of a run that was refused before any work began. */
    public static final int EXIT_REFUSED = 2;

    /** Exit status of a run that failed after work began. */
    public static final int EXIT_FAILED = 1;

    /** Exit status of a run that was stopped from outside: the shell's for an interrupted program. */
    public static final int EXIT_STOPPED = 130;

    private final Throwable[] rollbackErrors; // an array: a List need not be serializable
    private transient @Nullable List<?> partialResults; // results need not be serializable

    /**
     * @param message for people: what is wrong, where, and what to do about it; never a secret
     * @param cause what the author's code or a library threw; null where there is none
     */
    MyelinException(String message, @Nullable Throwable cause) {
        this(message, cause, List.of());
    }

    /** @param rollbackErrors what rollbacks threw, in the order in which they ran; also added as suppressed */
    MyelinException(String message, @Nullable Throwable cause, List<? extends Throwable> rollbackErrors) {
        super(message, cause);
        this.rollbackErrors = rollbackErrors.toArray(Throwable[]::new);
        rollbackErrors.forEach(this::addSuppressed);
    }

    /** The error's stable code in snake_case, such as {@code invalid_params}: for programs, never changed once published. */
    public abstract String code();

    /** The exit status of a process that ends with this error: {@value #EXIT_REFUSED}, {@value #EXIT_FAILED} or {@value #EXIT_STOPPED}. */
    public abstract int exitStatus();

    /** The HTTP status of an answer that carries this error. */
    public abstract int httpStatus();

    /** The problem type of RFC 9457, a URN made of {@link #code()}. */
    public final String problemType() {
        return "urn:myelin:problem:" + code().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What rollbacks of steps threw, in the order in which they ran; empty when all went well. */
    public final List<Throwable> rollbackErrors() {
        return List.of(rollbackErrors);
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
