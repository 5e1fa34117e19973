package dev.myelin.step;

import dev.myelin.context.RuntimeContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every workflow's steps share: the run, what the steps reported, and which one is at work. */
public abstract class BaseStepContext {

    private final RuntimeContext runtime;
    private final List<StepResult> stepResults = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private @Nullable String currentStep;

    protected BaseStepContext(RuntimeContext runtime) {
        this.runtime = runtime;
    }

    /** The run that the workflow belongs to. */
    public final RuntimeContext runtime() {
        return runtime;
    }

    /** What the executed and skipped steps reported, in order. A view. */
    public final List<StepResult> stepResults() {
        return Collections.unmodifiableList(stepResults);
    }

    /** What went wrong so far: failed steps and failed rollbacks, a sentence each. A view. */
    public final List<String> errors() {
        return Collections.unmodifiableList(errors);
    }

    /** The name of the step at work; null before the first. */
    public final @Nullable String currentStep() {
        return currentStep;
    }

    /**
     * Reports how far the step at work is.
     *
     * @throws IllegalArgumentException when {@code total} is not positive or {@code current} is outside 0..total
     * @throws IllegalStateException when no step is at work
     */
    public final void setProgress(long current, long total) {
        runtime.progress().report(stepAtWork(), current, total);
    }

    /**
     * Reports what the step at work measured, as JSON-like values.
     *
     * @throws IllegalStateException when no step is at work
     */
    public final void setMetrics(Map<String, ? extends @Nullable Object> values) {
        runtime.setMetrics(stepAtWork(), values);
    }

    /** Tells an event with its data, as JSON-like values. Do not put secrets in. */
    public final void log(String event, Map<String, ? extends @Nullable Object> data) {
        runtime.log(event, data);
    }

    private String stepAtWork() {
        if (currentStep == null) {
            throw new IllegalStateException("no step is at work; report progress from within a step");
        }
        return currentStep;
    }

    final void enter(String step) {
        currentStep = step;
    }

    final void add(StepResult result) {
        stepResults.add(result);
    }

    final void addError(String error) {
        errors.add(error);
    }
}
