package dev.myelin.processor.read;

import dev.myelin.processor.model.JsonNames;
import dev.myelin.processor.problem.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Jackson's annotations say of a component.
 *
 * @param name in JSON
 * @param required what says whether a document must have it
 * @param description for people; null without one
 */
record JacksonComponent(
        String name,
        List<String> aliases,
        boolean ignored,
        @Nullable String description,
        List<Required> required) {

    /** An attribute that says whether a document must have the component. */
    record Required(Attributes annotation, String attribute, boolean value) {}

    /** @param typeIgnores names that the type says are ignored: those in JSON, or in Java where none is given */
    static JacksonComponent of(Property property, Places places, Set<String> typeIgnores, String path, Walk walk) {
        List<Attributes> all = Jackson.in(places.annotations());
        JacksonNotes notes = new JacksonNotes(walk);
        all.stream()
                .filter(each -> !Jackson.ON_COMPONENTS.contains(each.name()))
                .forEach(each -> notes.annotation(each, path));
        List<Attributes> properties = named(all, Jackson.PROPERTY);
        properties.forEach(each -> {
            notes.attributes(each, List.of("namespace", "index", "defaultValue"), path);
            notes.refuse(each, JacksonDangers.ofAccess(each), path);
        });
        Optional<Attributes> named = properties.stream()
                .filter(each -> !each.string("value").isEmpty())
                .findFirst();
        Optional<Attributes> ignore = named(all, Jackson.IGNORE).stream()
                .filter(each -> each.flag("value"))
                .findFirst();
        named.ifPresent(first -> refuseOtherNames(first, properties, path, walk));
        if (ignore.isPresent() && !properties.isEmpty()) {
            contradict(ignore.get(), ignore.get().shown(), properties.get(0), path, walk);
        }
        String given = named.map(each -> each.string("value")).orElse(property.name());
        String name = named.isPresent() ? given : JsonNames.snakeCase(given);
        return new JacksonComponent(
                name,
                named(all, Jackson.ALIAS).stream()
                        .flatMap(each -> each.strings("value").stream())
                        .toList(),
                ignore.isPresent() || typeIgnores.contains(name) || typeIgnores.contains(given),
                named(all, Jackson.DESCRIPTION).stream()
                        .map(each -> each.string("value"))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(null),
                properties.stream().flatMap(each -> required(each).stream()).toList());
    }

    private static List<Attributes> named(List<Attributes> all, String name) {
        return all.stream().filter(each -> each.name().equals(name)).toList();
    }

    private static Optional<Required> required(Attributes property) {
        String newer = property.constant("isRequired");
        if (newer.equals("TRUE") || newer.equals("FALSE")) {
            return Optional.of(new Required(property, "isRequired", newer.equals("TRUE")));
        }
        return property.isGiven("required")
                ? Optional.of(new Required(property, "required", property.flag("required")))
                : Optional.empty();
    }

    private static void refuseOtherNames(Attributes first, List<Attributes> properties, String path, Walk walk) {
        properties.stream()
                .filter(each -> !each.string("value").isEmpty())
                .filter(each -> !each.string("value").equals(first.string("value")))
                .forEach(each -> contradict(each, shown(each), first, path, walk));
    }

    private static void contradict(Attributes one, String shown, Attributes other, String path, Walk walk) {
        walk.problem(Rule.ANNOTATIONS_DIFFER, one.origin(), shown, shown(other), path);
    }

    private static String shown(Attributes property) {
        String name = property.string("value");
        return name.isEmpty() ? property.shown() : property.shown() + "(\"" + name + "\")";
    }

    /** Notes what the author says of whether a document must have the component, where it is not so. */
    void checkRequired(boolean isRequired, String path, Walk walk) {
        for (Required each : required) {
            if (each.value != isRequired) {
                new JacksonNotes(walk).attributes(each.annotation, List.of(each.attribute), path);
            }
        }
    }
}
