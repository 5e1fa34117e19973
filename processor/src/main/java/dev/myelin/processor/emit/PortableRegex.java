package dev.myelin.processor.emit;

import java.util.Optional;

/**
 * Regular expressions of Java as ECMA-262 has them, which is what JSON Schema speaks: those for which both agree on every
 * text, a few after a change. {@code @Pattern} is for the whole text, {@code pattern} for any part of it: hence the anchors.
 *
 * <p>Portable are characters, the dot, classes, groups, lookahead, choices, greedy and reluctant quantifiers. Not portable
 * are flags, possessive quantifiers, references back, boundaries, lookbehind, Unicode's properties, and whatever is
 * beyond 16 bits.
 */
final class PortableRegex {

    private static final String SYNTAX = "^$\\.*+?()[]{}|";
    private static final String DIGITS_OR_WORDS = "dDwW";
    private static final String CONTROLS = "tnrf";
    private static final String SPACES = "\\t-\\r ";
    private static final String NO_LINE_END = "[^\\n\\r\\u0085\\u2028\\u2029]";

    private final String in;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private PortableRegex(String in) {
        this.in = in;
    }

    /** The expression for a whole text; empty when it is none that both agree on. */
    static Optional<String> of(String regexp) {
        PortableRegex regex = new PortableRegex(withoutAnchors(regexp));
        boolean portable = regex.choices() && regex.at == regex.in.length();
        return portable ? Optional.of("^(?:" + regex.out + ")$") : Optional.empty();
    }

    /** At the ends of what must match as a whole they say nothing. */
    private static String withoutAnchors(String regexp) {
        String rest = regexp.startsWith("^") ? regexp.substring(1) : regexp;
        return rest.endsWith("$") && !rest.endsWith("\\$") ? rest.substring(0, rest.length() - 1) : rest;
    }

    private boolean choices() {
        do {
            while (at < in.length() && !isAt("|") && !isAt(")")) {
                if (!quantified()) {
                    return false;
                }
            }
        } while (copy("|"));
        return true;
    }

    private boolean quantified() {
        if (copy("(?=") || copy("(?!")) {
            return group() && !"*+?{".contains(peek());
        }
        return part() && quantifier();
    }

    private boolean part() {
        if (copy("(?:")) {
            return group();
        }
        if (isAt("(?")) {
            return false;
        }
        if (copy("(")) {
            return group();
        }
        if (copy("[")) {
            return characterClass();
        }
        if (skip(".")) {
            out.append(NO_LINE_END);
            return true;
        }
        if (skip("\\")) {
            return escape();
        }
        return !"^$*+?{".contains(peek()) && literal();
    }

    private boolean group() {
        return choices() && copy(")");
    }

    private boolean quantifier() {
        if (copy("{")) {
            while (at < in.length() && (Character.isDigit(in.charAt(at)) || isAt(","))) {
                out.append(in.charAt(at++));
            }
            if (!copy("}")) {
                return false;
            }
        } else if (!copy("*") && !copy("+") && !copy("?")) {
            return true;
        }
        copy("?");
        return !isAt("+");
    }

    /** What follows a backslash outside of a class. */
    private boolean escape() {
        if (skip("s") || skip("S")) {
            out.append(in.charAt(at - 1) == 's' ? "[" : "[^").append(SPACES).append(']');
            return true;
        }
        return escapedSet() || escapedCharacter();
    }

    private boolean escapedSet() {
        if (at < in.length() && DIGITS_OR_WORDS.indexOf(in.charAt(at)) >= 0) {
            out.append('\\').append(in.charAt(at++));
            return true;
        }
        return false;
    }

    private boolean escapedCharacter() {
        if (at == in.length()) {
            return false;
        }
        char c = in.charAt(at);
        if (CONTROLS.indexOf(c) >= 0) {
            out.append('\\').append(c);
            at++;
            return true;
        }
        if (c == 'x' || c == 'u') {
            return escapedCode(c == 'x' ? 2 : 4);
        }
        return !Character.isLetterOrDigit(c) && literal();
    }

    private boolean escapedCode(int length) {
        int end = at + 1 + length;
        String code = end <= in.length() ? in.substring(at + 1, end) : "";
        if (code.isEmpty() || code.chars().anyMatch(c -> Character.digit(c, 16) < 0)) {
            return false;
        }
        out.append('\\').append(in, at, end);
        at = end;
        return !Character.isSurrogate((char) Integer.parseInt(code, 16));
    }

    private boolean literal() {
        if (at == in.length() || Character.isSurrogate(in.charAt(at))) {
            return false;
        }
        char c = in.charAt(at++);
        out.append(SYNTAX.indexOf(c) >= 0 ? "\\" : "").append(c);
        return true;
    }

    private boolean characterClass() {
        copy("^");
        if (isAt("]")) {
            return false;
        }
        while (!isAt("]")) {
            boolean isSet = skip("\\s") || skip("\\d") || skip("\\w");
            if (isSet) {
                char set = in.charAt(at - 1);
                out.append(set == 's' ? SPACES : "\\" + set);
            } else if (!range()) {
                return false;
            }
            if (isSet && isAt("-") && !isAt("-]")) {
                return false;
            }
        }
        return copy("]");
    }

    /** A character of a class, or two and all between them. */
    private boolean range() {
        if (!classCharacter()) {
            return false;
        }
        if (!isAt("-") || isAt("-]")) {
            return true;
        }
        return copy("-") && !isAt("-") && classCharacter() && (!isAt("-") || isAt("-]"));
    }

    private boolean classCharacter() {
        if (skip("-")) {
            out.append("\\-");
            return true;
        }
        if (skip("\\-")) {
            out.append("\\-");
            return true;
        }
        if (skip("\\")) {
            return escapedCharacter();
        }
        return !isAt("[") && !isAt("&&") && literal();
    }

    private boolean isAt(String text) {
        return in.startsWith(text, at);
    }

    /** The next character, as a text; a line break, which is no syntax, at the end. */
    private String peek() {
        return at < in.length() ? in.substring(at, at + 1) : "\n";
    }

    private boolean skip(String text) {
        boolean found = isAt(text);
        at += found ? text.length() : 0;
        return found;
    }

    private boolean copy(String text) {
        boolean found = skip(text);
        out.append(found ? text : "");
        return found;
    }
}
