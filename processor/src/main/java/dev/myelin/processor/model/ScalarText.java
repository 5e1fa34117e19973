package dev.myelin.processor.model;

import dev.myelin.processor.model.ValueType.Kind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Scalars written as text, as they stand in {@code @DefaultValue}: like JSON, a string without its quotes. */
public final class ScalarText {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern NUMBER = Pattern.compile(WHOLE + "(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    /** The ids that the runtime shows without quotes. */
    private static final Pattern ID_NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    private ScalarText() {}

    /**
     * The value that a text means.
     *
     * @return a Boolean, Long (all whole numbers, and a model id that is one), Float, Double, Character or String; null
     *     when the text is no value of the kind
     */
    public static @Nullable Object parse(Kind kind, String text) {
        return switch (kind) {
            case STRING -> text;
            case BOOLEAN -> text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
            case BYTE -> whole(text, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SHORT -> whole(text, Short.MIN_VALUE, Short.MAX_VALUE);
            case INT -> whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT -> float32(text);
            case DOUBLE -> float64(text);
            case CHAR -> text.length() == 1 ? text.charAt(0) : null;
            case MODEL_ID -> modelId(text);
            default -> null;
        };
    }

    private static @Nullable Long whole(String text, long min, long max) {
        if (!WHOLE.matcher(text).matches()) {
            return null;
        }
        try {
            long value = Long.parseLong(text);
            return value >= min && value <= max ? value : null;
        } catch (NumberFormatException e) {
            return null; // more than 64 bits
        }
    }

    private static @Nullable Float float32(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        float value = Float.parseFloat(text);
        return Float.isInfinite(value) ? null : value;
    }

    private static @Nullable Double float64(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        double value = Double.parseDouble(text);
        return Double.isInfinite(value) ? null : value;
    }

    /** The runtime's {@code ModelId} refuses the same texts; a test keeps it so. */
    private static @Nullable Object modelId(String text) {
        boolean possible = !text.isBlank()
                && text.length() <= 200
                && !text.equals(".")
                && !text.equals("..")
                && text.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
        if (!possible) {
            return null;
        }
        return ID_NUMBER.matcher(text).matches() ? (Object) Long.valueOf(text) : text;
    }
}
