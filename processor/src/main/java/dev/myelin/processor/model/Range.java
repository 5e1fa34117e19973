package dev.myelin.processor.model;

import dev.myelin.processor.model.ValueType.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers between two bounds.
 *
 * @param least null when there is no least
 * @param most null when there is no most
 */
public record Range(@Nullable Bound least, @Nullable Bound most) {

    /** All numbers. */
    public static final Range ALL = new Range(null, null);

    /** Bounds of more digits are kept as they are: written out they would fill the memory. */
    private static final int MOST_DIGITS = 1000;

    /** An end of a range. */
    public record Bound(BigDecimal value, boolean inclusive) {

        private static Bound of(long value) {
            return new Bound(BigDecimal.valueOf(value), true);
        }

        /** Whether it can be written out in full. */
        public boolean isShort() {
            return Math.abs((long) value.precision() - value.scale()) <= MOST_DIGITS;
        }
    }

    /** The values of a kind that is a whole number of limited size; else all numbers. */
    public static Range of(Kind kind) {
        return switch (kind) {
            case BYTE -> of(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SHORT -> of(Short.MIN_VALUE, Short.MAX_VALUE);
            case INT -> of(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> of(Long.MIN_VALUE, Long.MAX_VALUE);
            case YEAR -> of(Year.MIN_VALUE, Year.MAX_VALUE);
            default -> ALL;
        };
    }

    private static Range of(long least, long most) {
        return new Range(Bound.of(least), Bound.of(most));
    }

    /** The numbers that keep all constraints. */
    public static Range of(List<Constraint> constraints) {
        return constraints.stream().map(Constraint::ask).map(Range::of).reduce(ALL, Range::and);
    }

    /** The numbers that keep a constraint. */
    public static Range of(Constraint.Ask ask) {
        if (ask instanceof Constraint.Min min) {
            return new Range(Bound.of(min.bound()), null);
        }
        if (ask instanceof Constraint.Max max) {
            return new Range(null, Bound.of(max.bound()));
        }
        if (ask instanceof Constraint.DecimalMin min) {
            return new Range(new Bound(min.bound(), min.inclusive()), null);
        }
        if (ask instanceof Constraint.DecimalMax max) {
            return new Range(null, new Bound(max.bound(), max.inclusive()));
        }
        if (ask instanceof Constraint.Digits digits && digits.integer() >= 0) {
            BigDecimal beyond = BigDecimal.ONE.scaleByPowerOfTen(digits.integer());
            return new Range(new Bound(beyond.negate(), false), new Bound(beyond, false));
        }
        return ask instanceof Constraint.Plain plain ? of(plain.kind()) : ALL;
    }

    private static Range of(Constraint.Kind kind) {
        return switch (kind) {
            case POSITIVE -> new Range(new Bound(BigDecimal.ZERO, false), null);
            case POSITIVE_OR_ZERO -> new Range(Bound.of(0), null);
            case NEGATIVE -> new Range(null, new Bound(BigDecimal.ZERO, false));
            case NEGATIVE_OR_ZERO -> new Range(null, Bound.of(0));
            default -> ALL;
        };
    }

    /** The numbers that are in both. */
    public Range and(Range other) {
        return new Range(narrower(least, other.least, 1), narrower(most, other.most, -1));
    }

    /** @param sign 1 where the greater bound is the narrower one, -1 where the less is */
    private static @Nullable Bound narrower(@Nullable Bound a, @Nullable Bound b, int sign) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        int order = a.value.compareTo(b.value) * sign;
        return order > 0 || (order == 0 && !a.inclusive) ? a : b;
    }

    /** The same whole numbers, with bounds that are whole and inclusive. */
    public Range whole() {
        return new Range(
                least == null ? null : whole(least, RoundingMode.CEILING, BigDecimal.ONE),
                most == null ? null : whole(most, RoundingMode.FLOOR, BigDecimal.ONE.negate()));
    }

    private static Bound whole(Bound bound, RoundingMode inwards, BigDecimal step) {
        if (!bound.isShort()) {
            return bound;
        }
        BigDecimal rounded = bound.value.setScale(0, inwards);
        boolean isOutside = !bound.inclusive && rounded.compareTo(bound.value) == 0;
        return new Bound(isOutside ? rounded.add(step) : rounded, true);
    }

    /** Whether no number is in it. */
    public boolean isEmpty() {
        if (least == null || most == null) {
            return false;
        }
        int order = least.value.compareTo(most.value);
        return order > 0 || (order == 0 && !(least.inclusive && most.inclusive));
    }

    /** Whether the number is in it. */
    public boolean contains(BigDecimal number) {
        Bound exactly = new Bound(number, true);
        return !new Range(least, exactly).isEmpty() && !new Range(exactly, most).isEmpty();
    }
}
