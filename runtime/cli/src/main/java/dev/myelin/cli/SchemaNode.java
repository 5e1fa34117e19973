package dev.myelin.cli;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON Schema, as generated parsers have them.
 *
 * @param keywords empty for a schema that is no object, such as {@code true}
 * @param definitions of the whole schema, by name
 */
record SchemaNode(Map<String, ?> keywords, Map<String, ?> definitions) {

    private static final String DEFINITIONS = "/$defs/";

    /** A whole schema. */
    static SchemaNode root(Map<String, ?> schema) {
        return new SchemaNode(schema, object(schema.get("$defs")));
    }

    @Nullable
    Object get(String keyword) {
        return keywords.get(keyword);
    }

    boolean has(String keyword) {
        return keywords.containsKey(keyword);
    }

    SchemaNode child(String keyword) {
        return child(keywords.get(keyword));
    }

    private SchemaNode child(@Nullable Object schema) {
        return new SchemaNode(object(schema), definitions);
    }

    List<SchemaNode> children(String keyword) {
        return list(keywords.get(keyword)).stream().map(this::child).toList();
    }

    /** The fields of an object, by name. */
    Map<String, SchemaNode> properties() {
        Map<String, SchemaNode> properties = new LinkedHashMap<>();
        object(keywords.get("properties")).forEach((name, schema) -> properties.put(name, child(schema)));
        return properties;
    }

    /** The name of the definition that this refers to; empty without one. */
    Optional<String> definition() {
        return pointer()
                .filter(pointer -> pointer.startsWith(DEFINITIONS))
                .map(pointer -> pointer.substring(DEFINITIONS.length()))
                .filter(definitions::containsKey);
    }

    /** The name of the field that this is another name of; empty for a field of its own. */
    Optional<String> aliasOf() {
        return pointer()
                .filter(pointer -> pointer.contains("/properties/"))
                .map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1)
                        .replace("~1", "/")
                        .replace("~0", "~"));
    }

    /** The JSON pointer to what this refers to; empty without a reference. */
    private Optional<String> pointer() {
        return keywords.get("$ref") instanceof String reference
                ? Optional.ofNullable(URI.create(reference).getFragment())
                : Optional.empty();
    }

    /** The definition that this refers to; else itself. */
    SchemaNode target() {
        return definition().map(name -> child(definitions.get(name))).orElse(this);
    }

    /** The definition that this refers to, with what stands beside the reference on top; else itself. */
    SchemaNode resolved() {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(target().keywords);
        merged.putAll(keywords);
        return new SchemaNode(merged, definitions);
    }

    /** Itself without the choice of null. */
    SchemaNode withoutNull() {
        List<SchemaNode> choices = children("anyOf").stream()
                .filter(choice -> !"null".equals(choice.get("type")))
                .toList();
        return choices.size() == 1 ? choices.get(0) : this;
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<String, ?> object(@Nullable Object value) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> object.put(String.valueOf(key), item));
        }
        return object;
    }
}
