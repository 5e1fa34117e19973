package dev.myelin.step;

/**
 * A step that is made of methods of the action class: generated code joins them.
 *
 * @param <C> the context that the steps share
 */
public final class StepMethod<C extends BaseStepContext> implements WorkflowStep<C> {

    private final Work<C> work;
    private final Condition<C> condition;
    private final Undo<C> undo;

    /** What the step does. */
    @FunctionalInterface
    public interface Work<C> {

        StepResult execute(C context) throws Exception;
    }

    /** Whether the step has nothing to do. */
    @FunctionalInterface
    public interface Condition<C> {

        boolean test(C context) throws Exception;
    }

    /** How the step is undone. */
    @FunctionalInterface
    public interface Undo<C> {

        void rollback(C context, StepResult result) throws Exception;
    }

    private StepMethod(Work<C> work, Condition<C> condition, Undo<C> undo) {
        this.work = work;
        this.condition = condition;
        this.undo = undo;
    }

    /** A step that is never skipped and has nothing to undo. */
    public static <C extends BaseStepContext> StepMethod<C> of(Work<C> work) {
        return new StepMethod<>(work, context -> false, (context, result) -> {});
    }

    /** The same step, skipped where this holds. */
    public StepMethod<C> skipIf(Condition<C> holds) {
        return new StepMethod<>(work, holds, undo);
    }

    /** The same step, undone in this way. */
    public StepMethod<C> rollback(Undo<C> how) {
        return new StepMethod<>(work, condition, how);
    }

    @Override
    public StepResult execute(C context) throws Exception {
        return work.execute(context);
    }

    @Override
    public boolean canSkip(C context) throws Exception {
        return condition.test(context);
    }

    @Override
    public void rollback(C context, StepResult result) throws Exception {
        undo.rollback(context, result);
    }
}
