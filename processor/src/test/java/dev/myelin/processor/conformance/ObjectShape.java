package dev.myelin.processor.conformance;

import static dev.myelin.processor.conformance.Wrong.otherThan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A record, or another class that is an object of known fields in JSON.
 *
 * @param type in the source, with its type arguments
 * @param declaration the source of the class
 * @param passedOver names of fields that may be there and say nothing
 * @param open whether fields of any other name may be there too
 * @param databind whether databind makes the class in the same way
 */
record ObjectShape(
        String type,
        String declaration,
        List<Component> components,
        List<String> passedOver,
        boolean open,
        boolean databind)
        implements Shape {

    @Override
    public Arbitrary<Doc> values() {
        List<Arbitrary<List<Doc.Member>>> parts = new ArrayList<>();
        components.forEach(component -> parts.add(component.members()));
        passedOver.forEach(name -> parts.add(FreeShape.any(1).optional(0.3).map(value -> member(name, value))));
        if (open) {
            parts.add(FreeShape.any(1).optional(0.3).map(value -> member("of nobody", value)));
        }
        return Combinators.combine(Combinators.combine(parts).as(ObjectShape::joined), Arbitraries.randoms())
                .as((members, random) -> {
                    Collections.shuffle(members, random);
                    return new Doc.Obj(members);
                });
    }

    private static List<Doc.Member> member(String name, Optional<Doc> value) {
        return value.map(there -> List.of(new Doc.Member(name, there))).orElse(List.of());
    }

    private static List<Doc.Member> joined(List<List<Doc.Member>> parts) {
        List<Doc.Member> members = new ArrayList<>();
        parts.forEach(members::addAll);
        return members;
    }

    @Override
    public Arbitrary<Wrong> wrongs() {
        return otherThan(Wrong.Json.OBJECT);
    }

    @Override
    public List<Arbitrary<Change>> changesWithin(Doc value, Pointer place) {
        return changesWithin(value, place, List.of());
    }

    /** The same, where there are fields that the components do not say. */
    List<Arbitrary<Change>> changesWithin(Doc value, Pointer place, List<String> others) {
        Set<String> known = new HashSet<>(others);
        List<Arbitrary<Change>> changes = new ArrayList<>();
        for (Component component : components) {
            known.addAll(component.names());
            for (Doc.Member member : ((Doc.Obj) value).members()) {
                if (component.names().contains(member.name())) {
                    changes.addAll(component.changes(member, place));
                }
            }
        }
        if (!open) {
            known.addAll(passedOver);
            changes.add(Combinators.combine(Texts.strings().filter(name -> !known.contains(name)), FreeShape.any(1))
                    .as((name, more) -> Change.added(place, name, more, "unknown_field")));
        }
        return changes;
    }

    @Override
    public Doc complete(Doc value) {
        List<Doc.Member> members = new ArrayList<>();
        for (Component component : components) {
            members.add(((Doc.Obj) value)
                    .members().stream()
                            .filter(member -> component.names().contains(member.name()))
                            .map(member -> new Doc.Member(
                                    member.name(), component.slot().complete(member.value())))
                            .findFirst()
                            .orElseGet(component::absent));
        }
        return new Doc.Obj(members);
    }

    @Override
    public boolean databind() {
        return databind
                && components.stream().allMatch(component -> component.slot().databind());
    }

    @Override
    public void declare(Map<String, String> declarations) {
        if (declarations.putIfAbsent(type.replaceAll("<.*", ""), declaration) == null) {
            components.forEach(component -> component.slot().shape().declare(declarations));
        }
    }
}
