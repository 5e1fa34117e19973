package dev.myelin.processor.conformance;

import static dev.myelin.processor.conformance.Wrong.otherThan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * A shape that is an array in JSON.
 *
 * @param type in the source
 * @param annotations constraints
 * @param least how many elements there must be
 * @param most how many there may be; null for any number
 */
record ArrayShape(String type, String annotations, Slot elements, int least, int most) implements Shape {

    private static final int ANY = 4;

    static ArrayShape listOf(Slot elements) {
        return new ArrayShape("List<" + elements.argument() + ">", "", elements, 0, ANY);
    }

    static ArrayShape arrayOf(Shape elements) {
        return new ArrayShape(elements.type() + "[]", "", new Slot(elements, false), 0, ANY);
    }

    /** With {@code @Size}. */
    ArrayShape sized(int min, int max) {
        return new ArrayShape(type, "@Size(min = " + min + ", max = " + max + ")", elements, min, max);
    }

    /** With {@code @NotEmpty}. */
    ArrayShape notEmpty() {
        return new ArrayShape(type, "@NotEmpty", elements, 1, ANY);
    }

    @Override
    public String nullable() {
        int dimensions = type.endsWith("[]") ? type.indexOf('[') : 0;
        return dimensions == 0
                ? "@Nullable " + type
                : type.substring(0, dimensions) + " @Nullable " + type.substring(dimensions);
    }

    @Override
    public Arbitrary<Doc> values() {
        return ofSize(least, most);
    }

    private Arbitrary<Doc> ofSize(int min, int max) {
        return elements.values().list().ofMinSize(min).ofMaxSize(max).map(Doc.Array::new);
    }

    @Override
    public Arbitrary<Wrong> wrongs() {
        List<Arbitrary<Wrong>> wrongs = new ArrayList<>();
        wrongs.add(otherThan(Wrong.Json.ARRAY));
        if (least > 0) {
            wrongs.add(ofSize(0, least - 1).map(value -> new Wrong(value, "size", null)));
        }
        if (annotations.startsWith("@Size")) {
            wrongs.add(ofSize(most + 1, most + 3).map(value -> new Wrong(value, "size", null)));
        }
        return Arbitraries.oneOf(wrongs);
    }

    @Override
    public List<Arbitrary<Change>> changesWithin(Doc value, Pointer place) {
        List<Doc> values = ((Doc.Array) value).elements();
        List<Arbitrary<Change>> changes = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            changes.addAll(elements.changes(values.get(i), place.to(i)));
        }
        return changes;
    }

    @Override
    public Doc complete(Doc value) {
        return new Doc.Array(
                ((Doc.Array) value).elements().stream().map(elements::complete).toList());
    }

    @Override
    public boolean databind() {
        return elements.shape().databind();
    }

    @Override
    public void declare(Map<String, String> declarations) {
        elements.shape().declare(declarations);
    }
}
