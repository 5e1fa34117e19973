package dev.myelin.processor.check;

import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.Described;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ObjectModel.DefaultText;
import dev.myelin.processor.model.ScalarText;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Kind;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A default keeps the constraints that a given value must keep: nothing checks it at run time. */
final class DefaultsWithinConstraints {

    private DefaultsWithinConstraints() {}

    /** Looks only at constraints of the right type, and at defaults that are values. */
    static List<Problem> problems(ObjectModel object, ValueModel model) {
        List<Problem> problems = new ArrayList<>();
        for (Component component : object.components()) {
            DefaultText text = component.defaultValue();
            if (text != null && DefaultTexts.problem(object, component, text, model) == null) {
                broken(component, text.text())
                        .ifPresent(broken -> problems.add(Rule.DEFAULT_BREAKS_CONSTRAINT.at(
                                text.origin(), text.text(), Described.component(object, component), broken)));
            }
        }
        return problems;
    }

    private static Optional<String> broken(Component component, String text) {
        return component.constraints().stream()
                .filter(constraint -> ConstraintTarget.of(constraint.ask()).includes(component.type()))
                .map(constraint -> Optional.ofNullable(
                        constraint.is(Constraint.Kind.NULL)
                                ? "must be left out or null"
                                : broken(constraint, component.type(), text)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static @Nullable String broken(Constraint constraint, ValueType type, String text) {
        if (!(type instanceof ValueType.Scalar scalar)) {
            String unit = type instanceof ValueType.MapOf || type instanceof ValueType.Free ? "field" : "element";
            return BrokenConstraint.ofSize(constraint, 0, unit);
        }
        if (scalar.kind() == Kind.BYTES) {
            return BrokenConstraint.ofSize(constraint, Base64.getDecoder().decode(text).length, "byte");
        }
        Object value = Objects.requireNonNull(ScalarText.parse(scalar.kind(), text));
        if (value instanceof Boolean flag) {
            return BrokenConstraint.of(constraint, flag);
        }
        if (value instanceof Number number && scalar.kind().isNumber()) {
            return BrokenConstraint.of(constraint, new BigDecimal(number.toString()));
        }
        return scalar.kind() == Kind.STRING ? BrokenConstraint.of(constraint, text) : null;
    }
}
