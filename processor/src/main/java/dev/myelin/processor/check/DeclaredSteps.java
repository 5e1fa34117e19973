package dev.myelin.processor.check;

import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.model.Mode.Declared;
import dev.myelin.processor.model.Mode.StepModel;
import java.util.List;
import java.util.Objects;

/** The steps of an action, for the rules about them. */
final class DeclaredSteps {

    private DeclaredSteps() {}

    /** All steps, in source order; none for an action of another mode. */
    static List<StepModel> steps(ActionModel action) {
        if (action.mode() instanceof Mode.Typed typed) {
            return List.copyOf(typed.plan().flow().steps());
        }
        return action.mode() instanceof Mode.Steps steps ? steps.steps() : List.of();
    }

    /** What {@code @Step} says of the steps that carry it, in order. */
    static List<Declared> declared(ActionModel action) {
        return steps(action).stream()
                .map(StepModel::declared)
                .filter(Objects::nonNull)
                .toList();
    }
}
