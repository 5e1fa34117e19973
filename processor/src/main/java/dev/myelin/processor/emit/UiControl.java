package dev.myelin.processor.emit;

import dev.myelin.processor.model.EnumModel;
import dev.myelin.processor.model.SealedModel;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An input of the platform's form.
 *
 * @param formkit its name in FormKit
 * @param attributes what else it needs
 */
record UiControl(String formkit, Map<String, @Nullable Object> attributes) {

    static final UiControl TEXT = new UiControl("text", Map.of());
    static final UiControl WHOLE_NUMBER = new UiControl("number", JsonObjects.of("step", 1, "number", true));
    /** Without that step a browser takes whole numbers only. */
    private static final UiControl NUMBER = new UiControl("number", JsonObjects.of("step", "any", "number", true));

    private static final UiControl CHECKBOX = new UiControl("checkbox", Map.of());

    /** Null when a form has nothing for the type. */
    static @Nullable UiControl of(ValueType type, ValueModel model) {
        if (type instanceof ValueType.Scalar scalar) {
            return of(scalar.kind());
        }
        return model.enumeration(type)
                .map(UiControl::ofEnum)
                .or(() -> model.sealed(type).map(UiControl::ofSealed))
                .orElse(null);
    }

    /** Dates and times too are texts: the platform's forms have no other control for them. */
    private static UiControl of(Kind kind) {
        if (isWhole(kind)) {
            return WHOLE_NUMBER;
        }
        return switch (kind) {
            case BOOLEAN -> CHECKBOX;
            case FLOAT, DOUBLE, BIG_DECIMAL -> NUMBER;
            default -> TEXT;
        };
    }

    static boolean isWhole(Kind kind) {
        return switch (kind) {
            case BYTE, SHORT, INT, LONG, BIG_INTEGER, YEAR -> true;
            default -> false;
        };
    }

    boolean isNumber() {
        return formkit.equals("number");
    }

    /** Null for constants whose values are known only at run time. */
    private static @Nullable UiControl ofEnum(EnumModel type) {
        return type.jsonValue() == null ? select(type.jsonNames()) : null;
    }

    /** The choice of a case gives the object that names it; fields of the case that are required it cannot give. */
    private static UiControl ofSealed(SealedModel type) {
        return select(type.tags().stream()
                .map(tag -> JsonObjects.of("label", titleCase(tag), "value", JsonObjects.of(type.property(), tag)))
                .toList());
    }

    private static UiControl select(List<?> options) {
        return new UiControl("select", JsonObjects.of("options", options));
    }

    /** {@code batch_size} is {@code Batch Size}. */
    static String titleCase(String name) {
        return Arrays.stream(name.split("_"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
