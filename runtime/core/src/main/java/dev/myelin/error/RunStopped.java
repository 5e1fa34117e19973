package dev.myelin.error;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run was asked to end before it was through: by Ctrl-C, by {@link dev.myelin.context.Cancellation}, by its deadline, or by an
 * interruption of its thread. What its steps did was rolled back, as far as it could be.
 */
public final class RunStopped extends MyelinException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param message where it was stopped, and why
     * @param cause what the interrupted work threw; null where it was stopped between steps
     * @param rollbackErrors what the rollbacks threw, in the order in which they ran; also added as suppressed
     */
    public RunStopped(String message, @Nullable Throwable cause, List<? extends Throwable> rollbackErrors) {
        super(message, cause, rollbackErrors);
    }

    @Override
    public String code() {
        return "stopped";
    }

    @Override
    public int exitStatus() {
        return EXIT_STOPPED;
    }

    @Override
    public int httpStatus() {
        return 503;
    }
}
