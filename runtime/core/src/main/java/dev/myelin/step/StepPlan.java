package dev.myelin.step;

import java.util.List;

/**
 * The steps of an action with typed steps, in the order in which they begin, and what flows between them. Generated. Immutable.
 */
public final class StepPlan {

    private final List<PlannedStep> steps;
    private final List<StepSpec> specs;
    private final int parallelism;

    /**
     * @param steps in the order in which they begin
     * @param parallelism how many may run at the same time, at least 1
     * @throws IllegalArgumentException when a step reads one that does not come before it
     */
    public StepPlan(List<PlannedStep> steps, int parallelism) {
        this.steps = List.copyOf(steps);
        this.parallelism = parallelism;
        specs = steps.stream().map(PlannedStep::spec).toList();
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism must be at least 1, was " + parallelism);
        }
        for (int place = 0; place < steps.size(); place++) {
            for (int read : steps.get(place).reads()) {
                if (read < 0 || read >= place) {
                    throw new IllegalArgumentException("step '"
                            + steps.get(place).spec().name() + "' at " + place
                            + " cannot read the output of the one at "
                            + read);
                }
            }
        }
    }

    /** Steps that run one after the other. */
    public static StepPlan of(PlannedStep... steps) {
        return new StepPlan(List.of(steps), 1);
    }

    /** The same plan, of which so many steps may run at the same time. */
    public StepPlan parallel(int count) {
        return new StepPlan(steps, count);
    }

    /** The steps, in order. */
    public List<PlannedStep> steps() {
        return steps;
    }

    /** What is known of each step besides its code, in order. */
    public List<StepSpec> specs() {
        return specs;
    }

    /** How many steps may run at the same time. */
    public int parallelism() {
        return parallelism;
    }
}
