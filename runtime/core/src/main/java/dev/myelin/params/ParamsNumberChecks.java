package dev.myelin.params;

import dev.myelin.json.DocumentParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@link ParamsReader} that checks numbers against bounds. A check is silent for what is null, or has a
 * problem already. Comparisons are exact.
 */
abstract class ParamsNumberChecks extends ParamsChoices {

    ParamsNumberChecks(DocumentParser in, Problems problems, String base) {
        super(in, problems, base);
    }

    /** {@code @Min}. */
    public final int min(int value, long bound) throws IOException {
        atLeast(value >= bound, bound);
        return value;
    }

    /** {@code @Min}. */
    public final long min(long value, long bound) throws IOException {
        atLeast(value >= bound, bound);
        return value;
    }

    /** {@code @Min}. */
    public final float min(float value, long bound) throws IOException {
        atLeast(Decimals.compare(value, bound) >= 0, bound);
        return value;
    }

    /** {@code @Min}. */
    public final double min(double value, long bound) throws IOException {
        atLeast(Decimals.compare(value, bound) >= 0, bound);
        return value;
    }

    /** {@code @Min}. */
    public final @Nullable BigDecimal min(@Nullable BigDecimal value, long bound) throws IOException {
        atLeast(value == null || value.compareTo(BigDecimal.valueOf(bound)) >= 0, bound);
        return value;
    }

    /** {@code @Min}. */
    public final @Nullable BigInteger min(@Nullable BigInteger value, long bound) throws IOException {
        atLeast(value == null || value.compareTo(BigInteger.valueOf(bound)) >= 0, bound);
        return value;
    }

    /** {@code @Max}. */
    public final int max(int value, long bound) throws IOException {
        atMost(value <= bound, bound);
        return value;
    }

    /** {@code @Max}. */
    public final long max(long value, long bound) throws IOException {
        atMost(value <= bound, bound);
        return value;
    }

    /** {@code @Max}. */
    public final float max(float value, long bound) throws IOException {
        atMost(Decimals.compare(value, bound) <= 0, bound);
        return value;
    }

    /** {@code @Max}. */
    public final double max(double value, long bound) throws IOException {
        atMost(Decimals.compare(value, bound) <= 0, bound);
        return value;
    }

    /** {@code @Max}. */
    public final @Nullable BigDecimal max(@Nullable BigDecimal value, long bound) throws IOException {
        atMost(value == null || value.compareTo(BigDecimal.valueOf(bound)) <= 0, bound);
        return value;
    }

    /** {@code @Max}. */
    public final @Nullable BigInteger max(@Nullable BigInteger value, long bound) throws IOException {
        atMost(value == null || value.compareTo(BigInteger.valueOf(bound)) <= 0, bound);
        return value;
    }

    private void atLeast(boolean holds, long bound) throws IOException {
        if (fits() && !holds) {
            wrong("min", "must be at least " + bound);
        }
    }

    private void atMost(boolean holds, long bound) throws IOException {
        if (fits() && !holds) {
            wrong("max", "must be at most " + bound);
        }
    }
}
