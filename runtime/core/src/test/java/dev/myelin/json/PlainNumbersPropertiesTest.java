package dev.myelin.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Plain numbers are what Java's own parser makes of them, to the last bit. */
class PlainNumbersPropertiesTest {

    @Property(tries = 4_000)
    void areTheNearestNumbers(
            @ForAll @LongRange(min = -9_999_999_999_999_999L, max = 9_999_999_999_999_999L) long digits,
            @ForAll @IntRange(min = 1, max = 17) int scale) {
        sameAsJava(BigDecimal.valueOf(digits, scale).toPlainString());
    }

    @Property(tries = 4_000)
    void floatsAreReadAsTheyWereWritten(@ForAll float value) {
        sameAsJava(new BigDecimal(Float.toString(value)).toPlainString());
    }

    /** A number beside what is halfway between two floats: rounding to a double first may end on the wrong side. */
    @Property(tries = 4_000)
    void numbersAroundHalvesAreRoundedOnce(
            @ForAll @IntRange(min = 1 << 23, max = (1 << 24) - 1) int bits,
            @ForAll @IntRange(min = -1, max = 1) int off) {
        BigDecimal halfway = BigDecimal.valueOf(2L * bits + 1).divide(BigDecimal.valueOf(1 << 10));
        sameAsJava(halfway.toPlainString());
        sameAsJava(halfway.add(BigDecimal.valueOf(off, 10)).toPlainString());
    }

    @Example
    void zerosKeepTheirSign() {
        sameAsJava("0.0");
        sameAsJava("-0.0");
        sameAsJava("-0.00000000000000");
    }

    @Example
    void othersAreNotPlain() {
        assertThat(parsed("1.5e3")).isNaN();
        assertThat(parsed("9007199254740993.0")).as("2^53 + 1").isNaN();
        assertThat(parsed("0.1234567890123456789")).isNaN();
        assertThat(parsed("1.25")).isEqualTo(1.25);
    }

    @Example
    void whatLiesHalfwayBetweenTwoFloatsIsNotPlain() {
        assertThat(parsedFloat("1.25")).isEqualTo(1.25f);
        assertThat(parsedFloat("16777217.0")).as("2^24 + 1").isNaN();
    }

    private static double parsed(String text) {
        char[] characters = ("x" + text + "9").toCharArray();
        return PlainNumbers.parseDouble(characters, 1, text.length());
    }

    private static float parsedFloat(String text) {
        char[] characters = ("1" + text + "9").toCharArray();
        return PlainNumbers.parseFloat(characters, 1, text.length());
    }

    private static void sameAsJava(String text) {
        double asDouble = parsed(text);
        if (!Double.isNaN(asDouble)) {
            assertThat(asDouble).as(text).isEqualTo(Double.parseDouble(text));
        }
        float asFloat = parsedFloat(text);
        if (!Float.isNaN(asFloat)) {
            assertThat(asFloat).as(text).isEqualTo(Float.parseFloat(text));
        }
    }
}
