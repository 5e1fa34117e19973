package dev.myelin.processor.emit;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.Bounds;
import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ObjectModel.DefaultText;
import dev.myelin.processor.model.ScalarText;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Schema of single values: a type, with what the component adds to it. */
final class PropertySchemas {

    private final ValueModel model;
    private final Map<TypeName, String> references;

    /** @param references what {@code $ref} says for each record */
    PropertySchemas(ValueModel model, Map<TypeName, String> references) {
        this.model = model;
        this.references = references;
    }

    Map<String, @Nullable Object> of(Component component) {
        Map<String, @Nullable Object> schema = of(component.type());
        Bounds.min(component.constraints())
                .ifPresent(min -> schema.merge("minimum", min, (a, b) -> Math.max(whole(a), whole(b))));
        Bounds.max(component.constraints())
                .ifPresent(max -> schema.merge("maximum", max, (a, b) -> Math.min(whole(a), whole(b))));
        addSize(schema, component);
        Map<String, @Nullable Object> property = component.nullable() ? orNull(schema) : schema;
        DefaultText text = component.defaultValue();
        if (text != null) {
            property.put("default", defaultValue(component.type(), text.text()));
        }
        return property;
    }

    Map<String, @Nullable Object> of(ValueType type) {
        if (type instanceof ValueType.Scalar scalar) {
            return scalar(scalar.kind());
        }
        if (type instanceof ValueType.Named named) {
            return model.enumeration(named)
                    .map(constants -> object("type", "string", "enum", constants.jsonNames()))
                    .orElseGet(() -> object("$ref", references.get(named.name())));
        }
        if (type instanceof ValueType.ListOf list) {
            Map<String, @Nullable Object> element = of(list.element().type());
            return array(list.element().nullable() ? orNull(element) : element);
        }
        return type instanceof ValueType.Free ? object("type", "object") : array(object("type", "number"));
    }

    static Map<String, @Nullable Object> array(Map<String, @Nullable Object> element) {
        return object("type", "array", "items", element);
    }

    static Map<String, @Nullable Object> modelId() {
        return object("type", List.of("integer", "string"));
    }

    /** The runtime's bounds for batches. */
    static Map<String, @Nullable Object> batchSize() {
        return object("type", "integer", "minimum", 1, "maximum", 4096, "default", 32);
    }

    private static Map<String, @Nullable Object> scalar(ValueType.Kind kind) {
        return switch (kind) {
            case STRING -> object("type", "string");
            case BOOLEAN -> object("type", "boolean");
            case BYTE -> object("type", "integer", "minimum", Byte.MIN_VALUE, "maximum", Byte.MAX_VALUE);
            case SHORT -> object("type", "integer", "minimum", Short.MIN_VALUE, "maximum", Short.MAX_VALUE);
            case INT, LONG -> object("type", "integer");
            case FLOAT, DOUBLE -> object("type", "number");
            case CHAR -> object("type", "string", "minLength", 1, "maxLength", 1);
            default -> modelId();
        };
    }

    private static long whole(Object number) {
        return ((Number) number).longValue();
    }

    private static void addSize(Map<String, @Nullable Object> schema, Component component) {
        String unit = component.type() instanceof ValueType.Scalar
                ? "Length"
                : component.type() instanceof ValueType.Free ? "Properties" : "Items";
        Bounds.Size size = Bounds.size(component.constraints());
        boolean notBlank = Bounds.has(component.constraints(), Constraint.Kind.NOT_BLANK);
        if (notBlank || size.least() > 0) {
            schema.put("min" + unit, notBlank ? Math.max(1, size.least()) : size.least());
        }
        if (size.most() < Integer.MAX_VALUE) {
            schema.put("max" + unit, size.most());
        }
        if (notBlank) {
            schema.put("pattern", "\\S");
        }
    }

    /** The schema that takes null too. */
    private static Map<String, @Nullable Object> orNull(Map<String, @Nullable Object> schema) {
        Object type = schema.get("type");
        if (type == null) {
            return object("anyOf", List.of(schema, object("type", "null")));
        }
        schema.put("type", and(type instanceof List<?> types ? types : List.of(type), "null"));
        if (schema.get("enum") instanceof List<?> constants) {
            schema.put("enum", and(constants, null));
        }
        return schema;
    }

    private static List<@Nullable Object> and(List<?> values, @Nullable Object one) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.add(one);
        return all;
    }

    /** A default as JSON has it. */
    static @Nullable Object defaultValue(ValueType type, String text) {
        Object value = type instanceof ValueType.Scalar scalar ? ScalarText.parse(scalar.kind(), text) : text;
        return value instanceof Character ? text : value;
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }
}
