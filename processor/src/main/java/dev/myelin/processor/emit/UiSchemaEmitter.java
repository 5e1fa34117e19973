package dev.myelin.processor.emit;

import dev.myelin.processor.model.Bounds;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ObjectModel.DefaultText;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form that the platform shows for parameters ({@code ui_schemas}), as maps and lists. Records, lists, maps and
 * arrays have no field in a form: they are left out.
 */
final class UiSchemaEmitter {

    private static final String FORMKIT = "$formkit";

    private UiSchemaEmitter() {}

    static List<Map<String, Object>> schema(ValueModel params) {
        List<Map<String, Object>> fields = new ArrayList<>();
        for (Component component : params.rootObject().orElseThrow().read()) {
            Map<String, Object> control = control(component.type(), params);
            if (!control.isEmpty()) {
                DefaultText text = component.defaultValue();
                Object value = text == null ? null : PropertySchemas.defaultValue(component.type(), text.text());
                fields.add(field(
                        component.jsonName(),
                        value,
                        component.required(),
                        Bounds.min(component.constraints()),
                        Bounds.max(component.constraints()),
                        control));
            }
        }
        return fields;
    }

    /** The fields of a predictor's envelope. */
    static List<Map<String, Object>> predictorSchema() {
        return List.of(
                field("model_id", null, true, OptionalLong.empty(), OptionalLong.empty(), control("text")),
                field(
                        "batch_size",
                        32,
                        false,
                        OptionalLong.of(1),
                        OptionalLong.of(4096),
                        control("number", "step", 1, "number", true)));
    }

    private static Map<String, Object> field(
            String name,
            @Nullable Object value,
            boolean required,
            OptionalLong min,
            OptionalLong max,
            Map<String, Object> control) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put(FORMKIT, Objects.requireNonNull(control.get(FORMKIT)));
        field.put("name", name);
        field.put("label", titleCase(name));
        if (value != null) {
            field.put("value", value);
            field.put("placeholder", value);
        }
        field.put("required", required);
        min.ifPresent(bound -> field.put("min", bound));
        max.ifPresent(bound -> field.put("max", bound));
        field.putAll(control);
        return field;
    }

    /** What a field's type adds; empty when a form has nothing for it. */
    private static Map<String, Object> control(ValueType type, ValueModel model) {
        if (type instanceof ValueType.Named named) {
            return model.enumeration(named)
                    .map(constants -> control("select", "options", constants.jsonNames()))
                    .orElse(Map.of());
        }
        if (!(type instanceof ValueType.Scalar scalar)) {
            return Map.of();
        }
        return switch (scalar.kind()) {
            case BOOLEAN -> control("checkbox");
            case BYTE, SHORT, INT, LONG -> control("number", "step", 1, "number", true);
            // Without it a browser takes whole numbers only.
            case FLOAT, DOUBLE -> control("number", "step", "any", "number", true);
            default -> control("text");
        };
    }

    private static Map<String, Object> control(String formkit, Object... namesAndValues) {
        Map<String, Object> control = new LinkedHashMap<>();
        control.put(FORMKIT, formkit);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            control.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return control;
    }

    /** {@code batch_size} is {@code Batch Size}. */
    private static String titleCase(String name) {
        return Arrays.stream(name.split("_"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
