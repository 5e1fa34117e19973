package dev.myelin.step;

/** A step around another: everything passes through but what a subclass overrides. */
abstract class WrappedStep<C extends BaseStepContext> implements WorkflowStep<C> {

    private final String prefix;
    private final WorkflowStep<C> step;

    WrappedStep(String prefix, WorkflowStep<C> step) {
        this.prefix = prefix;
        this.step = step;
    }

    /** The step inside. */
    final WorkflowStep<C> step() {
        return step;
    }

    @Override
    public boolean canSkip(C context) throws Exception {
        return step.canSkip(context);
    }

    @Override
    public void rollback(C context, StepResult result) throws Exception {
        step.rollback(context, result);
    }

    @Override
    public final String name() {
        return prefix + step.name();
    }

    @Override
    public final double progressWeight() {
        return step.progressWeight();
    }

    @Override
    public final double progressProportion() {
        return step.progressProportion();
    }
}
