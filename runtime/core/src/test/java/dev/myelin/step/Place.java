package dev.myelin.step;

import dev.myelin.progress.ProgressCategory;
import java.util.Locale;

/** Steps for tests, by their places in a plan. */
enum Place implements ProgressCategory {
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H;

    @Override
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public double weight() {
        return 1;
    }

    /** The step at a place. */
    @SuppressWarnings("EnumOrdinal")
    static Place at(int place) {
        return values()[place];
    }

    /** This step in a plan, with an output. */
    PlannedStep step(int... reads) {
        return PlannedStep.of(StepSpec.of(this)).reading(reads).returning("Object");
    }

    /** This step in a plan, without an output. */
    PlannedStep silent(int... reads) {
        return PlannedStep.of(StepSpec.of(this)).reading(reads);
    }
}
