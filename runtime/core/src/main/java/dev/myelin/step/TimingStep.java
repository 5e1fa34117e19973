package dev.myelin.step;

import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Adds {@code duration_seconds} to a step's result data. Registered on its own it is named {@code timed_} and the step's
 * name.
 */
public final class TimingStep<C extends BaseStepContext> extends WrappedStep<C> {

    private final LongSupplier nanoClock;

    public TimingStep(WorkflowStep<C> step) {
        this(step, System::nanoTime);
    }

    TimingStep(WorkflowStep<C> step, LongSupplier nanoClock) {
        super("timed_", step);
        this.nanoClock = nanoClock;
    }

    @Override
    public StepResult execute(C context) throws Exception {
        long start = nanoClock.getAsLong();
        StepResult result = step().execute(context);
        return result.withData(Map.of("duration_seconds", (nanoClock.getAsLong() - start) / 1e9));
    }
}
