package dev.myelin.cli;

import dev.myelin.json.FreeForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JSON Schema for people: a row for each parameter, as far as a row can say it. The schema itself says the rest. */
final class ParameterColumns {

    private static final String REFERENCE = "#/$defs/";

    private final Columns columns = new Columns("  ");
    private final Map<String, Map<String, ?>> definitions = new TreeMap<>();

    private ParameterColumns(Map<String, ?> schema) {
        object(schema.get("$defs")).forEach((name, definition) -> definitions.put(name, object(definition)));
        addFields("", schema, new HashSet<>());
    }

    /**
     * The rows of a schema: name, type, whether it is required or what it is otherwise, and its bounds.
     *
     * @throws IOException when the schema is not JSON
     */
    static String of(String schema) throws IOException {
        return new ParameterColumns(FreeForm.readObject(schema.getBytes(StandardCharsets.UTF_8))).columns.toString();
    }

    /** @param open the definitions that this object is part of: one within itself is not shown again */
    private void addFields(String prefix, Map<String, ?> object, Set<String> open) {
        List<?> required = list(object.get("required"));
        object(object.get("properties")).forEach((name, property) -> {
            Map<String, ?> field = resolve(object(property));
            columns.add(prefix + name, type(field), presence(field, required.contains(name)), bounds(field));
            addNested(prefix + name + ".", object(property), open);
            addNested(prefix + name + "[].", object(object(property).get("items")), open);
        });
    }

    private void addNested(String prefix, Map<String, ?> schema, Set<String> open) {
        String name = definitionName(schema);
        if (name.isEmpty() || open.add(name)) {
            addFields(prefix, resolve(schema), open);
            open.remove(name);
        }
    }

    private String type(Map<String, ?> field) {
        List<?> choices = field.containsKey("anyOf") ? list(field.get("anyOf")) : list(field.get("oneOf"));
        if (!choices.isEmpty()) {
            return choices.stream()
                    .map(choice -> type(resolve(object(choice))))
                    .distinct()
                    .collect(Collectors.joining(" or "));
        }
        Object type = field.get("type");
        if (type instanceof List<?> types) {
            return types.stream().map(String::valueOf).collect(Collectors.joining(" or "));
        }
        if ("array".equals(type) && field.containsKey("items")) {
            return "array of " + type(resolve(object(field.get("items"))));
        }
        return type == null ? (field.containsKey("enum") ? "string" : "any") : type.toString();
    }

    private static String presence(Map<String, ?> field, boolean required) {
        if (required) {
            return "required";
        }
        return field.containsKey("default") ? "default " + field.get("default") : "optional";
    }

    private static String bounds(Map<String, ?> field) {
        List<String> bounds = new ArrayList<>();
        List<?> names = list(field.get("enum"));
        if (!names.isEmpty()) {
            bounds.add("one of " + names.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        range(field.get("minimum"), field.get("maximum"), "", bounds);
        range(field.get("minLength"), field.get("maxLength"), " characters", bounds);
        range(field.get("minItems"), field.get("maxItems"), " elements", bounds);
        range(field.get("minProperties"), field.get("maxProperties"), " fields", bounds);
        if (field.get("pattern") != null) {
            bounds.add("matches " + field.get("pattern"));
        }
        return String.join(", ", bounds);
    }

    private static void range(@Nullable Object least, @Nullable Object most, String unit, List<String> bounds) {
        if (least != null && most != null) {
            bounds.add(least + " to " + most + unit);
        } else if (Integer.valueOf(1).equals(least) && !unit.isEmpty()) {
            bounds.add("not empty");
        } else if (least != null) {
            bounds.add("at least " + least + unit);
        } else if (most != null) {
            bounds.add("at most " + most + unit);
        }
    }

    /** A reference's definition, with what stands beside the reference on top. */
    private Map<String, ?> resolve(Map<String, ?> schema) {
        Map<String, ?> definition = definitions.get(definitionName(schema));
        if (definition == null) {
            return schema;
        }
        Map<String, @Nullable Object> merged = new TreeMap<>(definition);
        merged.putAll(schema);
        return merged;
    }

    private static String definitionName(Map<String, ?> schema) {
        return schema.get("$ref") instanceof String reference && reference.startsWith(REFERENCE)
                ? reference.substring(REFERENCE.length())
                : "";
    }

    private static Map<String, ?> object(@Nullable Object value) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> object.put(String.valueOf(key), item));
        }
        return object;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
