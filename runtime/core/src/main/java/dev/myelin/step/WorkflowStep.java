package dev.myelin.step;

import dev.myelin.names.Names;

/**
 * One step of a workflow over a shared context. A class implements it; a method reference can stand for it.
 *
 * @param <C> the context that the steps share
 */
@FunctionalInterface
public interface WorkflowStep<C extends BaseStepContext> {

    /**
     * Does the work.
     *
     * @return how it went; a result that is not successful fails the workflow
     * @throws Exception fails the workflow, with this as the cause
     */
    StepResult execute(C context) throws Exception;

    /**
     * Whether there is nothing to do. Asked right before {@link #execute}.
     *
     * @throws Exception fails the workflow as {@link #execute} would
     */
    default boolean canSkip(C context) throws Exception {
        return false;
    }

    /**
     * Undoes the work after this step or a later one failed. The last executed step is rolled back first.
     *
     * @param result what {@link #execute} returned; a failed result where it threw
     * @throws Exception is kept and reported, and does not stop the other rollbacks
     */
    default void rollback(C context, StepResult result) throws Exception {}

    /**
     * The step's name where it is registered without a spec: the class name in snake_case, without a final {@code Step};
     * blank, and so refused there, for a lambda and an anonymous class, which have none.
     */
    default String name() {
        return getClass().isHidden() ? "" : Names.stepName(getClass().getSimpleName());
    }

    /** The step's weight where it is registered without a spec: 0 or more, finite. */
    default double progressWeight() {
        return 1.0;
    }

    /** The step's fixed share in percent where it is registered without a spec: 0 to 100; 0: none is fixed. */
    default double progressProportion() {
        return 0;
    }
}
