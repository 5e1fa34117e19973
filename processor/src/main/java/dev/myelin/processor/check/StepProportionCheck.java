package dev.myelin.processor.check;

import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.List;

/** A proportion is a share in percent. */
final class StepProportionCheck implements ActionCheck {

    @Override
    public List<Problem> check(ActionModel action) {
        return DeclaredSteps.declared(action).stream()
                .filter(step -> step.proportion() < 0 || step.proportion() > 100)
                .map(step -> Rule.PROPORTION_OUT_OF_RANGE.at(step.proportionOrigin(), step.proportion()))
                .toList();
    }
}
