package dev.myelin.error;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step failed; the executed steps were rolled back, as far as they could be. */
public final class StepFailed extends MyelinException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String step;

    /**
     * @param step the failed step's name
     * @param reason what it said, without the step's name
     * @param cause what it threw; null where it returned a failed result without one
     * @param rollbackErrors what the rollbacks threw, in the order in which they ran; also added as suppressed
     */
    public StepFailed(String step, String reason, @Nullable Throwable cause, List<? extends Throwable> rollbackErrors) {
        super("Step '" + step + "' failed: " + reason, cause, rollbackErrors);
        this.step = step;
    }

    /** The failed step's name. */
    public String step() {
        return step;
    }

    @Override
    public String code() {
        return "step_failed";
    }

    @Override
    public int exitStatus() {
        return EXIT_FAILED;
    }

    @Override
    public int httpStatus() {
        return 500;
    }
}
