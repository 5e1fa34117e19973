package dev.myelin.processor.check;

import dev.myelin.processor.model.Described;
import dev.myelin.processor.model.RecordModel;
import dev.myelin.processor.model.RecordModel.Component;
import dev.myelin.processor.model.RecordModel.Constraint;
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

    static List<Problem> problems(RecordModel record, ValueModel model) {
        List<Problem> problems = new ArrayList<>();
        for (Component component : record.components()) {
            for (Constraint constraint : component.constraints()) {
                if (!applies(constraint.kind(), component.type())) {
                    problems.add(Rule.CONSTRAINT_OF_OTHER_TYPE.at(
                            constraint.origin(),
                            annotation(constraint.kind()),
                            Described.component(record, component),
                            Described.kind(component.type(), model)));
                }
            }
        }
        return problems;
    }

    private static boolean applies(Constraint.Kind constraint, ValueType type) {
        return switch (constraint) {
            case MIN, MAX -> isNumber(type);
            case NOT_BLANK -> isString(type);
            case NOT_EMPTY, SIZE ->
                isString(type) || !(type instanceof ValueType.Scalar || type instanceof ValueType.Named);
        };
    }

    private static boolean isNumber(ValueType type) {
        return type instanceof ValueType.Scalar scalar
                && switch (scalar.kind()) {
                    case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> true;
                    case STRING, BOOLEAN, CHAR, MODEL_ID -> false;
                };
    }

    private static boolean isString(ValueType type) {
        return type instanceof ValueType.Scalar scalar && scalar.kind() == Kind.STRING;
    }

    private static String annotation(Constraint.Kind kind) {
        return switch (kind) {
            case MIN -> "@Min";
            case MAX -> "@Max";
            case NOT_BLANK -> "@NotBlank";
            case NOT_EMPTY -> "@NotEmpty";
            case SIZE -> "@Size";
        };
    }
}
