package dev.myelin.processor.check;

import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.List;

/** An action has parameters. Where a type is missing, that might be them. */
final class FlowParamsCheck extends FlowCheck {

    @Override
    List<Problem> check(ActionModel action, Mode.Typed mode) {
        return mode.plan().flow().params() == null && mode.plan().isJoined()
                ? List.of(
                        Rule.PARAMS_NOT_TAKEN.at(action.origin(), action.type().simpleName()))
                : List.of();
    }
}
