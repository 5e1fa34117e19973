package dev.myelin.processor.emit;

import dev.myelin.processor.model.Bounds;
import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.Constraint.Kind;
import dev.myelin.processor.model.Range;
import dev.myelin.processor.model.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keywords of JSON Schema that say what constraints ask. What no keyword says exactly is left out, so that no document
 * is refused that the parser takes: past and future, the digits of a fraction (validators divide floating numbers), bounds
 * of numbers in strings, and patterns that mean something else outside of Java.
 */
final class ConstraintKeywords {

    /** A character for which {@link Character#isWhitespace} is false: {@code \S} means another set everywhere. */
    static final String NOT_BLANK =
            "[^\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]";

    private static final int BASE64_BYTES = 3;
    private static final int BASE64_CHARACTERS = 4;

    private ConstraintKeywords() {}

    /** Adds to the schema of a type what constraints ask at one place. */
    static void add(Map<String, @Nullable Object> schema, ValueType type, List<Constraint> constraints) {
        if (type instanceof ValueType.Scalar scalar) {
            addScalar(schema, scalar.kind(), constraints);
        } else {
            boolean isObject = type instanceof ValueType.MapOf || type instanceof ValueType.Free;
            addSize(schema, isObject ? "Properties" : "Items", Bounds.size(constraints));
        }
    }

    private static void addScalar(
            Map<String, @Nullable Object> schema, ValueType.Kind kind, List<Constraint> constraints) {
        switch (kind) {
            case BYTE, SHORT, INT, LONG, BIG_INTEGER, YEAR ->
                addRange(schema, Range.of(kind).and(Range.of(constraints)).whole());
            case FLOAT, DOUBLE, BIG_DECIMAL -> {
                addRange(schema, Range.of(constraints));
                if (constraints.stream().anyMatch(ConstraintKeywords::asksForWholeNumber)) {
                    schema.put("multipleOf", 1);
                }
            }
            case BOOLEAN -> addTruth(schema, constraints);
            case STRING -> addText(schema, constraints);
            case BYTES -> {
                Bounds.Size bytes = Bounds.size(constraints);
                addSize(schema, "Length", new Bounds.Size(encoded(bytes.least()), encoded(bytes.most())));
            }
            default -> {}
        }
    }

    private static boolean asksForWholeNumber(Constraint constraint) {
        return constraint.ask() instanceof Constraint.Digits digits && digits.fraction() == 0;
    }

    private static void addRange(Map<String, @Nullable Object> schema, Range range) {
        Range.Bound least = range.least();
        if (least != null) {
            schema.put(least.inclusive() ? "minimum" : "exclusiveMinimum", number(least));
        }
        Range.Bound most = range.most();
        if (most != null) {
            schema.put(most.inclusive() ? "maximum" : "exclusiveMaximum", number(most));
        }
    }

    /** A whole number without its fraction of zeros and, where it is short, without an exponent. */
    static BigDecimal number(Range.Bound bound) {
        BigDecimal shortest = bound.value().stripTrailingZeros();
        return shortest.scale() < 0 && bound.isShort() ? shortest.setScale(0) : shortest;
    }

    private static void addTruth(Map<String, @Nullable Object> schema, List<Constraint> constraints) {
        if (Bounds.has(constraints, Kind.ASSERT_TRUE)) {
            schema.put("enum", List.of(true));
        } else if (Bounds.has(constraints, Kind.ASSERT_FALSE)) {
            schema.put("enum", List.of(false));
        }
    }

    private static void addText(Map<String, @Nullable Object> schema, List<Constraint> constraints) {
        addSize(schema, "Length", Bounds.size(constraints));
        if (Bounds.has(constraints, Kind.EMAIL)) {
            schema.put("format", "email");
        }
        List<String> patterns = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (constraint.is(Kind.NOT_BLANK)) {
                patterns.add(NOT_BLANK);
            } else if (constraint.ask() instanceof Constraint.Pattern pattern) {
                Optional<String> portable =
                        pattern.flags() == 0 ? PortableRegex.of(pattern.regexp()) : Optional.empty();
                portable.ifPresent(patterns::add);
            }
        }
        if (!patterns.isEmpty()) {
            schema.put("pattern", patterns.get(0));
        }
        if (patterns.size() > 1) {
            schema.put(
                    "allOf",
                    patterns.subList(1, patterns.size()).stream()
                            .map(pattern -> JsonObjects.of("pattern", pattern))
                            .toList());
        }
    }

    /** How many characters stand for a number of bytes in base64. */
    private static int encoded(int bytes) {
        long characters = ((long) bytes + BASE64_BYTES - 1) / BASE64_BYTES * BASE64_CHARACTERS;
        return (int) Math.min(Integer.MAX_VALUE, characters);
    }

    private static void addSize(Map<String, @Nullable Object> schema, String unit, Bounds.Size size) {
        if (size.least() > 0) {
            schema.put("min" + unit, size.least());
        }
        if (size.most() < Integer.MAX_VALUE) {
            schema.put("max" + unit, size.most());
        }
    }
}
