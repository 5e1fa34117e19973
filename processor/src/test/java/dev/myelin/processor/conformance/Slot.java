package dev.myelin.processor.conformance;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** A place for values of a shape: a component, or the elements of a list. */
record Slot(Shape shape, boolean nullable) {

    /** The type as a type argument. */
    String argument() {
        return shape.annotations() + " " + (nullable ? shape.nullable() : shape.reference());
    }

    /** Values that are taken, null among them where it is. */
    Arbitrary<Doc> values() {
        return nullable
                ? shape.values().injectNull(0.3).map(value -> value == null ? Doc.Scalar.NULL : value)
                : shape.values();
    }

    /** Whether null is wrong in this place. */
    boolean refusesNull() {
        return !nullable && !shape.takesNull();
    }

    /** All that makes a value in this place wrong. */
    List<Arbitrary<Change>> changes(Doc value, Pointer place) {
        Arbitrary<Wrong> wrongs = refusesNull()
                ? Arbitraries.oneOf(shape.wrongs(), Arbitraries.just(new Wrong(Doc.Scalar.NULL, "null", null)))
                : shape.wrongs();
        List<Arbitrary<Change>> changes = new ArrayList<>();
        changes.add(wrongs.map(wrong -> Change.replaced(place, wrong)));
        if (!value.equals(Doc.Scalar.NULL)) {
            changes.addAll(shape.changesWithin(value, place));
        }
        return changes;
    }

    /** Whether databind takes the same values, as the same: for it, null is a tree too. */
    boolean databind() {
        return shape.databind() && !(nullable && shape.equals(FreeShape.TREE));
    }

    Doc complete(Doc value) {
        return value.equals(Doc.Scalar.NULL) ? value : shape.complete(value);
    }
}
