package dev.myelin.processor.read;

import dev.myelin.processor.model.JsonNames;
import dev.myelin.processor.problem.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What Jackson's annotations say of a component.
 *
 * @param name in JSON
 * @param required the annotation that says whether a document must have it; null without one
 */
record JacksonComponent(
        String name,
        List<String> aliases,
        boolean ignored,
        @Nullable String description,
        @Nullable Attributes required) {

    private static final List<String> WITHOUT_EFFECT = List.of("namespace", "isRequired", "index", "defaultValue");

    static JacksonComponent of(Property property, String path, Walk walk) {
        Places places = property.places();
        JacksonNotes notes = new JacksonNotes(walk);
        notes.others(places.annotations(), Jackson.ON_COMPONENTS, path);
        List<Attributes> given = places.annotations(Jackson.PROPERTY);
        given.forEach(each -> check(each, path, notes, walk));
        List<Attributes> names =
                given.stream().filter(each -> !each.string("value").isEmpty()).toList();
        return new JacksonComponent(
                one(names, path, walk)
                        .map(name -> name.string("value"))
                        .orElseGet(() -> JsonNames.snakeCase(property.name())),
                one(places.annotations(Jackson.ALIAS), path, walk)
                        .map(alias -> alias.strings("value"))
                        .orElse(List.of()),
                one(places.annotations(Jackson.IGNORE), path, walk)
                        .map(ignore -> ignore.flag("value"))
                        .orElse(false),
                one(places.annotations(Jackson.DESCRIPTION), path, walk)
                        .map(description -> description.string("value"))
                        .orElse(null),
                given.stream()
                        .filter(each -> each.isGiven("required"))
                        .findFirst()
                        .orElse(null));
    }

    private static void check(Attributes property, String path, JacksonNotes notes, Walk walk) {
        notes.attributes(property, WITHOUT_EFFECT, path);
        String access = property.constant("access");
        if (access.equals("READ_ONLY")) {
            notes.attributes(property, List.of("access"), path);
        } else if (access.equals("WRITE_ONLY")) {
            walk.problem(
                    Rule.JACKSON_REFUSED,
                    property.origin("access"),
                    "access = WRITE_ONLY of @JsonProperty",
                    path,
                    "the value would be written all the same");
        }
    }

    /** The annotation of one name that counts, where several places may have it. */
    private static Optional<Attributes> one(List<Attributes> found, String path, Walk walk) {
        if (found.size() > 1) {
            walk.problem(
                    Rule.ANNOTATIONS_DIFFER, found.get(1).origin(), found.get(1).shown(), path);
        }
        return found.stream().findFirst();
    }

    /** The same, where the type ignores some names. */
    JacksonComponent ignoring(Predicate<String> names) {
        return new JacksonComponent(
                name,
                aliases.stream().filter(names.negate()).toList(),
                ignored || names.test(name),
                description,
                required);
    }

    /** Says when the author and the type do not agree on whether a document must have the component. */
    void checkRequired(boolean isRequired, String path, Walk walk) {
        if (required != null && required.flag("required") != isRequired) {
            new JacksonNotes(walk).attributes(required, List.of("required"), path);
        }
    }
}
