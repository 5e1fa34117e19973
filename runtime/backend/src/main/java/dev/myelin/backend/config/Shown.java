package dev.myelin.backend.config;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** What a file holds, as messages show it. */
final class Shown {

    private static final int MOST = 60;

    private Shown() {}

    /** A value in words: its text, or what it is. */
    static String value(Node node) {
        if (node instanceof ScalarNode scalar) {
            String text = text(scalar.getValue());
            return scalar.getTag().equals(Tag.STR) ? "\"" + text + "\"" : text.isEmpty() ? "nothing" : text;
        }
        return node instanceof SequenceNode ? "a list" : "a mapping";
    }

    /** On one line, in a terminal. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "?");
    }

    /** On one line, shortened. */
    static String text(String text) {
        String plain = line(text);
        return plain.length() <= MOST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, MOST) - 3)) + "...";
    }
}
