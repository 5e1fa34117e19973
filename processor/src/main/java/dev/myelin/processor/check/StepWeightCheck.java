package dev.myelin.processor.check;

import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.List;

/** A weight is a part of the work: 0 to 1, and a number. */
final class StepWeightCheck implements ActionCheck {

    static boolean isWeight(double weight) {
        return weight >= 0 && weight <= 1; // false for NaN
    }

    @Override
    public List<Problem> check(ActionModel action) {
        return DeclaredSteps.declared(action).stream()
                .filter(step -> !isWeight(step.weight()))
                .map(step -> Rule.WEIGHT_OUT_OF_RANGE.at(step.weightOrigin(), step.weight()))
                .toList();
    }
}
