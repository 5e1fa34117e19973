package dev.myelin.step;

/** Carries a failed result out of a try, so that it can be tried again like what was thrown. */
final class FailedResult extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient StepResult result;

    FailedResult(StepResult result) {
        super(result.error(), result.cause(), true, false);
        this.result = result;
    }

    StepResult result() {
        return result;
    }
}
