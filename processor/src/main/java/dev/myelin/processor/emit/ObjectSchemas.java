package dev.myelin.processor.emit;

import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ObjectModel.Tag;
import dev.myelin.processor.model.SealedModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON Schema of objects and of the choice between them. */
final class ObjectSchemas {

    private final PropertySchemas properties;

    ObjectSchemas(PropertySchemas properties) {
        this.properties = properties;
    }

    /**
     * An object.
     *
     * @param place the object's own reference, as in {@code #/$defs/Range}: an alias refers to the field it stands for
     */
    Map<String, @Nullable Object> of(ObjectModel object, String place) {
        Map<String, Object> members = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        List<Object> names = new ArrayList<>();
        tags(object).forEach((property, texts) -> members.put(property, oneOf(List.copyOf(texts))));
        for (Component component : object.read()) {
            members.put(component.jsonName(), properties.of(component));
            for (String alias : component.aliases()) {
                members.put(alias, alias(component.jsonName(), place));
            }
            if (!component.aliases().isEmpty()) {
                names.add(oneName(component.jsonName(), component.aliases(), component.required()));
            } else if (component.required()) {
                required.add(component.jsonName());
            }
        }
        object.ignoredNames().forEach(name -> members.put(name, true));
        return of(members, required, names, object.ignoresUnknown());
    }

    /** The same as it is written: all its fields are there, under one name each. */
    Map<String, @Nullable Object> ofWritten(ObjectModel object) {
        Map<String, Object> members = new LinkedHashMap<>();
        tags(object).forEach((property, texts) -> members.put(property, oneOf(List.copyOf(texts))));
        for (Component component : object.written()) {
            members.put(component.jsonName(), properties.ofWritten(component));
        }
        return of(members, List.copyOf(members.keySet()), List.of(), false);
    }

    private static Map<String, @Nullable Object> oneOf(List<String> texts) {
        return texts.size() == 1 ? JsonObjects.of("const", texts.get(0)) : JsonObjects.of("enum", texts);
    }

    private static Map<String, Set<String>> tags(ObjectModel object) {
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        for (Tag tag : object.tags()) {
            texts.computeIfAbsent(tag.property(), property -> new LinkedHashSet<>())
                    .add(tag.text());
        }
        return texts;
    }

    /** @param names what is asked of fields that have several names */
    static Map<String, @Nullable Object> of(
            Map<String, ?> members, List<String> required, List<?> names, boolean open) {
        Map<String, @Nullable Object> schema = JsonObjects.of("type", "object", "properties", members);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (!names.isEmpty()) {
            schema.put("allOf", names);
        }
        schema.put("additionalProperties", open);
        return schema;
    }

    /**
     * A field that is another one by a different name.
     *
     * @param place the object's own reference
     */
    static Map<String, @Nullable Object> alias(String name, String place) {
        return JsonObjects.of("$ref", SchemaReferences.property(place, name));
    }

    /** Of the names of one field at most one is there, or exactly one. */
    static Map<String, @Nullable Object> oneName(String name, List<String> aliases, boolean required) {
        List<Map<String, @Nullable Object>> choices = Stream.concat(Stream.of(name), aliases.stream())
                .map(one -> JsonObjects.of("required", List.of(one)))
                .toList();
        if (required) {
            return JsonObjects.of("oneOf", choices);
        }
        List<Object> all = new ArrayList<>(choices);
        all.add(JsonObjects.of("not", JsonObjects.of("anyOf", choices)));
        return JsonObjects.of("oneOf", all);
    }

    /** A sealed type: the field that tells the case must be there, and says which of the others it is. */
    Map<String, @Nullable Object> of(SealedModel type) {
        List<Object> cases = new ArrayList<>();
        for (SealedModel.Case one : type.cases()) {
            Map<String, @Nullable Object> choice = properties.of(one.type());
            choice.put("properties", JsonObjects.of(type.property(), JsonObjects.of("const", one.tag())));
            choice.put("required", List.of(type.property()));
            cases.add(choice);
        }
        return JsonObjects.of("oneOf", cases);
    }
}
