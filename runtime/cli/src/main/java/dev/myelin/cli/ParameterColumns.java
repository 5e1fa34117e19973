package dev.myelin.cli;

import dev.myelin.json.FreeForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A JSON Schema for people: a row for each parameter, as far as a row can say it. The schema itself says the rest. */
final class ParameterColumns {

    private final Columns columns = new Columns("  ");
    /** The definitions around the row that is written: one within itself is not shown again. */
    private final Set<String> open = new HashSet<>();

    private ParameterColumns() {}

    /**
     * The rows of a schema: name, type, whether it is required or what it is otherwise, its bounds, its description.
     *
     * @throws IOException when the schema is not JSON
     */
    static String of(String schema) throws IOException {
        ParameterColumns parameters = new ParameterColumns();
        SchemaNode root = SchemaNode.root(FreeForm.readObject(schema.getBytes(StandardCharsets.UTF_8)));
        parameters.addCases("", root);
        parameters.addFields("", root, Set.of());
        return parameters.columns.toString();
    }

    /** @param except fields that get no row */
    private void addFields(String prefix, SchemaNode object, Set<String> except) {
        Set<String> required = required(object);
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        object.properties()
                .forEach((name, field) -> field.aliasOf()
                        .ifPresent(other -> aliases.computeIfAbsent(other, of -> new ArrayList<>())
                                .add(name)));
        object.properties().forEach((name, field) -> {
            boolean isIgnored = field.keywords().isEmpty();
            if (field.aliasOf().isEmpty() && !isIgnored && !except.contains(name)) {
                addField(prefix + name, field, required.contains(name), aliases.getOrDefault(name, List.of()));
            }
        });
    }

    private void addField(String name, SchemaNode field, boolean required, List<String> aliases) {
        List<String> bounds = new ArrayList<>(ParameterWords.bounds(field));
        aliases.forEach(alias -> bounds.add("also '" + alias + "'"));
        columns.add(
                name,
                ParameterWords.type(field),
                presence(field.resolved(), required),
                String.join(", ", bounds),
                field.get("description") instanceof String description ? description : "");
        addNested(name, field);
    }

    private static String presence(SchemaNode field, boolean required) {
        if (required) {
            return "required";
        }
        return field.has("default") ? "default " + field.get("default") : "optional";
    }

    /** The fields that must be there, also those that may be there by one of several names. */
    private static Set<String> required(SchemaNode object) {
        Set<String> required = new TreeSet<>();
        SchemaNode.list(object.get("required")).forEach(name -> required.add(String.valueOf(name)));
        for (SchemaNode names : object.children("allOf")) {
            boolean isOptional = names.children("oneOf").stream().anyMatch(choice -> choice.has("not"));
            if (!isOptional) {
                names.children("oneOf").forEach(choice -> required.addAll(required(choice)));
            }
        }
        return required;
    }

    /** The fields of what a field holds. */
    private void addNested(String name, SchemaNode field) {
        SchemaNode value = field.withoutNull();
        String definition = value.definition().orElse("");
        if (definition.isEmpty() || open.add(definition)) {
            SchemaNode target = value.target();
            addCases(name, target);
            addFields(name + ".", target, Set.of());
            addNestedIn(name + "[]", target.child("items"));
            addNestedIn(name + ".*", target.child("additionalProperties"));
            open.remove(definition);
        }
    }

    private void addNestedIn(String name, SchemaNode part) {
        if (!part.keywords().isEmpty()) {
            addNested(name, part);
        }
    }

    /** The fields of each case of a sealed type: {@code shape(circle).radius}. */
    private void addCases(String name, SchemaNode type) {
        for (SchemaNode one : type.children("oneOf")) {
            String definition = one.definition().orElse("");
            Set<String> told = one.properties().keySet();
            if (!told.isEmpty() && open.add(definition)) {
                String tag = ParameterWords.tag(one, told.iterator().next());
                addFields(name + "(" + tag + ").", one.target(), told);
                open.remove(definition);
            }
        }
    }
}
