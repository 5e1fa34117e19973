package dev.myelin.processor.emit;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.Bounds;
import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.EnumModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ObjectModel.DefaultText;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Schema of what a component, or a part of its type, may be. */
final class PropertySchemas {

    private static final List<String> ALL_BUT_NULL = List.of("object", "array", "string", "number", "boolean");

    private final ValueModel model;
    private final Map<TypeName, String> references;

    /** @param references what {@code $ref} says for each object and sealed type */
    PropertySchemas(ValueModel model, Map<TypeName, String> references) {
        this.model = model;
        this.references = references;
    }

    /** What {@code $ref} says for an object or a sealed type. */
    String reference(TypeName type) {
        return String.valueOf(references.get(type));
    }

    Map<String, @Nullable Object> of(Component component) {
        Map<String, @Nullable Object> schema =
                of(new ValueType.Element(component.type(), component.nullable(), component.constraints()));
        if (component.description() != null) {
            schema.put("description", component.description());
        }
        DefaultText text = component.defaultValue();
        if (text != null) {
            schema.put("default", ScalarSchemas.defaultValue(component.type(), text.text()));
        }
        return schema;
    }

    /** The same for what comes as text: it may be left out, and is never null. */
    Map<String, @Nullable Object> ofText(Component component) {
        return of(component.withoutNull());
    }

    /** The same as it is written: nothing is asked of it. */
    Map<String, @Nullable Object> ofWritten(Component component) {
        Map<String, @Nullable Object> schema = of(Unconstrained.of(component.type()));
        if (component.description() != null) {
            schema.put("description", component.description());
        }
        return component.nullable() ? orNull(schema) : schema;
    }

    Map<String, @Nullable Object> of(ValueType.Element part) {
        if (Bounds.has(part.constraints(), Constraint.Kind.NULL)) {
            return JsonObjects.of("type", "null");
        }
        Map<String, @Nullable Object> schema = of(part.type());
        ConstraintKeywords.add(schema, part.type(), part.constraints());
        return part.nullable() ? orNull(schema) : schema;
    }

    /** A type where nothing is asked of it. */
    Map<String, @Nullable Object> of(ValueType type) {
        if (type instanceof ValueType.Scalar scalar) {
            return ScalarSchemas.of(scalar.kind());
        }
        if (type instanceof ValueType.Named named) {
            return model.enumeration(named)
                    .map(PropertySchemas::constants)
                    .orElseGet(() -> JsonObjects.of("$ref", reference(named.name())));
        }
        if (type instanceof ValueType.ListOf list) {
            return array(of(list.element()));
        }
        if (type instanceof ValueType.ArrayOf array) {
            return array(of(array.element()));
        }
        if (type instanceof ValueType.SetOf set) {
            Map<String, @Nullable Object> schema = array(of(set.element()));
            if (isEqualAsInJson(set.element().type())) {
                schema.put("uniqueItems", true);
            }
            return schema;
        }
        if (type instanceof ValueType.MapOf map) {
            return map(map);
        }
        if (type instanceof ValueType.OptionalOf optional) {
            return orNull(of(optional.value()));
        }
        return JsonObjects.of("type", type.equals(ValueType.Free.OBJECT_MAP) ? "object" : ALL_BUT_NULL);
    }

    /** Whether what is equal in JSON is so in Java: 0.0 and -0.0, 1.0 and 1.00, two arrays are not. */
    private boolean isEqualAsInJson(ValueType type) {
        if (!(type instanceof ValueType.Scalar scalar)) {
            return model.enumeration(type).isPresent();
        }
        return switch (scalar.kind()) {
            case FLOAT, DOUBLE, BIG_DECIMAL, BYTES -> false;
            default -> true;
        };
    }

    private Map<String, @Nullable Object> map(ValueType.MapOf map) {
        Map<String, @Nullable Object> schema = JsonObjects.of("type", "object");
        Map<String, @Nullable Object> names = of(map.key());
        names.remove("type"); // a name is a string anyway
        if (!names.isEmpty()) {
            schema.put("propertyNames", names);
        }
        schema.put("additionalProperties", of(map.value()));
        return schema;
    }

    /** Of an enum with {@code @JsonValue} no more is known at compile time than what its values may be. */
    private static Map<String, @Nullable Object> constants(EnumModel type) {
        return type.jsonValue() == null
                ? JsonObjects.of("type", "string", "enum", type.jsonTexts())
                : JsonObjects.of("type", List.of("string", "integer"));
    }

    static Map<String, @Nullable Object> array(Map<String, @Nullable Object> element) {
        return JsonObjects.of("type", "array", "items", element);
    }

    /** The schema that takes null too. */
    private static Map<String, @Nullable Object> orNull(Map<String, @Nullable Object> schema) {
        Object type = schema.get("type");
        if (type == null) {
            return schema.containsKey("anyOf")
                    ? schema
                    : JsonObjects.of("anyOf", List.of(schema, JsonObjects.of("type", "null")));
        }
        List<?> types = type instanceof List<?> several ? several : List.of(type);
        if (!types.contains("null")) {
            schema.put("type", and(types, "null"));
            if (schema.get("enum") instanceof List<?> constants) {
                schema.put("enum", and(constants, null));
            }
        }
        return schema;
    }

    private static List<@Nullable Object> and(List<?> values, @Nullable Object one) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.add(one);
        return all;
    }
}
