package dev.myelin.benchmarks.document;

import dev.myelin.model.ModelId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes a value anew, strings included, from what is already in memory: what the values of a document cost when there is
 * nothing to read.
 */
public final class ByHand {

    private ByHand() {}

    /** Something that makes values equal to {@code value}, which share nothing with it but enum constants. */
    public static Supplier<Object> maker(Object value) {
        if (value instanceof Settings settings) {
            return settings(settings);
        }
        if (value instanceof Texts texts) {
            return texts(texts);
        }
        if (value instanceof Vector vector) {
            return () -> new Vector(vector.values().clone());
        }
        throw new IllegalArgumentException("no document has a " + value.getClass());
    }

    private static Supplier<Object> settings(Settings value) {
        char[] modelId = value.modelId().value().toCharArray();
        char[] name = value.name().toCharArray();
        char[][] tags = value.tags().stream().map(String::toCharArray).toArray(char[][]::new);
        char[] format = value.output().format().toCharArray();
        return () -> new Settings(
                ModelId.of(new String(modelId)),
                new String(name),
                value.batchSize(),
                value.randomSeed(),
                value.threshold(),
                value.temperature(),
                value.normalize(),
                value.pooling(),
                strings(tags),
                new Output(new String(format), value.output().digits()));
    }

    private static List<String> strings(char[][] texts) {
        List<String> strings = new ArrayList<>(texts.length);
        for (char[] text : texts) {
            strings.add(new String(text));
        }
        return strings;
    }

    private static Supplier<Object> texts(Texts value) {
        char[][] ids =
                value.inputs().stream().map(text -> text.id().toCharArray()).toArray(char[][]::new);
        char[][] texts =
                value.inputs().stream().map(text -> text.text().toCharArray()).toArray(char[][]::new);
        return () -> {
            List<Text> inputs = new ArrayList<>(ids.length);
            for (int i = 0; i < ids.length; i++) {
                inputs.add(new Text(new String(ids[i]), new String(texts[i])));
            }
            return new Texts(inputs);
        };
    }
}
