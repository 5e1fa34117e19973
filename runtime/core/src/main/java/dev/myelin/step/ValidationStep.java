package dev.myelin.step;

import java.util.List;
import java.util.function.Function;

/**
 * Checks the context before work begins: a step {@code validate} of weight 0.05 that fails with all problems at once.
 */
public final class ValidationStep<C extends BaseStepContext> implements WorkflowStep<C> {

    private final Function<? super C, List<String>> validator;

    /** @param validator gives what is wrong, a sentence each; an empty list when all is well */
    public ValidationStep(Function<? super C, List<String>> validator) {
        this.validator = validator;
    }

    @Override
    public StepResult execute(C context) {
        List<String> problems = validator.apply(context);
        return problems.isEmpty() ? StepResult.ok() : StepResult.failed(String.join("; ", problems));
    }

    @Override
    public String name() {
        return "validate";
    }

    @Override
    public double progressWeight() {
        return 0.05;
    }
}
