package dev.myelin.params;

import dev.myelin.json.DocumentParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The part of {@link ParamsReader} that checks the signs of numbers. */
abstract class ParamsSignChecks extends ParamsDecimalChecks {

    ParamsSignChecks(DocumentParser in, Problems problems, String base) {
        super(in, problems, base);
    }

    /** {@code @Positive}. */
    public final int positive(int value) throws IOException {
        check(value > 0, "positive", "must be positive");
        return value;
    }

    /** {@code @Positive}. */
    public final long positive(long value) throws IOException {
        check(value > 0, "positive", "must be positive");
        return value;
    }

    /** {@code @Positive}. */
    public final float positive(float value) throws IOException {
        check(value > 0, "positive", "must be positive");
        return value;
    }

    /** {@code @Positive}. */
    public final double positive(double value) throws IOException {
        check(value > 0, "positive", "must be positive");
        return value;
    }

    /** {@code @Positive}. */
    public final @Nullable BigDecimal positive(@Nullable BigDecimal value) throws IOException {
        check(value == null || value.signum() > 0, "positive", "must be positive");
        return value;
    }

    /** {@code @Positive}. */
    public final @Nullable BigInteger positive(@Nullable BigInteger value) throws IOException {
        check(value == null || value.signum() > 0, "positive", "must be positive");
        return value;
    }

    /** {@code @PositiveOrZero}. */
    public final int positiveOrZero(int value) throws IOException {
        check(value >= 0, "positive_or_zero", "must be positive or zero");
        return value;
    }

    /** {@code @PositiveOrZero}. */
    public final long positiveOrZero(long value) throws IOException {
        check(value >= 0, "positive_or_zero", "must be positive or zero");
        return value;
    }

    /** {@code @PositiveOrZero}. */
    public final float positiveOrZero(float value) throws IOException {
        check(value >= 0, "positive_or_zero", "must be positive or zero");
        return value;
    }

    /** {@code @PositiveOrZero}. */
    public final double positiveOrZero(double value) throws IOException {
        check(value >= 0, "positive_or_zero", "must be positive or zero");
        return value;
    }

    /** {@code @PositiveOrZero}. */
    public final @Nullable BigDecimal positiveOrZero(@Nullable BigDecimal value) throws IOException {
        check(value == null || value.signum() >= 0, "positive_or_zero", "must be positive or zero");
        return value;
    }

    /** {@code @PositiveOrZero}. */
    public final @Nullable BigInteger positiveOrZero(@Nullable BigInteger value) throws IOException {
        check(value == null || value.signum() >= 0, "positive_or_zero", "must be positive or zero");
        return value;
    }

    /** {@code @Negative}. */
    public final int negative(int value) throws IOException {
        check(value < 0, "negative", "must be negative");
        return value;
    }

    /** {@code @Negative}. */
    public final long negative(long value) throws IOException {
        check(value < 0, "negative", "must be negative");
        return value;
    }

    /** {@code @Negative}. */
    public final float negative(float value) throws IOException {
        check(value < 0, "negative", "must be negative");
        return value;
    }

    /** {@code @Negative}. */
    public final double negative(double value) throws IOException {
        check(value < 0, "negative", "must be negative");
        return value;
    }

    /** {@code @Negative}. */
    public final @Nullable BigDecimal negative(@Nullable BigDecimal value) throws IOException {
        check(value == null || value.signum() < 0, "negative", "must be negative");
        return value;
    }

    /** {@code @Negative}. */
    public final @Nullable BigInteger negative(@Nullable BigInteger value) throws IOException {
        check(value == null || value.signum() < 0, "negative", "must be negative");
        return value;
    }

    /** {@code @NegativeOrZero}. */
    public final int negativeOrZero(int value) throws IOException {
        check(value <= 0, "negative_or_zero", "must be negative or zero");
        return value;
    }

    /** {@code @NegativeOrZero}. */
    public final long negativeOrZero(long value) throws IOException {
        check(value <= 0, "negative_or_zero", "must be negative or zero");
        return value;
    }

    /** {@code @NegativeOrZero}. */
    public final float negativeOrZero(float value) throws IOException {
        check(value <= 0, "negative_or_zero", "must be negative or zero");
        return value;
    }

    /** {@code @NegativeOrZero}. */
    public final double negativeOrZero(double value) throws IOException {
        check(value <= 0, "negative_or_zero", "must be negative or zero");
        return value;
    }

    /** {@code @NegativeOrZero}. */
    public final @Nullable BigDecimal negativeOrZero(@Nullable BigDecimal value) throws IOException {
        check(value == null || value.signum() <= 0, "negative_or_zero", "must be negative or zero");
        return value;
    }

    /** {@code @NegativeOrZero}. */
    public final @Nullable BigInteger negativeOrZero(@Nullable BigInteger value) throws IOException {
        check(value == null || value.signum() <= 0, "negative_or_zero", "must be negative or zero");
        return value;
    }

    private void check(boolean holds, String code, String requirement) throws IOException {
        if (fits() && !holds) {
            wrong(code, requirement);
        }
    }
}
