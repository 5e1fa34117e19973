package dev.myelin.processor.conformance;

import static dev.myelin.processor.conformance.Wrong.otherThan;
import static dev.myelin.processor.conformance.Wrong.wrong;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Shapes with the constraints of jakarta.validation, but for those whose bounds are random. */
final class Constraints {

    private static final List<LeafShape> NUMBERS =
            List.of(Numbers.INT, Numbers.LONG, Numbers.FLOAT, Numbers.DOUBLE, Library.BIG_DECIMAL, Library.BIG_INTEGER);

    private static final List<LeafShape> FRACTIONS = List.of(Numbers.FLOAT, Numbers.DOUBLE, Library.BIG_DECIMAL);

    private static final String MESSAGE = "(message = " + Doc.quoted(Wrong.WORDS) + ")";

    private Constraints() {}

    static List<LeafShape> all() {
        return Stream.of(signs(), decimals(), texts(), others(), worded())
                .flatMap(shapes -> shapes)
                .toList();
    }

    private static Stream<LeafShape> signs() {
        return NUMBERS.stream()
                .flatMap(number -> Stream.of(
                        number(number, "@Positive", "positive", List.of("1", "77"), "0", "-0", "-1"),
                        number(number, "@PositiveOrZero", "positive_or_zero", List.of("0", "-0", "1"), "-1", "-77"),
                        number(number, "@Negative", "negative", List.of("-1", "-77"), "0", "1"),
                        number(number, "@NegativeOrZero", "negative_or_zero", List.of("0", "-1"), "1", "77"),
                        number(number, "@DecimalMin(\"1.5\")", "decimal_min", List.of("2", "77"), "1", "-2"),
                        number(number, "@DecimalMax(\"1.5\")", "decimal_max", List.of("1", "-77"), "2", "3"),
                        number(
                                number,
                                "@Digits(integer = 2, fraction = 0)",
                                "digits",
                                List.of("0", "99", "-99"),
                                "100",
                                "-100")));
    }

    private static Stream<LeafShape> decimals() {
        SchemaGap gap = SchemaGap.FRACTION_DIGITS;
        return FRACTIONS.stream()
                .flatMap(number -> Stream.of(
                        number(
                                number,
                                "@DecimalMin(value = \"0.5\", inclusive = false)",
                                "decimal_min",
                                List.of("0.75"),
                                "0.5"),
                        number(
                                number,
                                "@DecimalMax(value = \"0.5\", inclusive = false)",
                                "decimal_max",
                                List.of("0.25"),
                                "0.5"),
                        number(number, "@DecimalMin(\"0.5\")", "decimal_min", List.of("0.5", "1"), "0.25"),
                        number(number, "@DecimalMax(\"0.5\")", "decimal_max", List.of("0.5", "0"), "0.75"),
                        constrained(
                                number,
                                "@Digits(integer = 1, fraction = 2)",
                                List.of("0.25", "-9.5", "1.000"),
                                Arbitraries.of("0.125", "-1.375").map(json -> wrong(json, "digits", gap)))));
    }

    private static Stream<LeafShape> texts() {
        return Stream.of(
                text(
                        "@Pattern(regexp = \"[a-z]+(-[0-9]{2})?\")",
                        "pattern", null, List.of("abc", "a-07"), "", "abc-", "-07", "abc\n"),
                text(
                        "@Pattern(regexp = \"a|b+c?\", flags = Pattern.Flag.CASE_INSENSITIVE)",
                        "pattern",
                        SchemaGap.FORM,
                        List.of("A", "BBc"),
                        "ab",
                        ""),
                text(
                        "@Email",
                        "email",
                        null,
                        List.of("a@example.org", "a.b+c@mail.example.org"),
                        "a",
                        "@example.org",
                        "a@"),
                text("@DecimalMin(\"1.5\")", "decimal_min", SchemaGap.FORM, List.of("1.5", "2e3"), "1", "x", ""),
                text("@DecimalMax(\"1.5\")", "decimal_max", SchemaGap.FORM, List.of("1.5", "-7"), "2", "x"),
                text(
                        "@Digits(integer = 1, fraction = 1)",
                        "digits",
                        SchemaGap.FORM,
                        List.of("0.5", "7"),
                        "12",
                        "0.25",
                        "x"));
    }

    private static Stream<LeafShape> others() {
        Instant now = Instant.now();
        List<String> past = List.of(quoted(now.minusSeconds(99_999)), "\"1970-01-01T00:00:00Z\"");
        List<String> future = List.of(quoted(now.plusSeconds(99_999)), "\"9999-12-31T23:59:59Z\"");
        return Stream.of(
                truth("@AssertTrue", "assert_true", "true", "false"),
                truth("@AssertFalse", "assert_false", "false", "true"),
                instant("@Past", "past", past, future),
                instant("@Past" + MESSAGE, Wrong.worded("past"), past, future),
                instant("@PastOrPresent", "past_or_present", past, future),
                instant("@Future", "future", future, past),
                instant("@FutureOrPresent", "future_or_present", future, past));
    }

    /** With words of the author's. */
    private static Stream<LeafShape> worded() {
        Stream<LeafShape> numbers = Stream.concat(NUMBERS.stream(), Stream.of(Numbers.BYTE))
                .map(number ->
                        number(number, "@Positive" + MESSAGE, Wrong.worded("positive"), List.of("1"), "0", "-7"));
        Stream<LeafShape> others = Stream.of(
                text("@NotBlank" + MESSAGE, Wrong.worded("not_blank"), null, List.of("x"), "", " "),
                truth("@AssertTrue" + MESSAGE, Wrong.worded("assert_true"), "true", "false"));
        return Stream.concat(numbers, others);
    }

    private static LeafShape number(
            LeafShape number, String constraint, String code, List<String> keeping, String... breaking) {
        return constrained(number, constraint, keeping, Arbitraries.of(breaking).map(json -> wrong(json, code)));
    }

    private static LeafShape constrained(
            LeafShape number, String constraint, List<String> keeping, Arbitrary<Wrong> breaking) {
        Arbitrary<Wrong> others = otherThan(Wrong.Json.WHOLE, Wrong.Json.FRACTION);
        return number.constrained(constraint, Arbitraries.of(keeping), Arbitraries.oneOf(breaking, others));
    }

    private static LeafShape text(
            String constraint, String code, @Nullable SchemaGap gap, List<String> keeping, String... breaking) {
        Arbitrary<Wrong> broken =
                Arbitraries.of(breaking).map(text -> new Wrong(Doc.scalar(Doc.quoted(text)), code, gap));
        return Texts.constrained(constraint, Texts.spelt(Arbitraries.of(keeping)), broken);
    }

    private static LeafShape truth(String constraint, String code, String keeping, String breaking) {
        Arbitrary<Wrong> wrongs =
                Arbitraries.oneOf(otherThan(Wrong.Json.BOOLEAN), Arbitraries.just(wrong(breaking, code)));
        return Texts.BOOLEAN.constrained(constraint, Arbitraries.just(keeping), wrongs);
    }

    private static LeafShape instant(String constraint, String code, List<String> keeping, List<String> breaking) {
        Arbitrary<Wrong> wrongs = Arbitraries.oneOf(
                otherThan(Wrong.Json.TEXT), Arbitraries.of(breaking).map(json -> wrong(json, code, SchemaGap.NOW)));
        return Times.INSTANT.constrained(constraint, Arbitraries.of(keeping), wrongs);
    }

    private static String quoted(Instant instant) {
        return Doc.quoted(instant.toString());
    }
}
