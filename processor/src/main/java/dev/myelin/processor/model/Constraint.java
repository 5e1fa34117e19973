package dev.myelin.processor.model;

import dev.myelin.processor.problem.Origin;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of jakarta.validation. Two that ask the same are equal, wherever they stand.
 *
 * @param message what the author wants to be said; null for the runtime's own words
 */
public record Constraint(Ask ask, @Nullable String message, Origin origin) {

    /** What is asked. */
    public sealed interface Ask {

        /** The annotation's name, such as {@code @Min}. */
        default String annotation() {
            return "@" + getClass().getSimpleName();
        }
    }

    /** {@code @Min}. */
    public record Min(long bound) implements Ask {}

    /** {@code @Max}. */
    public record Max(long bound) implements Ask {}

    /** {@code @DecimalMin}. */
    public record DecimalMin(BigDecimal bound, boolean inclusive) implements Ask {}

    /** {@code @DecimalMax}. */
    public record DecimalMax(BigDecimal bound, boolean inclusive) implements Ask {}

    /** {@code @Digits}: the most digits before and after the point. */
    public record Digits(int integer, int fraction) implements Ask {}

    /** {@code @Size}. */
    public record Size(int min, int max) implements Ask {}

    /** {@code @Pattern}; {@code flags} as {@link java.util.regex.Pattern} has them. */
    public record Pattern(String regexp, int flags) implements Ask {}

    /** A constraint that has nothing but its name. */
    public record Plain(Kind kind) implements Ask {

        @Override
        public String annotation() {
            return "@" + kind.annotation;
        }
    }

    /** The constraints without attributes of their own. */
    public enum Kind {
        NOT_NULL("NotNull"),
        NULL("Null"),
        NOT_BLANK("NotBlank"),
        NOT_EMPTY("NotEmpty"),
        EMAIL("Email"),
        ASSERT_TRUE("AssertTrue"),
        ASSERT_FALSE("AssertFalse"),
        POSITIVE("Positive"),
        POSITIVE_OR_ZERO("PositiveOrZero"),
        NEGATIVE("Negative"),
        NEGATIVE_OR_ZERO("NegativeOrZero"),
        PAST("Past"),
        PAST_OR_PRESENT("PastOrPresent"),
        FUTURE("Future"),
        FUTURE_OR_PRESENT("FutureOrPresent");

        private final String annotation;

        Kind(String annotation) {
            this.annotation = annotation;
        }

        /** The annotation's simple name. */
        public String annotation() {
            return annotation;
        }
    }

    /** Whether it is one of the plain constraints. */
    public boolean is(Kind kind) {
        return ask instanceof Plain plain && plain.kind() == kind;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Constraint constraint
                && ask.equals(constraint.ask)
                && Objects.equals(message, constraint.message);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ask, message);
    }
}
