package dev.myelin.processor.conformance;

import dev.myelin.processor.conformance.Shape.Default;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes random types of the kinds that there are. The same seed makes the same types. */
final class Types {

    private static final int DEEPEST = 3;

    /** Words that generated code could trip over, and some that it could not. */
    private static final List<String> WORDS = List.of(
            "in",
            "out",
            "seen",
            "seen2",
            "field",
            "value",
            "problems",
            "list",
            "map",
            "element",
            "e",
            "type",
            "name",
            "text",
            "top5",
            "result",
            "gr\u00f6\u00dfe",
            "builder",
            "array",
            "key",
            "entry",
            "count",
            "yield",
            "record");

    private static final List<String> SECOND_WORDS = List.of("Size", "URL", "Id", "X", "Of2");

    private final Random random;
    private final List<List<Kind>> kinds;
    private int number;
    private int depth;

    Types(long seed, List<List<Kind>> kinds) {
        random = new Random(seed);
        this.kinds = kinds;
    }

    Random random() {
        return random;
    }

    /** One of several, by chance. */
    <T> T one(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    /** A name for a type, that no other has. */
    String name(String stem) {
        return stem + number++;
    }

    /** Any shape. */
    Shape any() {
        return pick(kind -> true);
    }

    /** Any shape that may be a type argument. */
    Shape element() {
        return pick(Kind::element);
    }

    private Shape pick(Predicate<Kind> wanted) {
        Predicate<Kind> possible = wanted.and(kind -> depth < DEEPEST || !kind.nests());
        List<List<Kind>> groups = kinds.stream()
                .map(group -> group.stream().filter(possible).toList())
                .filter(group -> !group.isEmpty())
                .toList();
        return one(one(groups)).shape(this);
    }

    /** Makes the parts of a shape: not for ever. */
    <T> T nested(Supplier<T> parts) {
        depth++;
        try {
            return parts.get();
        } finally {
            depth--;
        }
    }

    /** A place that may take null. */
    Slot slot(Shape shape) {
        return new Slot(shape, !shape.takesNull() && random.nextInt(4) == 0);
    }

    /** Components of any shape, with names of their own. */
    List<Component> components(int count) {
        List<String> words = new ArrayList<>(WORDS);
        Collections.shuffle(words, random);
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            components.add(component(name(words, i), nested(this::any)));
        }
        return components;
    }

    /** One word, or two as {@code camelCase}. */
    private String name(List<String> words, int index) {
        String word = words.get(index % words.size());
        boolean isNew = index < words.size();
        return isNew && random.nextBoolean() ? word : word + one(SECOND_WORDS) + (isNew ? "" : index);
    }

    /** A component that may be nullable, or have a default or names of its own. */
    Component component(String name, Shape shape) {
        Default byDefault = random.nextInt(4) == 0 ? shape.byDefault() : null;
        Slot slot = byDefault == null ? slot(shape) : new Slot(shape, false);
        String json = name.replaceAll("([a-z0-9])([A-Z]+)", "$1_$2").toLowerCase(Locale.ROOT);
        return named(name, json, slot, byDefault);
    }

    private Component named(String name, String json, Slot slot, @Nullable Default byDefault) {
        List<String> annotations = new ArrayList<>();
        String own = json;
        if (Extra.PROPERTY.chosen(this)) {
            own = json + "/x~ -\u00e9";
            annotations.add("@JsonProperty(" + Doc.quoted(own) + ")");
        }
        List<String> aliases = new ArrayList<>();
        if (Extra.ALIAS.chosen(this)) {
            aliases.addAll(List.of(json + "-alias", json.toUpperCase(Locale.ROOT) + "_ALIAS"));
            annotations.add("@JsonAlias({" + Doc.quoted(aliases.get(0)) + ", " + Doc.quoted(aliases.get(1)) + "})");
        }
        return new Component(name, own, String.join(" ", annotations), aliases, slot, byDefault);
    }
}
