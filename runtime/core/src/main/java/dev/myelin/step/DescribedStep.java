package dev.myelin.step;

/** A step that knows the spec it was registered with, for those that wrap it. */
record DescribedStep<C extends BaseStepContext>(StepSpec spec, WorkflowStep<? super C> step)
        implements WorkflowStep<C> {

    @Override
    public StepResult execute(C context) throws Exception {
        return step.execute(context);
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
    public String name() {
        return spec.name();
    }

    @Override
    public double progressWeight() {
        return spec.weight();
    }

    @Override
    public double progressProportion() {
        return spec.proportion();
    }
}
