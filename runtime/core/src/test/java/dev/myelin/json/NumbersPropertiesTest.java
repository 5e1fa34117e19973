package dev.myelin.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Numbers are read to the same values as Java's own parsing gives. */
class NumbersPropertiesTest {

    private static DocumentParser at(String number) throws IOException {
        DocumentParser in = Json.FACTORY.createParser(("[" + number + "]").getBytes(US_ASCII));
        in.nextToken();
        in.nextToken();
        return in;
    }

    private static void assertSame(String number) throws IOException {
        try (DocumentParser in = at(number)) {
            assertThat(in.getDoubleValue()).isEqualTo(Double.parseDouble(number));
        }
        try (DocumentParser in = at(number)) {
            assertThat(in.getFloatValue()).isEqualTo(Float.parseFloat(number));
        }
    }

    @Property(tries = 5000)
    void numbersOfAnyForm(@ForAll("numbers") String number) throws IOException {
        assertSame(number);
    }

    @Property(tries = 5000)
    void doublesFromTheirBits(@ForAll long bits) throws IOException {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value)) {
            assertSame(Double.toString(value));
            assertSame(new BigDecimal(value).toString());
        }
    }

    /** Texts half way between two floats, and a hair's breadth beside it: where rounding goes wrong first. */
    @Property(tries = 5000)
    void floatsFromTheirBitsAndTheirBounds(@ForAll int bits) throws IOException {
        float value = Float.intBitsToFloat(bits);
        if (Float.isFinite(value) && Float.isFinite(Math.nextUp(value))) {
            assertSame(Float.toString(value));
            BigDecimal half = new BigDecimal(value)
                    .add(new BigDecimal(Math.nextUp(value)))
                    .divide(BigDecimal.valueOf(2));
            BigDecimal hair = half.ulp().scaleByPowerOfTen(-30);
            assertSame(half.toString());
            assertSame(half.add(hair).toString());
            assertSame(half.subtract(hair).toString());
        }
    }

    @Property
    void wholeNumbersOfAnyLength(@ForAll("wholeNumbers") String number) throws IOException {
        try (DocumentParser in = at(number)) {
            assertThat(in.getBigIntegerValue()).isEqualTo(new BigInteger(number));
        }
        try (DocumentParser in = at(number)) {
            assertThat(new BigDecimal(in.getNumberValue().toString())).isEqualTo(new BigDecimal(number));
        }
    }

    @Provide
    static Arbitrary<String> wholeNumbers() {
        Arbitrary<String> signs = Arbitraries.of("", "-");
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(999);
        return Combinators.combine(signs, digits)
                .as((sign, text) -> sign + (text.length() > 1 ? text.replaceFirst("^0+(?=.)", "") : text));
    }

    @Provide
    static Arbitrary<String> numbers() {
        Arbitrary<String> fractions =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(300).map(digits -> "." + digits);
        Arbitrary<String> exponents = Combinators.combine(
                        Arbitraries.of("e", "E", "e+", "e-"),
                        Arbitraries.integers().between(0, 400))
                .as((e, number) -> e + number);
        Arbitrary<String> whole = wholeNumbers().map(text -> text.substring(0, Math.min(text.length(), 400)));
        return Combinators.combine(
                        whole,
                        Arbitraries.oneOf(Arbitraries.just(""), fractions),
                        Arbitraries.oneOf(Arbitraries.just(""), exponents))
                .as((number, fraction, exponent) -> number.equals("-") ? "-0" : number + fraction + exponent);
    }
}
