package dev.myelin.processor.check;

import dev.myelin.processor.model.Bounds;
import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.Described;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ObjectModel.DefaultText;
import dev.myelin.processor.model.ScalarText;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A default keeps the constraints that a given value must keep: nothing checks it at run time. */
final class DefaultsWithinConstraints {

    private DefaultsWithinConstraints() {}

    static List<Problem> problems(ObjectModel record) {
        List<Problem> problems = new ArrayList<>();
        for (Component component : record.components()) {
            DefaultText text = component.defaultValue();
            if (text != null && component.type() instanceof ValueType.Scalar scalar) {
                String broken = broken(component, ScalarText.parse(scalar.kind(), text.text()));
                if (broken != null) {
                    problems.add(Rule.DEFAULT_BREAKS_CONSTRAINT.at(
                            text.origin(), text.text(), Described.component(record, component), broken));
                }
            }
        }
        return problems;
    }

    /** What the value should be and is not; null when it is. */
    private static @Nullable String broken(Component component, @Nullable Object value) {
        if (value instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString());
            long min = Bounds.min(component.constraints()).orElse(Long.MIN_VALUE);
            long max = Bounds.max(component.constraints()).orElse(Long.MAX_VALUE);
            if (Bounds.min(component.constraints()).isPresent() && exact.compareTo(BigDecimal.valueOf(min)) < 0) {
                return "must be at least " + min;
            }
            return Bounds.max(component.constraints()).isPresent() && exact.compareTo(BigDecimal.valueOf(max)) > 0
                    ? "must be at most " + max
                    : null;
        }
        return value instanceof String text ? broken(component, text) : null;
    }

    private static @Nullable String broken(Component component, String text) {
        Bounds.Size size = Bounds.size(component.constraints());
        if (Bounds.has(component.constraints(), Constraint.Kind.NOT_BLANK) && text.isBlank()) {
            return "must not be blank";
        }
        if (text.isEmpty() && size.least() == 1) {
            return "must not be empty";
        }
        if (text.length() < size.least()) {
            return "must have at least " + size.least() + " characters";
        }
        return text.length() > size.most() ? "must have at most " + size.most() + " characters" : null;
    }
}
