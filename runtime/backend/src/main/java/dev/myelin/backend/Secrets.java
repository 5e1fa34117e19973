package dev.myelin.backend;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What no message may say. Its text form does not either. Immutable. */
public final class Secrets {

    /** Shorter ones are words, and left where they are. */
    private static final int SHORTEST = 4;

    private static final String HIDDEN = "********";

    private final List<String> texts;

    private Secrets(List<String> texts) {
        this.texts = texts;
    }

    /** These; null for one that is not set. */
    public static Secrets of(@Nullable String... texts) {
        return new Secrets(Stream.of(texts)
                .filter(Objects::nonNull)
                .<String>map(Objects::requireNonNull)
                .filter(text -> text.length() >= SHORTEST)
                .sorted(Comparator.comparingInt(String::length).reversed()) // one may be a part of another
                .toList());
    }

    /** A text without them, should they be in it. */
    public String redacted(String text) {
        return texts.stream().reduce(text, (rest, secret) -> rest.replace(secret, HIDDEN));
    }

    @Override
    public String toString() {
        return "Secrets[" + texts.size() + "]";
    }
}
