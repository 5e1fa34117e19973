package dev.myelin.processor.conformance;

import static dev.myelin.processor.conformance.Wrong.otherThan;

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
 * @param unknown a name that is not; null where all are
 * @param keyShape declares the type of the keys; null where none is needed
 */
record MapShape(
        String keyType,
        Arbitrary<String> keys,
        @Nullable String unknown,
        @Nullable Shape keyShape,
        Slot entries) implements Shape {

    /** With any names; of any values it is a map of no declared shape. */
    static Shape ofTexts(Slot entries) {
        return entries.shape().equals(FreeShape.OBJECT)
                ? FreeShape.MAP
                : new MapShape("String", Texts.strings(), null, null, entries);
    }

    /** With the constants of an enum for keys, one of which is {@code RED}. */
    static MapShape ofConstants(LeafShape keys, Slot entries) {
        return new MapShape(keys.type(), Arbitraries.of("RED"), "red", keys, entries);
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
            if (unknown != null) {
                changes.add(Arbitraries.just(Change.added(place, unknown, member.value(), "enum")));
            }
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
