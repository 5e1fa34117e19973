package dev.myelin.processor.model;

import dev.myelin.processor.model.FlowMethod.Input;
import dev.myelin.processor.problem.Origin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method of the action whose place follows from what it takes and returns.
 *
 * @param output what it returns; null for {@code void}
 * @param skipIf says whether there is nothing to do; null when it is never skipped
 * @param rollback undoes it; null when nothing does
 * @param origin its {@code @Step}
 */
public record TypedStep(
        FlowMethod work,
        @Nullable Output output,
        @Nullable FlowMethod skipIf,
        @Nullable FlowMethod rollback,
        Mode.Declared declared,
        Origin origin)
        implements Mode.StepModel {

    /**
     * What a step returns.
     *
     * @param nullable whether it may be null
     */
    public record Output(FlowType type, boolean nullable) {}

    /** The method's name. */
    public String method() {
        return work.name();
    }

    /** What must be there before the step begins: what it takes, and what decides whether it is skipped. */
    public List<Input> inputs() {
        List<Input> inputs = new ArrayList<>(work.inputs());
        if (skipIf != null) {
            inputs.addAll(skipIf.inputs());
        }
        return inputs;
    }
}
