package dev.myelin.error;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step failed; the executed steps were rolled back, as far as they could be. */
public final class StepFailed extends MyelinException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String step;
    private final Throwable[] rollbackErrors; // an array: a List need not be serializable

    /**
     * @param step the failed step's name
     * @param reason what it said, without the step's name
     * @param cause what it threw; null where it returned a failed result without one
     * @param rollbackErrors what the rollbacks threw, in the order in which they ran; also added as suppressed
     */
    public StepFailed(String step, String reason, @Nullable Throwable cause, List<? extends Throwable> rollbackErrors) {
        super("Step '" + step + "' failed: " + reason, cause);
        this.step = step;
        this.rollbackErrors = rollbackErrors.toArray(Throwable[]::new);
        rollbackErrors.forEach(this::addSuppressed);
    }

    /** The failed step's name. */
    public String step() {
        return step;
    }

    /** What the rollbacks threw, in the order in which they ran; empty when all went well. */
    public List<Throwable> rollbackErrors() {
        return List.of(rollbackErrors);
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
