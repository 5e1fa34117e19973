package dev.myelin.params;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimal numbers of strangers: a few characters can stand for a number of a billion digits. */
final class Decimals {

    private Decimals() {}

    /**
     * The number that a text is.
     *
     * @param most the most characters of the text, and the most digits of the number written out in full
     * @return null for a text that is none, and for a number beyond {@code most}
     */
    static @Nullable BigDecimal parse(String text, int most) {
        if (text.length() > most) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(text);
            return integerDigits(value) + Math.max(0L, value.scale()) <= most ? value : null;
        } catch (NumberFormatException e) { // also for an exponent beyond an int
            return null;
        }
    }

    /** How many digits stand before the point, leading zeros aside. */
    static long integerDigits(BigDecimal value) {
        return value.signum() == 0
                ? Math.max(0L, -(long) value.scale())
                : Math.max(0L, (long) value.precision() - value.scale());
    }

    /** How many digits stand behind the point, zeros at the end aside. */
    static int fractionDigits(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }

    /** Compares exactly, also where the bound is beyond what a double can tell apart. */
    static int compare(double value, long bound) {
        double rounded = (double) bound;
        boolean isExact = Math.abs(bound) <= 1L << 53;
        if (value == rounded) { // not Double.compare: -0.0 is 0
            return isExact ? 0 : new BigDecimal(value).compareTo(BigDecimal.valueOf(bound));
        }
        return value < rounded ? -1 : 1;
    }
}
