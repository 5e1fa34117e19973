package dev.myelin.step;

import dev.myelin.error.Reasons;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
            end(context, result.success(), result.error());
            return result;
        } catch (Throwable e) {
            end(context, false, Reasons.of(e));
            throw e;
        }
    }

    private void end(C context, boolean success, @Nullable String error) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("step", step().name());
        data.put("success", success);
        if (error != null) {
            data.put("error", error);
        }
        context.log("step_end", data);
    }

    @Override
    public void rollback(C context, StepResult result) throws Exception {
        context.log("step_rollback", Map.of("step", step().name()));
        step().rollback(context, result);
    }
}
