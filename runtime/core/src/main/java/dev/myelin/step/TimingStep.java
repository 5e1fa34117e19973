package dev.myelin.step;

import java.util.Map;

/**
 * Adds {@code duration_seconds} to a step's result data. Registered on its own it is named {@code timed_} and the step's
 * name.
 */
public final class TimingStep<C extends BaseStepContext> extends WrappedStep<C> {

    public TimingStep(WorkflowStep<C> step) {
        super("timed_", step);
    }

    @Override
    public StepResult execute(C context) throws Exception {
        long start = System.nanoTime();
        StepResult result = step().execute(context);
        return result.withData(Map.of("duration_seconds", (System.nanoTime() - start) / 1e9));
    }
}
