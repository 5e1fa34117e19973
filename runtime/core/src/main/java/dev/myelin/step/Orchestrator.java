package dev.myelin.step;

import dev.myelin.error.Reasons;
import dev.myelin.error.StepFailed;
import dev.myelin.progress.ProgressTracker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs the steps of a registry in order. When one fails, every executed step is rolled back in reverse, the failing one
 * first; whatever a rollback throws is kept and the others still run.
 *
 * @param <C> the context that the steps share
 */
public final class Orchestrator<C extends BaseStepContext> {

    private final List<StepRegistry.Entry<C>> steps;

    /** Takes the steps as they are registered now. */
    public Orchestrator(StepRegistry<C> registry) {
        steps = registry.steps();
    }

    /**
     * How a workflow went.
     *
     * @param success always true: a failure is thrown
     * @param stepsExecuted how many steps ran; skipped ones do not count
     * @param stepsTotal how many steps there were
     */
    public record Summary(boolean success, int stepsExecuted, int stepsTotal) {

        /** The reference's summary: {@code success}, {@code steps_executed}, {@code steps_total}. Modifiable. */
        public Map<String, @Nullable Object> toMap() {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("success", success);
            map.put("steps_executed", stepsExecuted);
            map.put("steps_total", stepsTotal);
            return map;
        }
    }

    /** A step that ran, with what it reported: what a rollback needs. */
    private record Executed<C extends BaseStepContext>(StepRegistry.Entry<C> entry, StepResult result) {}

    /**
     * Runs all steps.
     *
     * @throws StepFailed when a step throws, cannot say whether it can be skipped, or returns a failed result
     */
    public Summary run(C context) {
        ProgressTracker progress = context.runtime().progress();
        progress.declare(steps.stream().map(StepRegistry.Entry::spec).toList());
        Deque<Executed<C>> executed = new ArrayDeque<>();
        for (StepRegistry.Entry<C> entry : steps) {
            String name = entry.spec().name();
            context.enter(name);
            progress.report(name, 0, 1);
            StepResult result = attempt(entry, context, executed);
            context.add(result);
            if (!result.success()) {
                throw fail(name, result, executed, context);
            }
            progress.report(name, 1, 1);
        }
        return new Summary(true, executed.size(), steps.size());
    }

    /** Asks and runs one step. A step that failed before it ran is not among the executed ones: it has nothing to undo. */
    private static <C extends BaseStepContext> StepResult attempt(
            StepRegistry.Entry<C> entry, C context, Deque<Executed<C>> executed) {
        try {
            if (entry.step().canSkip(context)) {
                return StepResult.skipped();
            }
        } catch (Throwable e) {
            return failed(e);
        }
        StepResult result = execute(entry.step(), context);
        if (!result.wasSkipped()) {
            executed.push(new Executed<>(entry, result));
        }
        return result;
    }

    private static <C extends BaseStepContext> StepResult execute(WorkflowStep<? super C> step, C context) {
        try {
            StepResult result = step.execute(context);
            return result == null ? StepResult.failed("it returned null; return StepResult.ok()") : result;
        } catch (Throwable e) {
            return failed(e);
        }
    }

    /** Of an Error too: the earlier steps must still be rolled back. */
    private static StepResult failed(Throwable e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return StepResult.failed(e);
    }

    private StepFailed fail(String name, StepResult result, Deque<Executed<C>> executed, C context) {
        String reason = result.error() == null ? "no reason was given" : result.error();
        context.addError(name + ": " + reason);
        // What an interrupted thread reads or writes fails at once: the rollbacks run without the mark.
        boolean interrupted = Thread.interrupted();
        List<Throwable> rollbackErrors = new ArrayList<>();
        for (Executed<C> step : executed) {
            String stepName = step.entry().spec().name();
            context.enter(stepName);
            try {
                step.entry().step().rollback(context, step.result());
            } catch (Throwable e) {
                interrupted |= e instanceof InterruptedException;
                context.addError("rollback of " + stepName + ": " + Reasons.of(e));
                rollbackErrors.add(e);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        context.enter(name);
        return new StepFailed(name, reason, result.cause(), rollbackErrors);
    }
}
