package dev.myelin.backend.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Makes plain values of nodes. An alias is the node that it stands for, so that a short text may be an endless tree, or one with
 * more nodes than there is memory: depth and number are bounded.
 */
final class YamlValues {

    private static final int DEEPEST = 50;
    private static final int MOST = 100_000;

    private final ConfigProblems problems;
    private int depth;
    private int count;
    private boolean isTooMuch;

    YamlValues(ConfigProblems problems) {
        this.problems = problems;
    }

    /** The entries of a mapping, those that it merges behind its own. */
    YamlEntries entries(MappingNode mapping, String pointer) {
        YamlEntries entries = new YamlEntries();
        for (NodeTuple tuple : mapping.getValue()) {
            Node key = tuple.getKeyNode();
            String name = name(key, pointer);
            if (name != null && !entries.add(name, key, tuple.getValueNode())) {
                problems.add(key, pointer + "/" + YamlEntries.escaped(name), "is there twice");
            }
        }
        merge(mapping, entries, pointer);
        return entries;
    }

    private @Nullable String name(Node key, String pointer) {
        if (key.getTag().equals(Tag.MERGE)) {
            return null;
        }
        if (key instanceof ScalarNode scalar && key.getTag().equals(Tag.STR)) {
            return scalar.getValue();
        }
        String quotes = key instanceof ScalarNode ? "; put it in quotes" : "";
        problems.add(key, pointer, "has a key that is no string, but " + Shown.value(key) + quotes);
        return null;
    }

    /** {@code <<: *other}: what is not there is taken from the other mapping, or from several. */
    private void merge(MappingNode mapping, YamlEntries entries, String pointer) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode().getTag().equals(Tag.MERGE)) {
                Node value = tuple.getValueNode();
                List<Node> others = value instanceof SequenceNode list ? list.getValue() : List.of(value);
                others.forEach(other -> mergeOne(other, entries, pointer));
            }
        }
    }

    private void mergeOne(Node other, YamlEntries entries, String pointer) {
        if (!(other instanceof MappingNode mapping)) {
            problems.add(other, pointer + "/<<", "must be a mapping, was " + Shown.value(other));
        } else if (enter(other, pointer)) {
            YamlEntries merged = new YamlEntries();
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key && key.getTag().equals(Tag.STR)) {
                    merged.add(key.getValue(), key, tuple.getValueNode());
                }
            }
            merge(mapping, merged, pointer);
            merged.forEachKey((name, key) -> {
                Node value = merged.value(name);
                if (value != null) {
                    entries.add(name, key, value);
                }
            });
            depth--;
        }
    }

    /** A mapping of which nothing is known. */
    Map<String, Object> map(MappingNode mapping, String pointer) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (enter(mapping, pointer)) {
            entries(mapping, pointer)
                    .forEach((name, value) -> put(map, name, value(value, pointer + "/" + YamlEntries.escaped(name))));
            depth--;
        }
        return Collections.unmodifiableMap(map);
    }

    /** A map's values may be null, which no type of ours says. */
    @SuppressWarnings("NullAway")
    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        map.put(name, value);
    }

    private @Nullable Object value(Node node, String pointer) {
        if (node instanceof MappingNode mapping) {
            return map(mapping, pointer);
        }
        if (node instanceof SequenceNode list) {
            return list(list, pointer);
        }
        return enter(node, pointer) ? leave(scalar(node)) : null;
    }

    private @Nullable Object leave(@Nullable Object value) {
        depth--;
        return value;
    }

    private List<@Nullable Object> list(SequenceNode list, String pointer) {
        List<@Nullable Object> values = new ArrayList<>();
        if (enter(list, pointer)) {
            for (Node item : list.getValue()) {
                values.add(value(item, pointer + "/" + values.size()));
            }
            depth--;
        }
        return Collections.unmodifiableList(values);
    }

    /** Whether one more value is fine; the first one that is not is noted, and ends all that is left. */
    private boolean enter(Node node, String pointer) {
        if (isTooMuch) {
            return false;
        }
        if (depth == DEEPEST || count == MOST) {
            isTooMuch = true;
            problems.add(
                    node,
                    pointer,
                    depth == DEEPEST
                            ? "is deeper than " + DEEPEST + " levels, or contains itself"
                            : "makes more than " + MOST + " values of the file");
            return false;
        }
        depth++;
        count++;
        return true;
    }

    /** A boolean, a number, null, or else the text as it is written: dates, too. */
    @Nullable
    Object scalar(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return null;
        }
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return YamlScalars.isTrue(text);
        }
        Object number = tag.equals(Tag.INT) ? YamlScalars.integer(text) : null;
        if (tag.equals(Tag.FLOAT)) {
            number = YamlScalars.decimal(text);
        }
        return number == null ? text : number;
    }
}
