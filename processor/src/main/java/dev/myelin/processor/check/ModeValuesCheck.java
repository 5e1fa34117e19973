package dev.myelin.processor.check;

import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.problem.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The rules for types that cross JSON, over all such types of an action. A type used twice is reported once. */
final class ModeValuesCheck implements ActionCheck {

    @Override
    public List<Problem> check(ActionModel action) {
        Set<Problem> problems = new LinkedHashSet<>();
        Mode mode = action.mode();
        if (mode instanceof Mode.Predictor predictor) {
            problems.addAll(ValueChecks.params(predictor.input()));
            problems.addAll(predictor.options() == null ? List.of() : ValueChecks.params(predictor.options()));
            problems.addAll(ValueChecks.result(predictor.output()));
        } else if (mode instanceof Mode.Simple simple) {
            problems.addAll(ValueChecks.params(simple.params()));
            problems.addAll(ValueChecks.result(simple.result()));
        } else if (mode instanceof Mode.Typed typed) {
            problems.addAll(typed.params() == null ? List.of() : ValueChecks.params(typed.params()));
            problems.addAll(typed.result() == null ? List.of() : ValueChecks.result(typed.result()));
        } else {
            Mode.Steps steps = (Mode.Steps) mode;
            ValueModel result = steps.result();
            problems.addAll(ValueChecks.params(steps.params()));
            problems.addAll(result == null ? List.of() : ValueChecks.result(result));
        }
        return List.copyOf(problems);
    }
}
