package dev.myelin.step;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step that writes down what is asked of it, and does what a test wants. */
final class TraceStep implements WorkflowStep<TraceContext> {

    private final String name;
    private final List<StepResult> rolledBack = new ArrayList<>();
    private StepResult result = StepResult.ok();
    private boolean skips;
    private int failures;
    private Work work = context -> {};
    private @Nullable Throwable inCanSkip;
    private @Nullable Throwable inExecute;
    private @Nullable Throwable inRollback;

    TraceStep(String name) {
        this.name = name;
    }

    TraceStep returns(StepResult result) {
        this.result = result;
        return this;
    }

    TraceStep skips() {
        skips = true;
        return this;
    }

    /** Fails as often, then does what it does. */
    TraceStep failsAtFirst(int times) {
        failures = times;
        return this;
    }

    /** Does this before anything else. */
    TraceStep does(Work what) {
        work = what;
        return this;
    }

    /** What a step does. */
    interface Work {
        void on(TraceContext context) throws Exception;
    }

    TraceStep throwsInCanSkip(Throwable e) {
        inCanSkip = e;
        return this;
    }

    TraceStep throwsInExecute(Throwable e) {
        inExecute = e;
        return this;
    }

    TraceStep throwsInRollback(Throwable e) {
        inRollback = e;
        return this;
    }

    /** The results that rollbacks were given. */
    List<StepResult> rolledBack() {
        return rolledBack;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean canSkip(TraceContext context) throws Exception {
        raise(inCanSkip);
        return skips;
    }

    @Override
    public StepResult execute(TraceContext context) throws Exception {
        context.trace.add(name);
        work.on(context);
        if (failures-- > 0) {
            throw new IllegalStateException("not yet");
        }
        raise(inExecute);
        return result;
    }

    @Override
    public void rollback(TraceContext context, StepResult result) throws Exception {
        context.trace.add("undo " + name + (name.equals(context.currentStep()) ? "" : " as " + context.currentStep()));
        rolledBack.add(result);
        raise(inRollback);
    }

    private static void raise(@Nullable Throwable e) throws Exception {
        if (e instanceof Error error) {
            throw error;
        }
        if (e instanceof Exception exception) {
            throw exception;
        }
    }
}
