package dev.myelin.processor.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Makes random types. The same seed makes the same types. */
final class Types {

    private static final int DEEPEST = 3;

    /** Words that generated code could trip over, and some that it could not; each is the same word in JSON. */
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

    private final Random random;
    private final List<Kind> kinds;
    private int number;
    private int depth;

    Types(long seed, List<Kind> kinds) {
        random = new Random(seed);
        this.kinds = kinds;
    }

    Random random() {
        return random;
    }

    /** A name for a type, that no other has. */
    String name(String stem) {
        return stem + number++;
    }

    /** Any shape. */
    Shape any() {
        return pick(kind -> true).shape(this);
    }

    /** Any shape that may be the element of a list. */
    Shape element() {
        return pick(Kind::element).shape(this);
    }

    private Kind pick(Predicate<Kind> wanted) {
        List<Kind> choice = kinds.stream()
                .filter(kind -> wanted.test(kind) && (depth < DEEPEST || !kind.nests()))
                .toList();
        return choice.get(random.nextInt(choice.size()));
    }

    /** Runs what makes the parts of a shape: not for ever. */
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
        return new Slot(shape, random.nextInt(4) == 0);
    }

    /** Components with names of their own. */
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
        if (index < words.size() && random.nextBoolean()) {
            return word;
        }
        String second = List.of("Size", "URL", "Id", "X", "Of2").get(random.nextInt(5));
        return word + second + (index < words.size() ? "" : index);
    }

    Component component(String name, Shape shape) {
        boolean hasDefault = shape.byDefault() != null && random.nextInt(4) == 0;
        boolean nullable = !hasDefault && !shape.takesNull() && random.nextInt(4) == 0;
        return new Component(
                name, json(name), "", List.of(), new Slot(shape, nullable), hasDefault ? shape.byDefault() : null);
    }

    /** The name in JSON, of the words that are used here. */
    private static String json(String name) {
        return name.replaceAll("([a-z0-9])([A-Z]+)", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /** A record of random components. */
    ObjectShape record() {
        return record(name("R"), components(random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(6)));
    }

    ObjectShape record(String name, List<Component> components) {
        return new ObjectShape(name, declaration("record " + name, components, ""), components, true);
    }

    static String declaration(String head, List<Component> components, String tail) {
        return head
                + components.stream()
                        .map(Component::source)
                        .reduce((a, b) -> a + ", " + b)
                        .map(list -> "(" + list + ")")
                        .orElse("()")
                + tail + " {}";
    }

    /** Parameters of an action. */
    ObjectShape root() {
        return random.nextInt(5) == 0 ? recursive() : record();
    }

    /** A record that has itself as a part. */
    ObjectShape recursive() {
        String name = name("R");
        SelfShape self = new SelfShape(name);
        List<Component> components = components(1 + random.nextInt(2));
        components.add(new Component("self", "self", "", List.of(), new Slot(self, true), null));
        ObjectShape shape = record(name, components);
        self.is(shape);
        return shape;
    }
}
