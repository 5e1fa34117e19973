package dev.myelin.processor.check;

import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.model.Policy.Amount;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.List;

/** At least one step runs at a time, and only of typed steps is it known which may run with others. */
final class ParallelismCheck implements ActionCheck {

    @Override
    public List<Problem> check(ActionModel action) {
        Amount parallelism = action.info().parallelism();
        long count = parallelism.value();
        if (count < 1) {
            return List.of(Rule.STEP_LIMIT.at(parallelism.origin(), "parallelism", count, "1..", "parallelism"));
        }
        return count == 1 || action.mode() instanceof Mode.Typed
                ? List.of()
                : List.of(Rule.PARALLELISM_UNUSED.at(
                        parallelism.origin(), count, action.type().simpleName()));
    }
}
