package dev.myelin.processor.conformance;

import static dev.myelin.processor.conformance.Wrong.otherThan;
import static dev.myelin.processor.conformance.Wrong.wrong;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * JSON of any content.
 *
 * @param type in the source
 * @param onlyObjects whether it must be an object
 */
record FreeShape(String type, boolean onlyObjects) implements Shape {

    static final FreeShape MAP = new FreeShape("Map<String, Object>", true);
    static final FreeShape OBJECT = new FreeShape("Object", false);
    static final FreeShape TREE = new FreeShape("JsonNode", false);

    @Override
    public Arbitrary<Doc> values() {
        return onlyObjects ? objects(any(2)) : any(2);
    }

    /** Any JSON, but null itself. */
    static Arbitrary<Doc> any(int depth) {
        Arbitrary<Doc> scalars = Arbitraries.oneOf(
                        Texts.spelt(Texts.strings()),
                        Arbitraries.of("true", "false"),
                        Numbers.longs(Long.MIN_VALUE, Long.MAX_VALUE),
                        Arbitraries.of("0", "-0", "-1", "2147483648", "18446744073709551616", "1e2", "1.0"),
                        Numbers.doubles())
                .map(Doc::scalar);
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<Doc> parts = any(depth - 1);
        return Arbitraries.oneOf(
                scalars, scalars, orNull(parts).list().ofMaxSize(3).map(Doc.Array::new), objects(parts));
    }

    private static Arbitrary<Doc> objects(Arbitrary<Doc> parts) {
        return Arbitraries.maps(Texts.strings(), orNull(parts)).ofMaxSize(3).map(Doc::object);
    }

    private static Arbitrary<Doc> orNull(Arbitrary<Doc> values) {
        return Arbitraries.oneOf(values, values, values, Arbitraries.just(Doc.Scalar.NULL));
    }

    @Override
    public Arbitrary<Wrong> wrongs() {
        return onlyObjects ? otherThan(Wrong.Json.OBJECT) : refusedAnywhere();
    }

    private static Arbitrary<Wrong> refusedAnywhere() {
        return Arbitraries.of(
                wrong("1e309", "range", SchemaGap.RANGE), wrong("\"\\udfff\"", "unicode", SchemaGap.LONE_SURROGATE));
    }

    @Override
    public List<Arbitrary<Change>> changesWithin(Doc value, Pointer place) {
        List<Arbitrary<Change>> changes = new ArrayList<>();
        if (value instanceof Doc.Array array) {
            for (int i = 0; i < array.elements().size(); i++) {
                addChanges(array.elements().get(i), place.to(i), changes);
            }
        } else if (value instanceof Doc.Obj object) {
            for (Doc.Member member : object.members()) {
                changes.add(Arbitraries.just(Change.repeated(place, member.name(), member.value())));
                addChanges(member.value(), place.to(member.name()), changes);
            }
        }
        return changes;
    }

    private void addChanges(Doc value, Pointer place, List<Arbitrary<Change>> changes) {
        changes.add(refusedAnywhere().map(wrong -> Change.replaced(place, wrong)));
        changes.addAll(changesWithin(value, place));
    }
}
