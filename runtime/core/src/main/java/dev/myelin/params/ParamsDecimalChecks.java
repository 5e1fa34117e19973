package dev.myelin.params;

import dev.myelin.json.DocumentParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The part of {@link ParamsReader} that checks numbers, and texts that are numbers, against decimal bounds. */
abstract class ParamsDecimalChecks extends ParamsNumberChecks {

    /** The most digits of a text that is taken for a number: more cannot be told from an attack. */
    static final int MOST_DIGITS = 1000;

    ParamsDecimalChecks(DocumentParser in, Problems problems, String base) {
        super(in, problems, base);
    }

    /** {@code @DecimalMin}. */
    public final float decimalMin(float value, float bound, boolean inclusive) throws IOException {
        lower(value < bound ? -1 : value > bound ? 1 : 0, bound, inclusive);
        return value;
    }

    /** {@code @DecimalMin}. */
    public final double decimalMin(double value, double bound, boolean inclusive) throws IOException {
        lower(value < bound ? -1 : value > bound ? 1 : 0, bound, inclusive);
        return value;
    }

    /** {@code @DecimalMin}. */
    public final int decimalMin(int value, BigDecimal bound, boolean inclusive) throws IOException {
        lower(BigDecimal.valueOf(value).compareTo(bound), bound, inclusive);
        return value;
    }

    /** {@code @DecimalMin}. */
    public final long decimalMin(long value, BigDecimal bound, boolean inclusive) throws IOException {
        lower(BigDecimal.valueOf(value).compareTo(bound), bound, inclusive);
        return value;
    }

    /** {@code @DecimalMin}. */
    public final @Nullable BigDecimal decimalMin(@Nullable BigDecimal value, BigDecimal bound, boolean inclusive)
            throws IOException {
        if (value != null) {
            lower(value.compareTo(bound), bound, inclusive);
        }
        return value;
    }

    /** {@code @DecimalMin}. */
    public final @Nullable BigInteger decimalMin(@Nullable BigInteger value, BigDecimal bound, boolean inclusive)
            throws IOException {
        if (value != null) {
            lower(new BigDecimal(value).compareTo(bound), bound, inclusive);
        }
        return value;
    }

    /** {@code @DecimalMin} of a text, which must be a number of at most {@value #MOST_DIGITS} digits. */
    public final String decimalMin(String value, BigDecimal bound, boolean inclusive) {
        if (fits()) {
            BigDecimal number = Decimals.parse(value, MOST_DIGITS);
            if (number == null || !lowerHolds(number.compareTo(bound), inclusive)) {
                wrong("decimal_min", lowerWords(bound, inclusive), value);
            }
        }
        return value;
    }

    /** {@code @DecimalMax}. */
    public final float decimalMax(float value, float bound, boolean inclusive) throws IOException {
        upper(value < bound ? -1 : value > bound ? 1 : 0, bound, inclusive);
        return value;
    }

    /** {@code @DecimalMax}. */
    public final double decimalMax(double value, double bound, boolean inclusive) throws IOException {
        upper(value < bound ? -1 : value > bound ? 1 : 0, bound, inclusive);
        return value;
    }

    /** {@code @DecimalMax}. */
    public final int decimalMax(int value, BigDecimal bound, boolean inclusive) throws IOException {
        upper(BigDecimal.valueOf(value).compareTo(bound), bound, inclusive);
        return value;
    }

    /** {@code @DecimalMax}. */
    public final long decimalMax(long value, BigDecimal bound, boolean inclusive) throws IOException {
        upper(BigDecimal.valueOf(value).compareTo(bound), bound, inclusive);
        return value;
    }

    /** {@code @DecimalMax}. */
    public final @Nullable BigDecimal decimalMax(@Nullable BigDecimal value, BigDecimal bound, boolean inclusive)
            throws IOException {
        if (value != null) {
            upper(value.compareTo(bound), bound, inclusive);
        }
        return value;
    }

    /** {@code @DecimalMax}. */
    public final @Nullable BigInteger decimalMax(@Nullable BigInteger value, BigDecimal bound, boolean inclusive)
            throws IOException {
        if (value != null) {
            upper(new BigDecimal(value).compareTo(bound), bound, inclusive);
        }
        return value;
    }

    /** {@code @DecimalMax} of a text, which must be a number of at most {@value #MOST_DIGITS} digits. */
    public final String decimalMax(String value, BigDecimal bound, boolean inclusive) {
        if (fits()) {
            BigDecimal number = Decimals.parse(value, MOST_DIGITS);
            if (number == null || !upperHolds(number.compareTo(bound), inclusive)) {
                wrong("decimal_max", upperWords(bound, inclusive), value);
            }
        }
        return value;
    }

    private void lower(int comparison, Object bound, boolean inclusive) throws IOException {
        if (fits() && !lowerHolds(comparison, inclusive)) {
            wrong("decimal_min", lowerWords(bound, inclusive));
        }
    }

    private static boolean lowerHolds(int comparison, boolean inclusive) {
        return comparison > 0 || (comparison == 0 && inclusive);
    }

    private static String lowerWords(Object bound, boolean inclusive) {
        return (inclusive ? "must be at least " : "must be more than ") + bound;
    }

    private void upper(int comparison, Object bound, boolean inclusive) throws IOException {
        if (fits() && !upperHolds(comparison, inclusive)) {
            wrong("decimal_max", upperWords(bound, inclusive));
        }
    }

    private static boolean upperHolds(int comparison, boolean inclusive) {
        return comparison < 0 || (comparison == 0 && inclusive);
    }

    private static String upperWords(Object bound, boolean inclusive) {
        return (inclusive ? "must be at most " : "must be less than ") + bound;
    }
}
