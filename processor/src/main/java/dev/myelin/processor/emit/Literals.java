package dev.myelin.processor.emit;

import com.palantir.javapoet.CodeBlock;

/** Java literals, in ASCII whatever they hold: nobody knows which encoding the author's compiler writes. */
final class Literals {

    private Literals() {}

    /** A quoted string. */
    static CodeBlock string(String text) {
        return CodeBlock.of("$L", "\"" + escaped(text, '"') + "\"");
    }

    /** A quoted character. */
    static CodeBlock character(char c) {
        return CodeBlock.of("$L", "'" + escaped(String.valueOf(c), '\'') + "'");
    }

    /** A whole number: an int where it fits. */
    static CodeBlock number(long value) {
        return CodeBlock.of((int) value == value ? "$L" : "$LL", value);
    }

    /** A float. */
    static CodeBlock number(float value) {
        return Float.isInfinite(value) ? infinity(Float.class, value > 0) : CodeBlock.of("$Lf", value);
    }

    /** A double. */
    static CodeBlock number(double value) {
        return Double.isInfinite(value) ? infinity(Double.class, value > 0) : CodeBlock.of("$L", value);
    }

    private static CodeBlock infinity(Class<?> type, boolean positive) {
        return CodeBlock.of("$T.$L", type, positive ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY");
    }

    /** A number of things; the greatest by its name. */
    static CodeBlock size(int size) {
        return size == Integer.MAX_VALUE ? CodeBlock.of("$T.MAX_VALUE", Integer.class) : CodeBlock.of("$L", size);
    }

    private static String escaped(String text, char quote) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c == '\n') {
                escaped.append("\\n");
            } else if (c == '\t') {
                escaped.append("\\t");
            } else if (c >= ' ' && c <= '~') {
                escaped.append(c);
            } else {
                // A control character in octal: a Unicode escape of a line break would break the line of the literal.
                escaped.append(c < ' ' ? String.format("\\%03o", (int) c) : String.format("\\u%04x", (int) c));
            }
        }
        return escaped.toString();
    }
}
