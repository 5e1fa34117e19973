package dev.myelin.processor.check;

import dev.myelin.processor.model.Bounds;
import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.EmailText;
import dev.myelin.processor.model.Range;
import dev.myelin.processor.model.ScalarText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a constraint asks of a value and the value is not, in the runtime's words; null when nothing is wrong. Past and
 * future are not decided here: they depend on when it runs.
 */
final class BrokenConstraint {

    private BrokenConstraint() {}

    static @Nullable String of(Constraint constraint, boolean value) {
        if (constraint.is(Constraint.Kind.ASSERT_TRUE) && !value) {
            return "must be true";
        }
        return constraint.is(Constraint.Kind.ASSERT_FALSE) && value ? "must be false" : null;
    }

    static @Nullable String of(Constraint constraint, BigDecimal value) {
        boolean keeps = constraint.ask() instanceof Constraint.Digits digits
                ? hasDigits(value, digits)
                : Range.of(constraint.ask()).contains(value);
        return keeps ? null : numberWords(constraint.ask());
    }

    /** Zeros before the number and at the end of its fraction do not count. */
    private static boolean hasDigits(BigDecimal value, Constraint.Digits most) {
        BigDecimal shortest = value.stripTrailingZeros();
        long before = shortest.signum() == 0 ? 0 : (long) shortest.precision() - shortest.scale();
        return before <= most.integer() && shortest.scale() <= most.fraction();
    }

    private static String numberWords(Constraint.Ask ask) {
        if (ask instanceof Constraint.Digits digits) {
            return "must have at most " + counted(digits.integer(), "digit") + " before the point and "
                    + digits.fraction() + " after it";
        }
        if (ask instanceof Constraint.Plain plain) {
            return switch (plain.kind()) {
                case POSITIVE -> "must be positive";
                case NEGATIVE -> "must be negative";
                case POSITIVE_OR_ZERO -> "must be positive or zero";
                default -> "must be negative or zero";
            };
        }
        Range range = Range.of(ask);
        return "must be "
                + (range.least() == null
                        ? NumberText.atMost(Objects.requireNonNull(range.most()))
                        : NumberText.atLeast(range.least()));
    }

    static @Nullable String of(Constraint constraint, String text) {
        if (constraint.is(Constraint.Kind.NOT_BLANK)) {
            return text.isBlank() ? "must not be blank" : null;
        }
        if (constraint.is(Constraint.Kind.EMAIL)) {
            return EmailText.isAddress(text) ? null : "must be an email address";
        }
        if (constraint.ask() instanceof Constraint.Pattern pattern) {
            boolean matches = java.util.regex.Pattern.compile(pattern.regexp(), pattern.flags())
                    .matcher(text)
                    .matches();
            return matches ? null : "must match \"" + pattern.regexp() + "\"";
        }
        if (ConstraintTarget.of(constraint.ask()) == ConstraintTarget.NUMBER_OR_STRING) {
            BigDecimal number = ScalarText.decimal(text);
            return number == null ? numberWords(constraint.ask()) : of(constraint, number);
        }
        return ofSize(constraint, text.length(), "character");
    }

    /** @param unit what is counted, in the singular */
    static @Nullable String ofSize(Constraint constraint, int size, String unit) {
        Bounds.Size asked = Bounds.size(List.of(constraint));
        if (asked.allows(size)) {
            return null;
        }
        if (size == 0 && asked.least() == 1) {
            return "must not be empty";
        }
        return size < asked.least()
                ? "must have at least " + counted(asked.least(), unit)
                : "must have at most " + counted(asked.most(), unit);
    }

    private static String counted(int count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
