package dev.myelin.processor.conformance;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** A Java type that generated parsers know, with the JSON values that it takes and those that it refuses. */
interface Shape {

    /** The type as a component has it, without annotations: {@code int}, {@code List<String>}. */
    String type();

    /** The type where it must be no primitive one, with the annotations that stand before it there. */
    default String reference() {
        return type();
    }

    /** The same, where null is taken too. */
    default String nullable() {
        String type = reference();
        int brackets = type.endsWith("]") ? type.indexOf('[') : 0;
        return type.substring(0, brackets) + " @Nullable " + type.substring(brackets);
    }

    /** The annotations of a component of this shape; empty for none. */
    default String annotations() {
        return "";
    }

    /** Values that are taken. */
    Arbitrary<Doc> values();

    /** Values that are refused in the stead of one that is taken, each with one problem in its own place. Null is none. */
    Arbitrary<Wrong> wrongs();

    /** All that can be done to a part of a value that is taken to make it wrong. */
    default List<Arbitrary<Change>> changesWithin(Doc value, Pointer place) {
        return List.of();
    }

    /** The same value, with all that was left out and is known by default. */
    default Doc complete(Doc value) {
        return value;
    }

    /** Whether null is a value of its own, as for {@code Optional}. A component of this shape need not be there. */
    default boolean takesNull() {
        return false;
    }

    /** A {@code @DefaultValue} for a component of this shape; null where there can be none. */
    default @Nullable Default byDefault() {
        return null;
    }

    /** Whether databind takes the same values, as the same. */
    default boolean databind() {
        return true;
    }

    /** Adds the declarations that the type needs, by name. */
    default void declare(Map<String, String> declarations) {}

    /** A default as the annotation has it, and as JSON. */
    record Default(String text, String json) {}
}
