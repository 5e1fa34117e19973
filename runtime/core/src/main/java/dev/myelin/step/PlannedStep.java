package dev.myelin.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A typed step in its plan: what the compiler proved of it.
 *
 * @param spec name, weight, proportion, and how it is tried
 * @param output the type that it returns, for people; empty for {@code void}
 * @param mayBeNull whether it may return null, or be skipped
 * @param undoesFailure whether its rollback also runs when the step itself failed
 * @param keepsOutput whether its rollback, or that of another step, takes what it returned: then that stays open until the end
 * @param reads the places in the plan of the steps whose outputs it takes, each once, each before its own
 */
public record PlannedStep(
        StepSpec spec,
        String output,
        boolean mayBeNull,
        boolean undoesFailure,
        boolean keepsOutput,
        List<Integer> reads) {

    public PlannedStep {
        reads = List.copyOf(reads);
    }

    /** A step that takes no output of another, and returns nothing. */
    public static PlannedStep of(StepSpec spec) {
        return new PlannedStep(spec, "", false, false, false, List.of());
    }

    /** The same step, with an output. */
    public PlannedStep returning(String type) {
        return new PlannedStep(spec, type, mayBeNull, undoesFailure, keepsOutput, reads);
    }

    /** The same step, whose output may be null. */
    public PlannedStep orNull() {
        return new PlannedStep(spec, output, true, undoesFailure, keepsOutput, reads);
    }

    /** The same step, with a rollback that also runs when the step itself failed. */
    public PlannedStep undoneAfterFailure() {
        return new PlannedStep(spec, output, mayBeNull, true, keepsOutput, reads);
    }

    /** The same step, with an output that a rollback takes. */
    public PlannedStep kept() {
        return new PlannedStep(spec, output, mayBeNull, undoesFailure, true, reads);
    }

    /** The same step, which takes the outputs of these, by their places in the plan. */
    public PlannedStep reading(int... steps) {
        List<Integer> all = new ArrayList<>();
        Arrays.stream(steps).forEach(all::add);
        return new PlannedStep(spec, output, mayBeNull, undoesFailure, keepsOutput, all);
    }
}
