package dev.myelin.processor.check;

import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.Described;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.List;

/** A constraint stands on a type that has what it bounds. */
final class ConstraintTypes {

    private ConstraintTypes() {}

    static List<Problem> problems(ConstraintPlace place, ValueModel model) {
        return place.constraints().stream()
                .filter(constraint -> !ConstraintTarget.of(constraint.ask()).includes(place.type()))
                .map(constraint -> problem(constraint, place, model))
                .toList();
    }

    private static Problem problem(Constraint constraint, ConstraintPlace place, ValueModel model) {
        String annotation = constraint.ask().annotation();
        String types = ConstraintTarget.of(constraint.ask()).types();
        String remedy = place.type() instanceof ValueType.OptionalOf
                ? types + "; put it on the value, as in Optional<" + annotation + " T>"
                : types;
        return Rule.CONSTRAINT_OF_OTHER_TYPE.at(
                constraint.origin(), annotation, place.name(), Described.kind(place.type(), model), remedy);
    }
}
