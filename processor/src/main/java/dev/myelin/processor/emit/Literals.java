package dev.myelin.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.ScalarText;
import dev.myelin.processor.model.ValueType;

/** Java literals, in ASCII whatever they hold: nobody knows which encoding the author's compiler writes. */
final class Literals {

    private Literals() {}

    /** A quoted string. */
    static CodeBlock string(String text) {
        return CodeBlock.of("$L", "\"" + escaped(text, '"') + "\"");
    }

    /**
     * The value of a default.
     *
     * @param text a value of the type
     */
    static CodeBlock ofDefault(ValueType type, String text) {
        if (type instanceof ValueType.Named named) {
            return CodeBlock.of("$T.$L", named.name(), text);
        }
        ValueType.Scalar scalar = (ValueType.Scalar) type;
        Object value = ScalarText.parse(scalar.kind(), text);
        return switch (scalar.kind()) {
            case STRING -> string(text);
            case CHAR -> CodeBlock.of("$L", "'" + escaped(text, '\'') + "'");
            case LONG -> CodeBlock.of("$LL", value);
            case FLOAT -> CodeBlock.of("$Lf", value);
            case BOOLEAN, BYTE, SHORT, INT, DOUBLE -> CodeBlock.of("$L", value);
            default ->
                CodeBlock.of("$T.of($L)", RuntimeTypes.MODEL_ID, value instanceof Long id ? number(id) : string(text));
        };
    }

    /** A whole number: an int where it fits. */
    static CodeBlock number(long value) {
        return CodeBlock.of((int) value == value ? "$L" : "$LL", value);
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
