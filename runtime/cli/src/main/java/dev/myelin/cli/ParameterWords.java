package dev.myelin.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a JSON Schema says of one value, in words. */
final class ParameterWords {

    /** The bounds of Java's int and long: they are part of being a whole number, and not worth a word. */
    private static final Set<BigDecimal> TYPE_BOUNDS = Set.of(
            BigDecimal.valueOf(Integer.MIN_VALUE),
            BigDecimal.valueOf(Integer.MAX_VALUE),
            BigDecimal.valueOf(Long.MIN_VALUE),
            BigDecimal.valueOf(Long.MAX_VALUE));

    private static final int ALL_TYPES = 5;

    private ParameterWords() {}

    static String type(SchemaNode value) {
        SchemaNode field = value.resolved();
        List<SchemaNode> choices = field.has("anyOf") ? field.children("anyOf") : field.children("oneOf");
        if (!choices.isEmpty()) {
            return choices.stream().map(ParameterWords::type).distinct().collect(Collectors.joining(" or "));
        }
        List<?> types = field.get("type") instanceof List<?> several ? several : List.of();
        if (types.size() >= ALL_TYPES) {
            return types.contains("null") ? "any" : "any but null";
        }
        if (!types.isEmpty()) {
            return types.stream().map(type -> type(field, type)).collect(Collectors.joining(" or "));
        }
        Object type = field.get("type");
        if (type != null) {
            return type(field, type);
        }
        if (field.has("enum") || field.has("const")) {
            return "string";
        }
        return field.has("$ref") ? "object" : "any"; // "#", the whole
    }

    private static String type(SchemaNode field, Object type) {
        if (type.equals("array") && field.has("items")) {
            return "array of " + type(field.child("items"));
        }
        boolean isMap = type.equals("object")
                && !field.child("additionalProperties").keywords().isEmpty();
        return isMap ? "map of " + type(field.child("additionalProperties")) : type.toString();
    }

    /** The bounds of a value, and of the parts of a container. */
    static List<String> bounds(SchemaNode value) {
        List<String> bounds = new ArrayList<>();
        addBounds(value.withoutNull().resolved(), bounds);
        return bounds;
    }

    private static void addBounds(SchemaNode field, List<String> bounds) {
        if (field.get("format") != null) {
            bounds.add(field.get("format").toString());
        }
        choices(field, bounds);
        numbers(field, bounds);
        if ("base64".equals(field.get("contentEncoding"))) {
            bounds.add("base64");
            return;
        }
        boolean notBlank = patterns(field).stream().anyMatch(ParameterWords::isNotBlank);
        Object least = field.get("minLength");
        range(
                notBlank && Integer.valueOf(1).equals(least) ? null : least,
                field.get("maxLength"),
                " characters",
                bounds);
        range(field.get("minItems"), field.get("maxItems"), " elements", bounds);
        range(field.get("minProperties"), field.get("maxProperties"), " fields", bounds);
        if (Boolean.TRUE.equals(field.get("uniqueItems"))) {
            bounds.add("no two equal");
        }
        patterns(field).stream().map(ParameterWords::pattern).forEach(bounds::add);
        parts("each name ", field.child("propertyNames"), bounds);
        parts("each ", field.child("additionalProperties"), bounds);
        parts("each ", field.child("items"), bounds);
    }

    private static void parts(String each, SchemaNode part, List<String> bounds) {
        List<String> ofPart = part.keywords().isEmpty() ? List.of() : bounds(part);
        if (!ofPart.isEmpty()) {
            bounds.add(each + String.join(", ", ofPart));
        }
    }

    private static void choices(SchemaNode field, List<String> bounds) {
        if (field.has("const")) {
            bounds.add(String.valueOf(field.get("const")));
        }
        tags(field, bounds);
        List<String> names = SchemaNode.list(field.get("enum")).stream()
                .filter(name -> name != null)
                .map(String::valueOf)
                .toList();
        if (names.size() == 1) {
            bounds.add(names.get(0));
        } else if (!names.isEmpty()) {
            bounds.add("one of " + String.join(", ", names));
        }
    }

    /** The field that tells the case of a sealed type, and its texts. */
    private static void tags(SchemaNode field, List<String> bounds) {
        List<SchemaNode> cases = field.children("oneOf");
        if (!cases.isEmpty()) {
            cases.get(0)
                    .properties()
                    .keySet()
                    .forEach(property -> bounds.add(property + " "
                            + cases.stream().map(one -> tag(one, property)).collect(Collectors.joining(" or "))));
        }
    }

    /** The text that tells a case of a sealed type. */
    static String tag(SchemaNode one, String property) {
        return String.valueOf(one.child("properties").child(property).get("const"));
    }

    private static void numbers(SchemaNode field, List<String> bounds) {
        range(asked(field.get("minimum")), asked(field.get("maximum")), "", bounds);
        if (field.has("exclusiveMinimum")) {
            bounds.add("more than " + field.get("exclusiveMinimum"));
        }
        if (field.has("exclusiveMaximum")) {
            bounds.add("less than " + field.get("exclusiveMaximum"));
        }
        if (field.has("multipleOf")) {
            bounds.add("a multiple of " + field.get("multipleOf"));
        }
    }

    private static @Nullable Object asked(@Nullable Object bound) {
        return bound == null || TYPE_BOUNDS.contains(new BigDecimal(bound.toString())) ? null : bound;
    }

    private static void range(@Nullable Object least, @Nullable Object most, String unit, List<String> bounds) {
        if (least != null && least.equals(most)) {
            bounds.add("exactly " + least + unit);
        } else if (least != null && most != null) {
            bounds.add(least + " to " + most + unit);
        } else if (Integer.valueOf(1).equals(least) && !unit.isEmpty()) {
            bounds.add("not empty");
        } else if (least != null) {
            bounds.add("at least " + least + unit);
        } else if (most != null) {
            bounds.add("at most " + most + unit);
        }
    }

    private static List<String> patterns(SchemaNode field) {
        List<String> patterns = new ArrayList<>();
        if (field.get("pattern") instanceof String pattern) {
            patterns.add(pattern);
        }
        field.children("allOf").forEach(more -> patterns.addAll(patterns(more)));
        return patterns;
    }

    private static boolean isNotBlank(String pattern) {
        return pattern.startsWith("[^\\t-\\r\\x1c-\\x20");
    }

    /** Without the anchors around what must match as a whole. */
    private static String pattern(String pattern) {
        if (isNotBlank(pattern)) {
            return "not blank";
        }
        boolean isAnchored = pattern.startsWith("^(?:") && pattern.endsWith(")$");
        return "matches " + (isAnchored ? pattern.substring(4, pattern.length() - 2) : pattern);
    }
}
