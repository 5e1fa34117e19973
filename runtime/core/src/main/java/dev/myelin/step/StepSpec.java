package dev.myelin.step;

import dev.myelin.progress.ProgressCategory;

/**
 * What a workflow knows of a step besides its code.
 *
 * @param name unique in its workflow, not blank
 * @param weight its part of the work, 0 or more and finite, relative to the other steps' weights
 * @param proportion its fixed share of the job's progress in percent, 0 to 100; 0: none is fixed
 * @param policy how it is tried
 */
public record StepSpec(String name, double weight, double proportion, StepPolicy policy) implements ProgressCategory {

    /** @throws IllegalArgumentException when a bound is not kept; the message names step and value */
    public StepSpec {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "a step's name must not be blank; give a lambda or an anonymous class one with StepSpec.of(name, weight)");
        }
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException(
                    "the weight of step '" + name + "' must be a finite number of at least 0, was " + weight);
        }
        if (!(proportion >= 0 && proportion <= 100)) {
            throw new IllegalArgumentException(
                    "the proportion of step '" + name + "' must be within 0 and 100, was " + proportion);
        }
    }

    /** A step that is tried once. */
    public StepSpec(String name, double weight, double proportion) {
        this(name, weight, proportion, StepPolicy.ONCE);
    }

    /** A step with a weight and no fixed share. */
    public static StepSpec of(String name, double weight) {
        return new StepSpec(name, weight, 0);
    }

    /** The step of a generated progress category. */
    public static StepSpec of(ProgressCategory category) {
        return new StepSpec(category.value(), category.weight(), category.proportion());
    }

    /** The same step, tried in another way. */
    public StepSpec with(StepPolicy how) {
        return new StepSpec(name, weight, proportion, how);
    }

    @Override
    public String value() {
        return name;
    }
}
