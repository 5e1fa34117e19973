package dev.myelin.processor.check;

import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.model.Mode.Declared;
import dev.myelin.processor.model.Mode.StepModel;
import dev.myelin.processor.model.TypedStep;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each step of an action has a name of its own. Reported on the later of the two. */
final class StepNameTwiceCheck implements ActionCheck {

    @Override
    public List<Problem> check(ActionModel action) {
        List<Problem> problems = new ArrayList<>();
        Map<String, StepModel> byName = new HashMap<>();
        for (StepModel step : DeclaredSteps.steps(action)) {
            Declared declared = step.declared();
            StepModel other = declared == null ? null : byName.putIfAbsent(declared.name(), step);
            boolean sameClass = step instanceof StepModel.OfClass
                    && other != null
                    && shown(other).equals(shown(step));
            if (declared != null && other != null && !sameClass) { // which is another rule's matter
                problems.add(Rule.STEP_NAME_TWICE.at(declared.nameOrigin(), declared.name(), shown(other)));
            }
        }
        return problems;
    }

    private static String shown(StepModel step) {
        if (step instanceof StepModel.OfClass ofClass) {
            return String.join(".", ofClass.type().simpleNames());
        }
        return (step instanceof TypedStep typed ? typed.method() : ((StepModel.OfMethod) step).method()) + "(...)";
    }
}
