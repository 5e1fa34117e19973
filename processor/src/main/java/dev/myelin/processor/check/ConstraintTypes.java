package dev.myelin.processor.check;

import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.Described;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Kind;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;

/** A constraint stands on a type that has what it bounds. */
final class ConstraintTypes {

    private ConstraintTypes() {}

    static List<Problem> problems(ObjectModel record, ValueModel model) {
        List<Problem> problems = new ArrayList<>();
        for (Component component : record.components()) {
            for (Constraint constraint : component.constraints()) {
                if (!applies(constraint, component.type())) {
                    problems.add(Rule.CONSTRAINT_OF_OTHER_TYPE.at(
                            constraint.origin(),
                            constraint.ask().annotation(),
                            Described.component(record, component),
                            Described.kind(component.type(), model)));
                }
            }
        }
        return problems;
    }

    private static boolean applies(Constraint constraint, ValueType type) {
        if (constraint.ask() instanceof Constraint.Min || constraint.ask() instanceof Constraint.Max) {
            return isNumber(type);
        }
        return constraint.is(Constraint.Kind.NOT_BLANK)
                ? isString(type)
                : isString(type) || !(type instanceof ValueType.Scalar || type instanceof ValueType.Named);
    }

    private static boolean isNumber(ValueType type) {
        return type instanceof ValueType.Scalar scalar && scalar.kind().isNumber();
    }

    private static boolean isString(ValueType type) {
        return type instanceof ValueType.Scalar scalar && scalar.kind() == Kind.STRING;
    }
}
