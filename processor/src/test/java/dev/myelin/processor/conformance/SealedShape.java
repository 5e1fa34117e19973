package dev.myelin.processor.conformance;

import static dev.myelin.processor.conformance.Wrong.otherThan;
import static dev.myelin.processor.conformance.Wrong.wrong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A sealed interface of records, which a field tells apart.
 *
 * @param type in the source
 * @param property the field's name
 * @param cases by the text of that field
 * @param declaration the source of the interface
 * @param databind whether Jackson's annotations say the same
 */
record SealedShape(String type, String property, Map<String, ObjectShape> cases, String declaration, boolean databind)
        implements Shape {

    @Override
    public Arbitrary<Doc> values() {
        return Arbitraries.oneOf(cases.entrySet().stream()
                .map(one -> tagged(one.getKey(), one.getValue().values()))
                .toList());
    }

    /** The tag stands anywhere among the fields. */
    private Arbitrary<Doc> tagged(String tag, Arbitrary<Doc> values) {
        return Combinators.combine(values, Arbitraries.integers().between(0, 99))
                .as((value, place) -> {
                    List<Doc.Member> members = new ArrayList<>(((Doc.Obj) value).members());
                    members.add(place % (members.size() + 1), new Doc.Member(property, Doc.scalar(Doc.quoted(tag))));
                    return new Doc.Obj(members);
                });
    }

    @Override
    public Arbitrary<Wrong> wrongs() {
        return otherThan(Wrong.Json.OBJECT);
    }

    @Override
    public List<Arbitrary<Change>> changesWithin(Doc value, Pointer place) {
        Doc.Obj object = (Doc.Obj) value;
        List<Arbitrary<Change>> changes =
                new ArrayList<>(caseOf(object).changesWithin(object.without(property), place, List.of(property)));
        Arbitrary<Wrong> noTag = Arbitraries.oneOf(
                otherThan(Wrong.Json.TEXT),
                Arbitraries.of("\"\"", "\"x\"", "\"TYPE\"").map(json -> wrong(json, "enum")),
                Arbitraries.just(wrong("null", "null")));
        // Without its tag an object has one problem, whatever else is wrong in it.
        changes.add(
                noTag.map(wrong -> Change.replaced(place.to(property), wrong).alone(place)));
        changes.add(Arbitraries.just(Change.removed(place, property).alone(place)));
        changes.add(Arbitraries.just(Change.repeated(place, property, tag(object))));
        return changes;
    }

    @Override
    public Doc complete(Doc value) {
        Doc.Obj object = (Doc.Obj) value;
        Doc.Obj complete = (Doc.Obj) caseOf(object).complete(object.without(property));
        return complete.with(property, tag(object));
    }

    private Doc tag(Doc.Obj object) {
        return object.find(property).orElseThrow();
    }

    private ObjectShape caseOf(Doc.Obj object) {
        return Objects.requireNonNull(cases.get(tag(object).toString().replace("\"", "")));
    }

    @Override
    public boolean databind() {
        return databind && cases.values().stream().allMatch(ObjectShape::databind);
    }

    @Override
    public void declare(Map<String, String> declarations) {
        if (declarations.putIfAbsent(type, declaration) == null) {
            cases.values().forEach(one -> one.declare(declarations));
        }
    }
}
