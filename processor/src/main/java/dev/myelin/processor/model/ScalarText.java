package dev.myelin.processor.model;

import dev.myelin.processor.model.ValueType.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Scalars written as text, as they stand in {@code @DefaultValue}: like JSON, a string without its quotes. */
public final class ScalarText {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern NUMBER = Pattern.compile(WHOLE + "(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    /** The ids that the runtime shows without quotes. */
    private static final Pattern ID_NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    /** The runtime's limit on a number's characters, and on its digits when written out in full. */
    private static final int MOST_DIGITS = 1000;

    private ScalarText() {}

    /**
     * The value that a text means; the runtime takes the same texts, and a test keeps it so.
     *
     * @return a Boolean, Long (whole numbers of up to 64 bits, years, and a model id that is a number), BigInteger,
     *     BigDecimal, Float, Double, Character or, for all that is a string in JSON, the text itself; null when the text is
     *     no value of the kind
     */
    public static @Nullable Object parse(Kind kind, String text) {
        return switch (kind) {
            case BOOLEAN -> text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
            case BYTE -> whole(text, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SHORT -> whole(text, Short.MIN_VALUE, Short.MAX_VALUE);
            case INT -> whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
            case YEAR -> whole(text, Year.MIN_VALUE, Year.MAX_VALUE);
            case FLOAT -> float32(text);
            case DOUBLE -> float64(text);
            case BIG_INTEGER -> WHOLE.matcher(text).matches() && isNumber(text) ? new BigInteger(text) : null;
            case BIG_DECIMAL -> isNumber(text) ? decimal(text) : null;
            case MODEL_ID -> modelId(text);
            case CHAR -> TextForm.isUnicode(text) && text.length() == 1 ? text.charAt(0) : null;
            default -> TextForm.isUnicode(text) && TextForm.isOf(kind, text) ? text : null;
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
        if (!isNumber(text)) {
            return null;
        }
        float value = Float.parseFloat(text);
        return Float.isInfinite(value) ? null : value;
    }

    private static @Nullable Double float64(String text) {
        if (!isNumber(text)) {
            return null;
        }
        double value = Double.parseDouble(text);
        return Double.isInfinite(value) ? null : value;
    }

    /** A number as {@link BigDecimal} takes it; null for other texts, and beyond the limit of digits. */
    public static @Nullable BigDecimal decimal(String text) {
        if (text.length() > MOST_DIGITS) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(text);
            long before = value.signum() == 0 ? -(long) value.scale() : (long) value.precision() - value.scale();
            return Math.max(0, before) + Math.max(0L, value.scale()) <= MOST_DIGITS ? value : null;
        } catch (NumberFormatException e) { // also for an exponent beyond 32 bits
            return null;
        }
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches()
                && text.chars().filter(Character::isDigit).count() <= MOST_DIGITS;
    }

    private static @Nullable Object modelId(String text) {
        boolean possible = TextForm.isUnicode(text)
                && !text.isBlank()
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
