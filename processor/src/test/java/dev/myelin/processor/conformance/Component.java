package dev.myelin.processor.conformance;

import dev.myelin.processor.conformance.Shape.Default;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record, or a property of a class.
 *
 * @param name in Java
 * @param json the same in JSON
 * @param annotations that stand before it beside those of its shape
 * @param aliases other names in JSON
 * @param byDefault what it is when it is not there; null for nothing, or where it must be there
 */
record Component(
        String name,
        String json,
        String annotations,
        List<String> aliases,
        Slot slot,
        @Nullable Default byDefault) {

    /** Whether it must be there. */
    boolean required() {
        return slot.refusesNull() && byDefault == null;
    }

    /** The component's text in the source. */
    String source() {
        Shape shape = slot.shape();
        String withDefault = byDefault == null ? "" : "@DefaultValue(" + Doc.quoted(byDefault.text()) + ")";
        String type = slot.nullable() ? shape.nullable() : shape.type();
        return Stream.of(annotations, withDefault, shape.annotations(), type, name)
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    /** Every name it has in JSON. */
    List<String> names() {
        return Stream.concat(Stream.of(json), aliases.stream()).toList();
    }

    /** The field, or none where it may be left out. */
    Arbitrary<List<Doc.Member>> members() {
        Arbitrary<List<Doc.Member>> there = slot.values()
                .flatMap(value -> Arbitraries.of(names()).map(field -> List.of(new Doc.Member(field, value))));
        return required() ? there : Arbitraries.oneOf(there, there, Arbitraries.just(List.of()));
    }

    /** All that makes the field wrong. */
    List<Arbitrary<Change>> changes(Doc.Member member, Pointer object) {
        List<Arbitrary<Change>> changes = new ArrayList<>(slot.changes(member.value(), object.to(member.name())));
        changes.add(Arbitraries.just(Change.repeated(object, member.name(), member.value())));
        if (required() && member.name().equals(json)) {
            changes.add(Arbitraries.just(Change.removed(object, json)));
        }
        return changes;
    }

    /** The field when it was left out. */
    Doc.Member absent() {
        return new Doc.Member(
                json,
                byDefault == null
                        ? Doc.Scalar.NULL
                        : Doc.scalar(Objects.requireNonNull(byDefault).json()));
    }
}
