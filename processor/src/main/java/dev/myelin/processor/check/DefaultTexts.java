package dev.myelin.processor.check;

import dev.myelin.processor.model.Described;
import dev.myelin.processor.model.EnumModel;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ObjectModel.DefaultText;
import dev.myelin.processor.model.ScalarText;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import dev.myelin.processor.problem.Suggestions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A default is a value of its component's type, which is one that has values in a short text. */
final class DefaultTexts {

    private DefaultTexts() {}

    static List<Problem> problems(ObjectModel object, ValueModel model) {
        List<Problem> problems = new ArrayList<>();
        for (Component component : object.components()) {
            DefaultText text = component.defaultValue();
            Problem problem = text == null ? null : problem(object, component, text, model);
            if (problem != null) {
                problems.add(problem);
            }
        }
        return problems;
    }

    /** Null when nothing is wrong. */
    static @Nullable Problem problem(ObjectModel object, Component component, DefaultText text, ValueModel model) {
        String name = Described.component(object, component);
        ValueType type = component.type();
        if (type instanceof ValueType.Scalar scalar) {
            return ScalarText.parse(scalar.kind(), text.text()) == null
                    ? wrong(text, name, ExpectedText.of(scalar.kind()), "")
                    : null;
        }
        EnumModel constants = model.enumeration(type).orElse(null);
        if (constants != null && constants.jsonValue() == null) {
            List<String> names = constants.jsonNames();
            return names.contains(text.text())
                    ? null
                    : wrong(
                            text,
                            name,
                            "one of " + String.join(", ", names),
                            Suggestions.didYouMean(text.text(), names));
        }
        String empty = empty(type);
        if (empty == null) {
            String kind = constants == null ? Described.kind(type, model) : "an enum with @JsonValue";
            return Rule.DEFAULT_NOT_POSSIBLE.at(text.origin(), name, kind);
        }
        return text.text().equals(empty) ? null : wrong(text, name, empty, "");
    }

    /** The one default of containers: that nothing is in it. */
    private static @Nullable String empty(ValueType type) {
        if (type instanceof ValueType.ListOf || type instanceof ValueType.SetOf || type instanceof ValueType.ArrayOf) {
            return "[]";
        }
        return type instanceof ValueType.MapOf || type.equals(ValueType.Free.OBJECT_MAP) ? "{}" : null;
    }

    private static Problem wrong(DefaultText text, String name, String expected, String suggestion) {
        return Rule.DEFAULT_OF_OTHER_TYPE.at(text.origin(), text.text(), name, expected, suggestion);
    }
}
