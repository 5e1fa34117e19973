package dev.myelin.step;

import java.util.Map;

/**
 * Tells when a step starts, ends and is rolled back: events {@code step_start}, {@code step_end} and
 * {@code step_rollback}. Registered on its own it is named {@code logged_} and the step's name.
 */
public final class LoggingStep<C extends BaseStepContext> extends WrappedStep<C> {

    public LoggingStep(WorkflowStep<C> step) {
        super("logged_", step);
    }

    @Override
    public StepResult execute(C context) throws Exception {
        context.log("step_start", Map.of("step", step().name()));
        try {
            StepResult result = step().execute(context);
            context.log("step_end", Map.of("step", step().name(), "success", result.success()));
            return result;
        } catch (Exception e) {
            context.log("step_end", Map.of("step", step().name(), "success", false, "error", e.toString()));
            throw e;
        }
    }

    @Override
    public void rollback(C context, StepResult result) throws Exception {
        context.log("step_rollback", Map.of("step", step().name()));
        step().rollback(context, result);
    }
}
