package dev.myelin.processor.check;

import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.List;
import java.util.regex.Pattern;

/** A step's name is a field in the platform's progress record and, in capitals, a Java constant. */
final class StepNameCheck implements ActionCheck {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    @Override
    public List<Problem> check(ActionModel action) {
        return DeclaredSteps.declared(action).stream()
                .filter(step -> !NAME.matcher(step.name()).matches())
                .map(step -> Rule.STEP_NAME_INVALID.at(step.nameOrigin(), step.name()))
                .toList();
    }
}
