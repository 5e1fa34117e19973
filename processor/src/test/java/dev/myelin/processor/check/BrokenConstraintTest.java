package dev.myelin.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.params.ParamsReader;
import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.Constraint.Ask;
import dev.myelin.processor.model.Constraint.Kind;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.testing.RuntimeReading;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A default breaks a constraint exactly when the runtime would refuse it as a value, and in the same words. */
class BrokenConstraintTest {

    private static final List<String> NUMBERS = List.of(
            "0", "-0", "1", "-1", "2", "0.5", "-0.5", "1.50", "1.05", "99", "100", "-100", "0.999", "1e2", "1e-3",
            "1e30");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\n",
            "\u00a0",
            "x",
            "xy",
            "xyz",
            "\ud83d\ude00",
            "12",
            "12.345",
            "1e999999999",
            "+1",
            "x@y",
            "x@y.z",
            "@y",
            "x@",
            "x@@y",
            "x.@y",
            ".x@y",
            "x..x@y",
            "\"x y\"@z",
            "\"\"@z",
            "\"x\\\"y\"@z",
            "\"x\"y@z",
            "x@-y",
            "x@y-",
            "x@y..z",
            "x@y.",
            "x@\u00e9.fr",
            "\u00e9@y",
            "x@y_z",
            "x y@z",
            "a+b@c",
            "x@[1.2.3.4]",
            "x".repeat(64) + "@y",
            "x".repeat(65) + "@y",
            "x@" + "y".repeat(63),
            "x@" + "y".repeat(64));

    static Stream<Ask> asksOfNumbers() {
        return Stream.of(
                new Constraint.Min(1),
                new Constraint.Max(1),
                new Constraint.DecimalMin(new BigDecimal("0.5"), true),
                new Constraint.DecimalMin(new BigDecimal("0.5"), false),
                new Constraint.DecimalMax(new BigDecimal("1.50"), true),
                new Constraint.DecimalMax(new BigDecimal("1.50"), false),
                new Constraint.Digits(2, 1),
                new Constraint.Digits(1, 0),
                new Constraint.Digits(0, 3),
                new Constraint.Plain(Kind.POSITIVE),
                new Constraint.Plain(Kind.POSITIVE_OR_ZERO),
                new Constraint.Plain(Kind.NEGATIVE),
                new Constraint.Plain(Kind.NEGATIVE_OR_ZERO));
    }

    @ParameterizedTest
    @MethodSource("asksOfNumbers")
    void aNumber(Ask ask) {
        for (String number : NUMBERS) {
            String ours = BrokenConstraint.of(constraint(ask), new BigDecimal(number));
            assertAgree(
                    ask,
                    number,
                    ours,
                    new RuntimeReading(in -> ofDecimal(in, in.readBigDecimal(), ask)).problem(number));
        }
    }

    static Stream<Ask> asksOfTexts() {
        return Stream.of(
                new Constraint.Size(1, 2),
                new Constraint.Size(2, Integer.MAX_VALUE),
                new Constraint.Size(0, 1),
                new Constraint.Pattern("[x-z]+", 0),
                new Constraint.Pattern(
                        "X.*", java.util.regex.Pattern.CASE_INSENSITIVE | java.util.regex.Pattern.DOTALL),
                new Constraint.DecimalMin(new BigDecimal("12.3"), true),
                new Constraint.DecimalMax(new BigDecimal("12.3"), true),
                new Constraint.Digits(2, 2),
                new Constraint.Plain(Kind.NOT_BLANK),
                new Constraint.Plain(Kind.NOT_EMPTY),
                new Constraint.Plain(Kind.EMAIL));
    }

    @ParameterizedTest
    @MethodSource("asksOfTexts")
    void aText(Ask ask) {
        for (String text : TEXTS) {
            String ours = BrokenConstraint.of(constraint(ask), text);
            assertAgree(
                    ask, text, ours, new RuntimeReading(in -> ofText(in, in.readString(), ask)).problem(quoted(text)));
        }
    }

    @Test
    void aBoolean() {
        assertThat(BrokenConstraint.of(constraint(new Constraint.Plain(Kind.ASSERT_TRUE)), false))
                .isEqualTo(new RuntimeReading(in -> in.assertTrue(in.readBoolean()))
                        .problem("false")
                        .orElseThrow());
        assertThat(BrokenConstraint.of(constraint(new Constraint.Plain(Kind.ASSERT_FALSE)), true))
                .isEqualTo(new RuntimeReading(in -> in.assertFalse(in.readBoolean()))
                        .problem("true")
                        .orElseThrow());
        assertThat(BrokenConstraint.of(constraint(new Constraint.Plain(Kind.ASSERT_TRUE)), true))
                .isNull();
        assertThat(BrokenConstraint.of(constraint(new Constraint.Plain(Kind.ASSERT_FALSE)), false))
                .isNull();
    }

    /** What the runtime says goes on with the value. */
    private static void assertAgree(Ask ask, String value, @Nullable String ours, Optional<String> theirs) {
        assertThat(ours == null).as("%s of \"%s\": %s", ask, value, theirs).isEqualTo(theirs.isEmpty());
        if (ours != null) {
            assertThat(theirs.orElseThrow()).as("%s of \"%s\"", ask, value).startsWith(ours);
        }
    }

    private static @Nullable Object ofDecimal(ParamsReader in, @Nullable BigDecimal value, Ask ask) throws IOException {
        if (ask instanceof Constraint.Min min) {
            return in.min(value, min.bound());
        }
        if (ask instanceof Constraint.Max max) {
            return in.max(value, max.bound());
        }
        if (ask instanceof Constraint.DecimalMin min) {
            return in.decimalMin(value, min.bound(), min.inclusive());
        }
        if (ask instanceof Constraint.DecimalMax max) {
            return in.decimalMax(value, max.bound(), max.inclusive());
        }
        if (ask instanceof Constraint.Digits digits) {
            return in.digits(value, digits.integer(), digits.fraction());
        }
        return switch (((Constraint.Plain) ask).kind()) {
            case POSITIVE -> in.positive(value);
            case POSITIVE_OR_ZERO -> in.positiveOrZero(value);
            case NEGATIVE -> in.negative(value);
            default -> in.negativeOrZero(value);
        };
    }

    private static @Nullable Object ofText(ParamsReader in, String value, Ask ask) throws IOException {
        if (ask instanceof Constraint.Size size) {
            return in.size(value, size.min(), size.max());
        }
        if (ask instanceof Constraint.Pattern pattern) {
            return in.pattern(value, java.util.regex.Pattern.compile(pattern.regexp(), pattern.flags()));
        }
        if (ask instanceof Constraint.DecimalMin min) {
            return in.decimalMin(value, min.bound(), min.inclusive());
        }
        if (ask instanceof Constraint.DecimalMax max) {
            return in.decimalMax(value, max.bound(), max.inclusive());
        }
        if (ask instanceof Constraint.Digits digits) {
            return in.digits(value, digits.integer(), digits.fraction());
        }
        return switch (((Constraint.Plain) ask).kind()) {
            case NOT_BLANK -> in.notBlank(value);
            case NOT_EMPTY -> in.size(value, 1, Integer.MAX_VALUE);
            default -> in.email(value);
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(String.format("\\u%04x", c)));
        return quoted.append('"').toString();
    }

    /** Its place is not looked at. */
    @SuppressWarnings("NullAway") // no compiler is at work that could have an element
    private static Constraint constraint(Ask ask) {
        return new Constraint(ask, null, new Origin(null, null, null));
    }
}
