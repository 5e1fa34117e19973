package dev.myelin.params;

import dev.myelin.json.DocumentParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The part of {@link ParamsReader} that counts the digits of numbers, and of texts that are numbers. */
abstract class ParamsDigitChecks extends ParamsSignChecks {

    ParamsDigitChecks(DocumentParser in, Problems problems, String base) {
        super(in, problems, base);
    }

    /**
     * {@code @Digits}: of the number's value, so neither leading zeros nor zeros at the end of a fraction count.
     *
     * @param integer the most digits before the point
     * @param fraction the most digits after it
     */
    public final int digits(int value, int integer, int fraction) throws IOException {
        check(BigDecimal.valueOf(value), integer, fraction);
        return value;
    }

    /** {@code @Digits}, as for other numbers. */
    public final long digits(long value, int integer, int fraction) throws IOException {
        check(BigDecimal.valueOf(value), integer, fraction);
        return value;
    }

    /** {@code @Digits}, as for other numbers. */
    public final float digits(float value, int integer, int fraction) throws IOException {
        check(new BigDecimal(Float.toString(value)), integer, fraction);
        return value;
    }

    /** {@code @Digits}, as for other numbers. */
    public final double digits(double value, int integer, int fraction) throws IOException {
        check(BigDecimal.valueOf(value), integer, fraction);
        return value;
    }

    /** {@code @Digits}, as for other numbers. */
    public final @Nullable BigDecimal digits(@Nullable BigDecimal value, int integer, int fraction) throws IOException {
        if (value != null) {
            check(value, integer, fraction);
        }
        return value;
    }

    /** {@code @Digits}, as for other numbers. */
    public final @Nullable BigInteger digits(@Nullable BigInteger value, int integer, int fraction) throws IOException {
        if (value != null) {
            check(new BigDecimal(value), integer, fraction);
        }
        return value;
    }

    /** {@code @Digits} of a text, which must be a number of at most {@value #MOST_DIGITS} digits. */
    public final String digits(String value, int integer, int fraction) {
        if (fits()) {
            BigDecimal number = Decimals.parse(value, MOST_DIGITS);
            if (number == null || !holds(number, integer, fraction)) {
                wrong("digits", words(integer, fraction), value);
            }
        }
        return value;
    }

    private void check(BigDecimal value, int integer, int fraction) throws IOException {
        if (fits() && !holds(value, integer, fraction)) {
            wrong("digits", words(integer, fraction));
        }
    }

    private static boolean holds(BigDecimal value, int integer, int fraction) {
        return Decimals.integerDigits(value) <= integer && Decimals.fractionDigits(value) <= fraction;
    }

    private static String words(int integer, int fraction) {
        return "must have at most " + integer + (integer == 1 ? " digit" : " digits") + " before the point and "
                + fraction + " after it";
    }
}
