package dev.myelin.params;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.params.ParamsReader.ValueReader;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Constraints of numbers: for each type what holds, and what is said of what does not. */
class NumberConstraintsTest {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TEN = BigDecimal.TEN;

    private static Arguments check(String name, ValueReader<?> reader, String holds, String broken, String problem) {
        return Arguments.of(name, reader, holds, broken, problem);
    }

    static Stream<Arguments> bounds() {
        return Stream.of(
                check("int", in -> in.min(in.readInt(), 1), "1", "0", "[min] must be at least 1, was 0"),
                check("long", in -> in.min(in.readLong(), 1), "1", "0", "[min] must be at least 1, was 0"),
                check("float", in -> in.min(in.readFloat(), 0), "-0.0", "-0.1", "[min] must be at least 0, was -0.1"),
                check("double", in -> in.min(in.readDouble(), 0), "-0.0", "-1", "[min] must be at least 0, was -1"),
                check(
                        "decimal",
                        in -> in.min(in.readBigDecimal(), 1),
                        "1.0",
                        "0.9",
                        "[min] must be at least 1, was 0.9"),
                check("integer", in -> in.min(in.readBigInteger(), 1), "1", "0", "[min] must be at least 1, was 0"),
                check("int", in -> in.max(in.readInt(), 1), "1", "2", "[max] must be at most 1, was 2"),
                check("long", in -> in.max(in.readLong(), 1), "1", "2", "[max] must be at most 1, was 2"),
                check("float", in -> in.max(in.readFloat(), 1), "1", "1.1", "[max] must be at most 1, was 1.1"),
                check("double", in -> in.max(in.readDouble(), 1), "1", "1.1", "[max] must be at most 1, was 1.1"),
                check(
                        "decimal",
                        in -> in.max(in.readBigDecimal(), 1),
                        "1.0",
                        "1e9",
                        "[max] must be at most 1, was 1e9"),
                check("integer", in -> in.max(in.readBigInteger(), 1), "1", "2", "[max] must be at most 1, was 2"));
    }

    static Stream<Arguments> decimalBounds() {
        return Stream.of(
                check(
                        "float",
                        in -> in.decimalMin(in.readFloat(), 0.1f, true),
                        "0.1",
                        "0.09",
                        "[decimal_min] must be at least 0.1, was 0.09"),
                check(
                        "double",
                        in -> in.decimalMin(in.readDouble(), 0.5, false),
                        "0.6",
                        "0.5",
                        "[decimal_min] must be more than 0.5, was 0.5"),
                check(
                        "int",
                        in -> in.decimalMin(in.readInt(), HALF, true),
                        "1",
                        "0",
                        "[decimal_min] must be at least 0.5, was 0"),
                check(
                        "long",
                        in -> in.decimalMin(in.readLong(), TEN, false),
                        "11",
                        "10",
                        "[decimal_min] must be more than 10, was 10"),
                check(
                        "decimal",
                        in -> in.decimalMin(in.readBigDecimal(), HALF, true),
                        "0.50",
                        "0.49",
                        "[decimal_min] must be at least 0.5, was 0.49"),
                check(
                        "integer",
                        in -> in.decimalMin(in.readBigInteger(), HALF, true),
                        "1",
                        "0",
                        "[decimal_min] must be at least 0.5, was 0"),
                check(
                        "text",
                        in -> in.decimalMin(in.readString(), HALF, true),
                        "\"5e-1\"",
                        "\"0.4\"",
                        "[decimal_min] must be at least 0.5, was \"0.4\""),
                check(
                        "float",
                        in -> in.decimalMax(in.readFloat(), 0.1f, true),
                        "0.1",
                        "0.11",
                        "[decimal_max] must be at most 0.1, was 0.11"),
                check(
                        "double",
                        in -> in.decimalMax(in.readDouble(), 0.5, false),
                        "0.4",
                        "0.5",
                        "[decimal_max] must be less than 0.5, was 0.5"),
                check(
                        "int",
                        in -> in.decimalMax(in.readInt(), HALF, true),
                        "0",
                        "1",
                        "[decimal_max] must be at most 0.5, was 1"),
                check(
                        "long",
                        in -> in.decimalMax(in.readLong(), TEN, false),
                        "9",
                        "10",
                        "[decimal_max] must be less than 10, was 10"),
                check(
                        "decimal",
                        in -> in.decimalMax(in.readBigDecimal(), HALF, true),
                        "0.50",
                        "0.51",
                        "[decimal_max] must be at most 0.5, was 0.51"),
                check(
                        "integer",
                        in -> in.decimalMax(in.readBigInteger(), HALF, true),
                        "0",
                        "1",
                        "[decimal_max] must be at most 0.5, was 1"),
                check(
                        "text",
                        in -> in.decimalMax(in.readString(), HALF, false),
                        "\"-1e9\"",
                        "\"x\"",
                        "[decimal_max] must be less than 0.5, was \"x\""));
    }

    static Stream<Arguments> signs() {
        return Stream.of(
                sign(in -> in.positive(in.readInt()), "1", "0", "positive"),
                sign(in -> in.positiveOrZero(in.readInt()), "0", "-1", "positive_or_zero"),
                sign(in -> in.negative(in.readInt()), "-1", "0", "negative"),
                sign(in -> in.negativeOrZero(in.readInt()), "0", "1", "negative_or_zero"),
                sign(in -> in.positive(in.readLong()), "1", "0", "positive"),
                sign(in -> in.positiveOrZero(in.readLong()), "0", "-1", "positive_or_zero"),
                sign(in -> in.negative(in.readLong()), "-1", "0", "negative"),
                sign(in -> in.negativeOrZero(in.readLong()), "0", "1", "negative_or_zero"),
                sign(in -> in.positive(in.readFloat()), "1", "0", "positive"),
                sign(in -> in.positiveOrZero(in.readFloat()), "0", "-1", "positive_or_zero"),
                sign(in -> in.negative(in.readFloat()), "-1", "0", "negative"),
                sign(in -> in.negativeOrZero(in.readFloat()), "0", "1", "negative_or_zero"),
                sign(in -> in.positive(in.readDouble()), "1", "0", "positive"),
                sign(in -> in.positiveOrZero(in.readDouble()), "0", "-1", "positive_or_zero"),
                sign(in -> in.negative(in.readDouble()), "-1", "0", "negative"),
                sign(in -> in.negativeOrZero(in.readDouble()), "0", "1", "negative_or_zero"),
                sign(in -> in.positive(in.readBigDecimal()), "1", "0", "positive"),
                sign(in -> in.positiveOrZero(in.readBigDecimal()), "0", "-1", "positive_or_zero"),
                sign(in -> in.negative(in.readBigDecimal()), "-1", "0", "negative"),
                sign(in -> in.negativeOrZero(in.readBigDecimal()), "0", "1", "negative_or_zero"),
                sign(in -> in.positive(in.readBigInteger()), "1", "0", "positive"),
                sign(in -> in.positiveOrZero(in.readBigInteger()), "0", "-1", "positive_or_zero"),
                sign(in -> in.negative(in.readBigInteger()), "-1", "0", "negative"),
                sign(in -> in.negativeOrZero(in.readBigInteger()), "0", "1", "negative_or_zero"));
    }

    private static Arguments sign(ValueReader<?> reader, String holds, String broken, String code) {
        String words = code.replace('_', ' ');
        return check(code, reader, holds, broken, "[" + code + "] must be " + words + ", was " + broken);
    }

    static Stream<Arguments> digits() {
        return Stream.of(
                check("int", in -> in.digits(in.readInt(), 2, 0), "-99", "100", words("2 digits", 0, "100")),
                check("long", in -> in.digits(in.readLong(), 1, 0), "0", "10", words("1 digit", 0, "10")),
                check("float", in -> in.digits(in.readFloat(), 1, 1), "0.1", "0.12", words("1 digit", 1, "0.12")),
                check("double", in -> in.digits(in.readDouble(), 0, 2), "0.250", "1.5", words("0 digits", 2, "1.5")),
                check("decimal", in -> in.digits(in.readBigDecimal(), 3, 1), "1e2", "1e3", words("3 digits", 1, "1e3")),
                check(
                        "decimal",
                        in -> in.digits(in.readBigDecimal(), 3, 1),
                        "1.500",
                        "1.55",
                        words("3 digits", 1, "1.55")),
                check("integer", in -> in.digits(in.readBigInteger(), 2, 0), "-10", "100", words("2 digits", 0, "100")),
                check(
                        "text",
                        in -> in.digits(in.readString(), 2, 1),
                        "\"01.5\"",
                        "\"1.55\"",
                        words("2 digits", 1, "\"1.55\"")),
                check("text", in -> in.digits(in.readString(), 2, 1), "\"0\"", "\"a\"", words("2 digits", 1, "\"a\"")));
    }

    private static String words(String integer, int fraction, String value) {
        return "[digits] must have at most " + integer + " before the point and " + fraction + " after it, was "
                + value;
    }

    @ParameterizedTest(name = "{0} {4}")
    @MethodSource({"bounds", "decimalBounds", "signs", "digits"})
    void hold(String name, ValueReader<?> reader, String holds, String broken, String problem) {
        assertThat(Reading.of(holds, reader).problems()).isEmpty();
        assertThat(Reading.of(broken, reader).problem()).isEqualTo(problem);
        assertThat(Reading.of(broken, reader).noted().get(0).value()).isEqualTo(broken.replace("\"", ""));
        assertThat(Reading.of("null", reader).problem())
                .as("a stand-in is not checked")
                .startsWith("[null] must be ");
    }

    @Test
    void compareExactlyWhereDoublesCannotTellApart() {
        long bound = (1L << 53) + 1;
        assertThat(Reading.of("9007199254740992", in -> in.min(in.readDouble(), bound))
                        .problem())
                .isEqualTo("[min] must be at least 9007199254740993, was 9007199254740992");
        assertThat(Reading.of("9007199254740992", in -> in.max(in.readDouble(), bound))
                        .problems())
                .isEmpty();
        assertThat(Reading.of("9223372036854775808", in -> in.max(in.readDouble(), Long.MAX_VALUE))
                        .problem())
                .startsWith("[max] ");
        assertThat(Reading.of("-9223372036854775808", in -> in.min(in.readFloat(), Long.MIN_VALUE))
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "-1e-1000000000", "1e99999999999", " 1", "1f", ""})
    void takeNoTextForANumberThatIsNoneOrBeyondMeasure(String text) {
        String json = "\"" + text + "\"";
        assertThat(Reading.of(json, in -> in.decimalMin(in.readString(), HALF, true))
                        .problem())
                .isEqualTo("[decimal_min] must be at least 0.5, was " + json);
        assertThat(Reading.of(json, in -> in.digits(in.readString(), 9, 9)).problem())
                .startsWith("[digits] ");
    }

    @Test
    void takeNoTextOfAMillionDigits() {
        String json = "\"" + "9".repeat(1_000_000) + "\"";
        assertThat(Reading.of(json, in -> in.decimalMin(in.readString(), HALF, true))
                        .problem())
                .startsWith("[decimal_min] ");
    }
}
