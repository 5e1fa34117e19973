package dev.myelin.processor.conformance;

import static dev.myelin.processor.conformance.Wrong.otherThan;
import static dev.myelin.processor.conformance.Wrong.worded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/**
 * {@code Map<K, V>}.
 *
 * @param keyType in the source
 * @param keys names that are taken
 * @param refused some names that are not, each with the code of its problem
 * @param keyShape declares the type of the keys; null where none is needed
 */
record MapShape(
        String keyType,
        Arbitrary<String> keys,
        Map<String, String> refused,
        @Nullable Shape keyShape,
        Slot entries) implements Shape {

    /** With any names; of any values it is a map of no declared shape. */
    static Shape ofTexts(Slot entries) {
        return entries.shape().equals(FreeShape.OBJECT)
                ? FreeShape.MAP
                : new MapShape("String", Texts.strings(), Map.of(), null, entries);
    }

    /** With the constants of an enum for keys, one of which is {@code RED}. */
    static MapShape ofConstants(LeafShape keys, Slot entries) {
        return new MapShape(keys.type(), Arbitraries.of("RED"), Map.of("red", "enum"), keys, entries);
    }

    /** With constraints on the names. */
    static List<MapShape> ofChecked(Slot entries) {
        String words = Doc.quoted(Wrong.WORDS);
        return List.of(
                checked(
                        "@NotBlank",
                        Texts.strings().map(text -> text + "x"),
                        Map.of("", "not_blank", " \n", "not_blank"),
                        entries),
                checked("@Size(min = 1, max = 3)", Texts.counted(1, 3), Map.of("", "size", "abcd", "size"), entries),
                checked(
                        "@Pattern(regexp = \"[a-z]+\")",
                        Arbitraries.of("a", "bc", "def"),
                        Map.of("", "pattern", "A", "pattern"),
                        entries),
                checked(
                        "@Size(max = 3, message = " + words + ")",
                        Texts.counted(0, 3),
                        Map.of("abcd", worded("size")),
                        entries));
    }

    private static MapShape checked(
            String constraint, Arbitrary<String> keys, Map<String, String> refused, Slot entries) {
        return new MapShape(constraint + " String", keys, refused, null, entries);
    }

    @Override
    public String type() {
        return "Map<" + keyType + ", " + entries.argument() + ">";
    }

    @Override
    public Arbitrary<Doc> values() {
        return Arbitraries.maps(keys, entries.values()).ofMaxSize(3).map(Doc::object);
    }

    @Override
    public Arbitrary<Wrong> wrongs() {
        return otherThan(Wrong.Json.OBJECT);
    }

    @Override
    public List<Arbitrary<Change>> changesWithin(Doc value, Pointer place) {
        List<Arbitrary<Change>> changes = new ArrayList<>();
        for (Doc.Member member : ((Doc.Obj) value).members()) {
            changes.addAll(entries.changes(member.value(), place.to(member.name())));
            changes.add(Arbitraries.just(Change.repeated(place, member.name(), member.value())));
            refused.forEach(
                    (name, code) -> changes.add(Arbitraries.just(Change.added(place, name, member.value(), code))));
        }
        return changes;
    }

    @Override
    public Doc complete(Doc value) {
        return new Doc.Obj(((Doc.Obj) value)
                .members().stream()
                        .map(member -> new Doc.Member(member.name(), entries.complete(member.value())))
                        .toList());
    }

    @Override
    public boolean databind() {
        return entries.databind();
    }

    @Override
    public void declare(Map<String, String> declarations) {
        entries.shape().declare(declarations);
        if (keyShape != null) {
            keyShape.declare(declarations);
        }
    }
}
