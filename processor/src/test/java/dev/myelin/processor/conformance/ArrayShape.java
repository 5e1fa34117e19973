package dev.myelin.processor.conformance;

import static dev.myelin.processor.conformance.Wrong.otherThan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.arbitraries.ListArbitrary;
import org.jspecify.annotations.Nullable;

/**
 * A shape that is an array in JSON.
 *
 * @param type in the source
 * @param annotations constraints
 * @param distinct whether an element may be there once only
 * @param least how many elements there must be
 * @param most how many there may be; null for any number
 */
record ArrayShape(String type, String annotations, Slot elements, boolean distinct, int least, int most)
        implements Shape {

    private static final int ANY = 4;

    static ArrayShape listOf(Slot elements) {
        return new ArrayShape("List<" + elements.argument() + ">", "", elements, false, 0, ANY);
    }

    /** Of elements whose values differ where their JSON does. */
    static ArrayShape setOf(Shape elements) {
        return new ArrayShape("Set<" + elements.reference() + ">", "", new Slot(elements, false), true, 0, ANY);
    }

    static ArrayShape arrayOf(Shape elements) {
        return new ArrayShape(elements.type() + "[]", "", new Slot(elements, false), false, 0, ANY);
    }

    /** With {@code @Size}. */
    ArrayShape sized(int min, int max) {
        return new ArrayShape(type, "@Size(min = " + min + ", max = " + max + ")", elements, distinct, min, max);
    }

    /** With {@code @NotEmpty}. */
    ArrayShape notEmpty() {
        return new ArrayShape(type, "@NotEmpty", elements, distinct, 1, ANY);
    }

    @Override
    public Arbitrary<Doc> values() {
        return ofSize(least, most);
    }

    private Arbitrary<Doc> ofSize(int min, int max) {
        ListArbitrary<Doc> values = elements.values().list().ofMinSize(min).ofMaxSize(max);
        return (distinct ? values.uniqueElements(Databind::read) : values).map(Doc.Array::new);
    }

    @Override
    public Arbitrary<Wrong> wrongs() {
        List<Arbitrary<Wrong>> wrongs = new ArrayList<>();
        wrongs.add(otherThan(Wrong.Json.ARRAY));
        if (least > 0) {
            wrongs.add(ofSize(0, least - 1).map(value -> new Wrong(value, "size", null)));
        }
        if (bounded()) {
            wrongs.add(ofSize(most + 1, most + 3).map(value -> new Wrong(value, "size", null)));
        }
        return Arbitraries.oneOf(wrongs);
    }

    private boolean bounded() {
        return annotations.startsWith("@Size");
    }

    @Override
    public List<Arbitrary<Change>> changesWithin(Doc value, Pointer place) {
        List<Doc> values = ((Doc.Array) value).elements();
        List<Arbitrary<Change>> changes = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            changes.addAll(elements.changes(values.get(i), place.to(i)));
            if (distinct && !(bounded() && values.size() == most)) {
                changes.add(Arbitraries.just(Change.again(place, (Doc.Array) value, i, gapOfTwice())));
            }
        }
        return changes;
    }

    /** Objects may be equal in Java where they are not in JSON. */
    private @Nullable SchemaGap gapOfTwice() {
        return elements.shape() instanceof LeafShape ? null : SchemaGap.DUPLICATE;
    }

    @Override
    public Doc complete(Doc value) {
        return new Doc.Array(
                ((Doc.Array) value).elements().stream().map(elements::complete).toList());
    }

    @Override
    public boolean databind() {
        return elements.databind();
    }

    @Override
    public void declare(Map<String, String> declarations) {
        elements.shape().declare(declarations);
    }
}
