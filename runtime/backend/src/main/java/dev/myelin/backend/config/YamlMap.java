package dev.myelin.backend.config;

import dev.myelin.names.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping with known keys. Each is asked for once; what is wrong is noted, and answered by nothing. */
final class YamlMap {

    private final MappingNode node;
    private final String pointer;
    private final YamlEntries entries;
    private final YamlValues values;
    private final ConfigProblems problems;
    private final Set<String> known = new TreeSet<>();

    YamlMap(MappingNode node, String pointer, YamlValues values, ConfigProblems problems) {
        this.node = node;
        this.pointer = pointer;
        this.values = values;
        this.problems = problems;
        this.entries = values.entries(node, pointer);
    }

    /** The value of a key; null when there is none, or it is null. */
    private @Nullable Node value(String key) {
        known.add(key);
        Node value = entries.value(key);
        return value == null || value.getTag().equals(Tag.NULL) ? null : value;
    }

    private String at(String key) {
        return pointer + "/" + YamlEntries.escaped(key);
    }

    private void wrong(Node value, String key, String expected) {
        problems.add(value, at(key), "must be " + expected + ", was " + Shown.value(value));
    }

    /** Notes that a key is missing, and which other one may have been meant for it. */
    void require(String key) {
        if (value(key) == null) {
            String meant = Suggestions.nearest(key, entries.names());
            boolean isUnknown = meant != null && !known.contains(meant);
            problems.add(node, at(key), "is required" + (isUnknown ? "; is '" + meant + "' meant for it?" : ""));
        }
    }

    @Nullable
    String text(String key) {
        Node value = value(key);
        if (value instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
            return scalar.getValue();
        }
        if (value != null) {
            wrong(value, key, "a string");
        }
        return null;
    }

    /** A text that is required and not blank; empty, with the problem noted, when it is not so. */
    String requiredText(String key) {
        require(key);
        String text = text(key);
        Node value = value(key);
        if (text != null && value != null && text.isBlank()) {
            problems.add(value, at(key), "must not be blank");
        }
        return text == null ? "" : text;
    }

    /** The same of a version, which YAML may take for a number: its text is meant. */
    String requiredVersion(String key) {
        Node value = value(key);
        if (value instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.STR)) {
            String text = scalar.getValue();
            problems.warn(value, at(key), "is no string for YAML; write \"" + Shown.text(text) + "\", in quotes");
            return text;
        }
        return requiredText(key);
    }

    <E extends Enum<E>> @Nullable E choice(String key, Class<E> type) {
        Node value = value(key);
        if (value == null) {
            return null;
        }
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (value instanceof ScalarNode scalar && scalar.getValue().equals(written(constant))) {
                return constant;
            }
        }
        List<String> names = Arrays.stream(constants).map(YamlMap::written).toList();
        String meant = value instanceof ScalarNode scalar ? Suggestions.didYouMean(scalar.getValue(), names) : "";
        problems.add(
                value, at(key), "must be one of " + String.join(", ", names) + ", was " + Shown.value(value) + meant);
        return null;
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Whether the value is this text. */
    boolean is(String key, String text) {
        return value(key) instanceof ScalarNode scalar && scalar.getValue().equals(text);
    }

    @Nullable
    Integer integer(String key, int least) {
        Node value = value(key);
        if (value == null) {
            return null;
        }
        if (values.scalar(value) instanceof Long number && number >= least && number <= Integer.MAX_VALUE) {
            return number.intValue();
        }
        wrong(value, key, "a whole number of at least " + least);
        return null;
    }

    /** Seconds, or what else has fractions. */
    @Nullable
    Double positive(String key, boolean orZero) {
        Node value = value(key);
        if (value == null) {
            return null;
        }
        if (values.scalar(value) instanceof Number number) {
            double d = number.doubleValue();
            if (Double.isFinite(d) && (d > 0 || (orZero && d == 0))) {
                return d;
            }
        }
        wrong(value, key, orZero ? "a number of at least 0" : "a number above 0");
        return null;
    }

    /** A mapping of which nothing is known; empty when there is none. */
    Map<String, Object> freeForm(String key) {
        Node value = value(key);
        if (value instanceof MappingNode mapping) {
            return values.map(mapping, at(key));
        }
        if (value != null) {
            wrong(value, key, "a mapping");
        }
        return Map.of();
    }

    /** A mapping of names to scalars, as they are written. Their values may be secrets: no message has one. */
    Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        YamlMap map = map(key);
        if (map != null) {
            map.entries.forEach((name, value) -> {
                if (value instanceof ScalarNode scalar) {
                    texts.put(name, scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue());
                } else {
                    problems.add(
                            value,
                            map.at(name),
                            "must be a string, was " + (value instanceof SequenceNode ? "a list" : "a mapping"));
                }
            });
        }
        return Collections.unmodifiableMap(texts);
    }

    List<String> list(String key) {
        List<String> texts = new ArrayList<>();
        Node value = value(key);
        if (value instanceof SequenceNode list) {
            List<Node> items = list.getValue();
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
                    texts.add(scalar.getValue());
                } else {
                    String place = at(key) + "/" + i;
                    problems.add(items.get(i), place, "must be a string, was " + Shown.value(items.get(i)));
                }
            }
        } else if (value != null) {
            wrong(value, key, "a list");
        }
        return List.copyOf(texts);
    }

    /** A mapping with known keys, or with known values; null when there is none. */
    @Nullable
    YamlMap map(String key) {
        Node value = value(key);
        if (value instanceof MappingNode mapping) {
            return new YamlMap(mapping, at(key), values, problems);
        }
        if (value != null) {
            wrong(value, key, "a mapping");
        }
        return null;
    }

    /** The names in a mapping whose keys are not known. */
    List<String> names() {
        return List.copyOf(entries.names());
    }

    /** Warns of keys that were not asked for: the platform may know more than we do. */
    void warnOfOthers() {
        Set<String> free =
                known.stream().filter(key -> entries.value(key) == null).collect(Collectors.toSet());
        entries.forEachKey((name, key) -> {
            if (!known.contains(name)) {
                problems.warn(key, at(name), "is unknown and not used" + Suggestions.didYouMean(name, free));
            }
        });
    }
}
