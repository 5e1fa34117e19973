package dev.myelin.backend.config;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** The entries of a mapping by name, in order. */
final class YamlEntries {

    private record Entry(Node key, Node value) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Adds an entry; false when there is one of this name. */
    boolean add(String name, Node key, Node value) {
        return entries.putIfAbsent(name, new Entry(key, value)) == null;
    }

    @Nullable
    Node value(String name) {
        Entry entry = entries.get(name);
        return entry == null ? null : entry.value;
    }

    Collection<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    void forEach(BiConsumer<String, Node> action) {
        entries.forEach((name, entry) -> action.accept(name, entry.value));
    }

    void forEachKey(BiConsumer<String, Node> action) {
        entries.forEach((name, entry) -> action.accept(name, entry.key));
    }

    /** A name as a part of a pointer (RFC 6901). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
