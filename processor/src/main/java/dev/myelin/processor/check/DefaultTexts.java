package dev.myelin.processor.check;

import dev.myelin.processor.model.Described;
import dev.myelin.processor.model.EnumModel;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ObjectModel.DefaultText;
import dev.myelin.processor.model.ScalarText;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Kind;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import dev.myelin.processor.problem.Suggestions;
import java.util.ArrayList;
import java.util.List;

/** A default is a value of its component's type. */
final class DefaultTexts {

    private DefaultTexts() {}

    static List<Problem> problems(ObjectModel record, ValueModel model) {
        List<Problem> problems = new ArrayList<>();
        for (Component component : record.components()) {
            DefaultText text = component.defaultValue();
            if (text != null) {
                check(record, component, text, model, problems);
            }
        }
        return problems;
    }

    private static void check(
            ObjectModel record, Component component, DefaultText text, ValueModel model, List<Problem> problems) {
        String name = Described.component(record, component);
        if (component.type() instanceof ValueType.Scalar scalar) {
            if (ScalarText.parse(scalar.kind(), text.text()) == null) {
                problems.add(
                        Rule.DEFAULT_OF_OTHER_TYPE.at(text.origin(), text.text(), name, expected(scalar.kind()), ""));
            }
            return;
        }
        EnumModel type = model.enumeration(component.type()).orElse(null);
        if (type == null) {
            problems.add(Rule.DEFAULT_NOT_POSSIBLE.at(text.origin(), name, Described.kind(component.type(), model)));
        } else if (!type.jsonNames().contains(text.text())) {
            problems.add(Rule.DEFAULT_OF_OTHER_TYPE.at(
                    text.origin(),
                    text.text(),
                    name,
                    "one of " + String.join(", ", type.jsonNames()),
                    Suggestions.didYouMean(text.text(), type.jsonNames())));
        }
    }

    private static String expected(Kind kind) {
        return switch (kind) {
            case STRING -> "a string";
            case BOOLEAN -> "true or false";
            case BYTE -> "a whole number from -128 to 127";
            case SHORT -> "a whole number from -32768 to 32767";
            case INT -> "a whole number of 32 bits";
            case LONG -> "a whole number of 64 bits";
            case FLOAT -> "a number of 32 bits";
            case DOUBLE -> "a number of 64 bits";
            case CHAR -> "one character";
            default -> "a text of its kind";
            case MODEL_ID -> "a model id: 1 to 200 characters, no slashes, no control characters";
        };
    }
}
