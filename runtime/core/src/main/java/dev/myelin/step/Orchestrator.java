package dev.myelin.step;

import dev.myelin.context.RuntimeContext;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.MyelinException;
import dev.myelin.error.Reasons;
import dev.myelin.error.RunStopped;
import dev.myelin.error.StepFailed;
import dev.myelin.progress.ProgressMeter;
import dev.myelin.progress.StepEvent.Kind;
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

    /**
     * Runs all steps.
     *
     * @throws StepFailed when a step throws, cannot say whether it can be skipped, or returns a failed result
     * @throws RunStopped when the run was asked to end
     * @throws InvalidConfiguration when a setting of the run does not fit its steps
     */
    public Summary run(C context) {
        RuntimeContext runtime = context.runtime();
        StepSettings settings = StepSettings.of(
                runtime.plugin().configuration(),
                steps.stream().map(StepRegistry.Entry::spec).toList());
        List<ProgressMeter> meters = runtime.progress().declare(settings.specs());
        StepEngine engine = new StepEngine(runtime);
        for (int place = 0; place < steps.size(); place++) {
            StepSpec spec = settings.specs().get(place);
            ProgressMeter meter = meters.get(place);
            context.enter(spec.name());
            StepResult result;
            try {
                engine.checkStopped();
                meter.begin();
                result = perform(spec, steps.get(place).step(), context, engine, settings.isSkipped(spec.name()));
            } catch (Throwable e) {
                throw fail(spec.name(), e, engine, context);
            }
            context.add(result);
            meter.end();
        }
        return new Summary(true, engine.executedCount(), steps.size());
    }

    private static <C extends BaseStepContext> StepResult perform(
            StepSpec spec, WorkflowStep<? super C> step, C context, StepEngine engine, boolean isSkipped)
            throws Exception {
        String name = spec.name();
        if (isSkipped || step.canSkip(context)) { // one that cannot say it has not run, and has nothing to undo
            engine.tell(name, Kind.SKIPPED, null);
            return StepResult.skipped();
        }
        engine.tell(name, Kind.STARTED, null);
        StepResult result;
        try {
            result = engine.attempt(spec, () -> execute(step, context));
        } catch (Throwable e) {
            StepResult failed = e instanceof FailedResult carrier ? carrier.result() : StepResult.failed(e);
            engine.executed(name, () -> rollBack(name, step, context, failed));
            throw e;
        }
        if (result.wasSkipped()) {
            engine.tell(name, Kind.SKIPPED, null);
            return result;
        }
        engine.executed(name, () -> rollBack(name, step, context, result));
        engine.tell(name, Kind.SUCCEEDED, null);
        return result;
    }

    private static <C extends BaseStepContext> StepResult execute(WorkflowStep<? super C> step, C context)
            throws Exception {
        StepResult result = step.execute(context);
        if (result == null) {
            result = StepResult.failed("it returned null; return StepResult.ok()");
        }
        if (!result.success()) {
            throw new FailedResult(result);
        }
        return result;
    }

    private static <C extends BaseStepContext> void rollBack(
            String name, WorkflowStep<? super C> step, C context, StepResult result) throws Exception {
        context.enter(name);
        try {
            step.rollback(context, result);
        } catch (Throwable e) {
            context.addError("rollback of " + name + ": " + Reasons.of(e));
            throw e;
        }
    }

    private static <C extends BaseStepContext> MyelinException fail(
            String name, Throwable e, StepEngine engine, C context) {
        StepResult result = e instanceof FailedResult carrier ? carrier.result() : StepResult.failed(e);
        Throwable cause = e instanceof FailedResult ? result.cause() : e;
        String reason = result.error() == null ? "no reason was given" : result.error();
        if (!(e instanceof StepEngine.Stopped)) {
            context.add(result);
            context.addError(name + ": " + reason);
        }
        MyelinException failure = engine.fail(name, cause, reason);
        for (Throwable earlier : e == cause ? new Throwable[0] : e.getSuppressed()) { // of earlier tries
            failure.addSuppressed(earlier);
        }
        context.enter(name);
        return failure;
    }
}
