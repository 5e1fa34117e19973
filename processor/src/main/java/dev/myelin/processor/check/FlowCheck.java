package dev.myelin.processor.check;

import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.problem.Problem;
import java.util.List;

/** One rule about what flows between typed steps. */
abstract class FlowCheck implements ActionCheck {

    /** Every place where the flow breaks the rule. */
    abstract List<Problem> check(ActionModel action, Mode.Typed mode);

    @Override
    public final List<Problem> check(ActionModel action) {
        return action.mode() instanceof Mode.Typed typed ? check(action, typed) : List.of();
    }
}
