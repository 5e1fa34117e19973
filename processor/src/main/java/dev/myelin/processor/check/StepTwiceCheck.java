package dev.myelin.processor.check;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.model.Mode.StepModel;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A step class stands once in an action: its name would be there twice. */
final class StepTwiceCheck implements ActionCheck {

    @Override
    public List<Problem> check(ActionModel action) {
        List<Problem> problems = new ArrayList<>();
        Set<ClassName> seen = new HashSet<>();
        for (StepModel step : DeclaredSteps.steps(action)) {
            if (step instanceof StepModel.OfClass ofClass && !seen.add(ofClass.type())) {
                problems.add(Rule.STEP_TWICE.at(step.origin(), ofClass.type().simpleName()));
            }
        }
        return problems;
    }
}
