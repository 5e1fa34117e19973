package dev.myelin.processor.conformance;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/**
 * A shape whose values have no parts.
 *
 * @param type in the source
 * @param boxed the same, where it must be no primitive one
 * @param annotations constraints
 * @param declaration the source of the type; null for one of a library
 */
record LeafShape(
        String type,
        String boxed,
        String annotations,
        Arbitrary<Doc> values,
        Arbitrary<Wrong> wrongs,
        @Nullable Default byDefault,
        boolean databind,
        @Nullable String declaration)
        implements Shape {

    static LeafShape of(String type, Arbitrary<String> values, Arbitrary<Wrong> wrongs) {
        return new LeafShape(type, type, "", values.map(Doc::scalar), wrongs, null, true, null);
    }

    LeafShape as(String otherType, String otherBoxed) {
        return new LeafShape(otherType, otherBoxed, annotations, values, wrongs, byDefault, databind, declaration);
    }

    /** With constraints: other values, and others that are refused. There is no default. */
    LeafShape constrained(String constraints, Arbitrary<String> keeping, Arbitrary<Wrong> refused) {
        return new LeafShape(type, boxed, constraints, keeping.map(Doc::scalar), refused, null, databind, declaration);
    }

    LeafShape byDefault(String text, String json) {
        return new LeafShape(type, boxed, annotations, values, wrongs, new Default(text, json), databind, declaration);
    }

    LeafShape declared(String source) {
        return new LeafShape(type, boxed, annotations, values, wrongs, byDefault, databind, source);
    }

    /** One that databind reads in another way, or not at all. */
    LeafShape ownWay() {
        return new LeafShape(type, boxed, annotations, values, wrongs, byDefault, false, declaration);
    }

    @Override
    public String reference() {
        return boxed;
    }

    @Override
    public void declare(Map<String, String> declarations) {
        if (declaration != null) {
            declarations.put(type, declaration);
        }
    }
}
