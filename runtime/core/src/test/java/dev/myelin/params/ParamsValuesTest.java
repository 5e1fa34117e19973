package dev.myelin.params;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.params.ParamsReader.ValueReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single values, each read by the method for its type. */
class ParamsValuesTest {

    private static <T> @Nullable T read(String json, ValueReader<T> reader) {
        Reading<T> reading = Reading.of(json, reader);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.atEnd()).isTrue();
        return reading.value();
    }

    private static String problem(String json, ValueReader<?> reader) {
        Reading<?> reading = Reading.of(json, reader);
        assertThat(reading.atEnd()).isTrue();
        return reading.problem();
    }

    @Test
    void booleans() {
        assertThat(read("true", ParamsReader::readBoolean)).isTrue();
        assertThat(read("false", ParamsReader::readBoolean)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 | [type] | 1", "\"true\" | [type] | \"true\"", "null | [null] | null", "{} | [type] | an object"
            })
    void whatIsNoBoolean(String json, String code, String shown) {
        assertThat(Reading.of(json, ParamsReader::readBoolean).value()).isFalse();
        assertThat(problem(json, ParamsReader::readBoolean)).isEqualTo(code + " must be true or false, was " + shown);
    }

    @Test
    void wholeNumbersToTheEndsOfTheirRanges() {
        assertThat(read("-128", ParamsReader::readByte)).isEqualTo(Byte.MIN_VALUE);
        assertThat(read("127", ParamsReader::readByte)).isEqualTo(Byte.MAX_VALUE);
        assertThat(read("-32768", ParamsReader::readShort)).isEqualTo(Short.MIN_VALUE);
        assertThat(read("32767", ParamsReader::readShort)).isEqualTo(Short.MAX_VALUE);
        assertThat(read("-2147483648", ParamsReader::readInt)).isEqualTo(Integer.MIN_VALUE);
        assertThat(read("2147483647", ParamsReader::readInt)).isEqualTo(Integer.MAX_VALUE);
        assertThat(read("-9223372036854775808", ParamsReader::readLong)).isEqualTo(Long.MIN_VALUE);
        assertThat(read("9223372036854775807", ParamsReader::readLong)).isEqualTo(Long.MAX_VALUE);
        assertThat(read("-0", ParamsReader::readInt)).isZero();
        assertThat(read("-999999999", ParamsReader::readYear)).isEqualTo(Year.of(Year.MIN_VALUE));
        assertThat(read("999999999", ParamsReader::readYear)).isEqualTo(Year.of(Year.MAX_VALUE));
    }

    @Test
    void wholeNumbersBeyondThem() {
        assertThat(problem("128", ParamsReader::readByte))
                .isEqualTo("[range] must be a whole number from -128 to 127, was 128");
        assertThat(problem("-32769", ParamsReader::readShort))
                .isEqualTo("[range] must be a whole number from -32768 to 32767, was -32769");
        assertThat(problem("1000000000", ParamsReader::readYear))
                .isEqualTo("[range] must be a whole number from -999999999 to 999999999, was 1000000000");
        assertThat(Reading.of("128", ParamsReader::readByte).value()).isZero();
        assertThat(Reading.of("1000000000", ParamsReader::readYear).value()).isNull();
    }

    @Test
    void wholeNumbersOfAnySize() {
        String digits = "-" + "9".repeat(999);
        assertThat(read(digits, ParamsReader::readBigInteger)).isEqualTo(new BigInteger(digits));
        assertThat(problem("1.0", ParamsReader::readBigInteger)).isEqualTo("[type] must be a whole number, was 1.0");
        assertThat(problem("1e2", ParamsReader::readBigInteger)).isEqualTo("[type] must be a whole number, was 1e2");
    }

    @Test
    void decimalsKeepTheirDigits() {
        assertThat(read("1.10", ParamsReader::readBigDecimal)).isEqualTo(new BigDecimal("1.10"));
        assertThat(read("-7", ParamsReader::readBigDecimal)).isEqualTo(new BigDecimal("-7"));
        assertThat(read("1e999", ParamsReader::readBigDecimal)).isEqualTo(new BigDecimal("1e999"));
        assertThat(read("1e-999", ParamsReader::readBigDecimal)).isEqualTo(new BigDecimal("1e-999"));
        assertThat(problem("\"1\"", ParamsReader::readBigDecimal)).isEqualTo("[type] must be a number, was \"1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e1000",
                "1e-1001",
                "1e1000000000",
                "-1e-1000000000",
                "0e1000000000",
                "0e-1000000000",
                "1e99999999999"
            })
    void decimalsOfTooManyDigits(String json) {
        assertThat(Reading.of(json, ParamsReader::readBigDecimal).value()).isNull();
        assertThat(problem(json, ParamsReader::readBigDecimal))
                .isEqualTo("[range] must have at most 1000 digits when written out in full, was " + json);
    }

    @Test
    void floatsAreRoundedOnce() {
        // Between the doubles around it and the floats around it: by way of a double it would be 1.0000001f.
        String between = "1.00000005960464477539062500000000000001";
        assertThat(read("1.000000059604644775390624", ParamsReader::readFloat)).isEqualTo(1f);
        assertThat(read(between, ParamsReader::readFloat)).isEqualTo(Float.parseFloat(between));
        assertThat((float) Double.parseDouble(between)).isNotEqualTo(Float.parseFloat(between));
        assertThat(read("16777217", ParamsReader::readFloat)).isEqualTo(16777216f);
        assertThat(read("1e-999", ParamsReader::readDouble)).isZero();
    }

    @Test
    void numbersBeyondFloatsAndDoubles() {
        assertThat(problem("1e39", ParamsReader::readFloat))
                .isEqualTo("[range] is too large for a number of 32 bits, was 1e39");
        assertThat(problem("-1e309", ParamsReader::readDouble))
                .isEqualTo("[range] is too large for a number of 64 bits, was -1e309");
        assertThat(problem("1" + "0".repeat(400), ParamsReader::readDouble))
                .isEqualTo("[range] is too large for a number of 64 bits, was 1" + "0".repeat(36) + "...");
    }

    @Test
    void characters() {
        assertThat(read("\"x\"", ParamsReader::readChar)).isEqualTo('x');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"\"       | [type] must be one character, was \"\"",
                "\"xy\"     | [type] must be one character, was \"xy\"",
                "1          | [type] must be a string, was 1",
                "\"\\ud800\" | [unicode] must be Unicode text, has a lone surrogate"
            })
    void whatIsNoCharacter(String json, String message) {
        assertThat(Reading.of(json, ParamsReader::readChar).value()).isEqualTo((char) 0);
        assertThat(problem(json, ParamsReader::readChar)).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 16, 17, 1000})
    void arraysOfAnyLength(int length) {
        String json = IntStream.range(0, length).mapToObj(i -> i + ".5").collect(Collectors.joining(", ", "[", "]"));
        double[] doubles = new double[length];
        float[] floats = new float[length];
        int[] ints = new int[length];
        long[] longs = new long[length];
        short[] shorts = new short[length];
        boolean[] booleans = new boolean[length];
        for (int i = 0; i < length; i++) {
            doubles[i] = i + 0.5;
            floats[i] = i + 0.5f;
            ints[i] = i;
            longs[i] = i;
            shorts[i] = (short) i;
            booleans[i] = i % 2 == 0;
        }
        assertThat(read(json, ParamsReader::readDoubleArray)).isEqualTo(doubles);
        assertThat(read(json, ParamsReader::readFloatArray)).isEqualTo(floats);
        assertThat(read(Arrays.toString(ints), ParamsReader::readIntArray)).isEqualTo(ints);
        assertThat(read(Arrays.toString(longs), ParamsReader::readLongArray)).isEqualTo(longs);
        assertThat(read(Arrays.toString(shorts), ParamsReader::readShortArray)).isEqualTo(shorts);
        assertThat(read(Arrays.toString(booleans), ParamsReader::readBooleanArray))
                .isEqualTo(booleans);
    }

    @Test
    void arraysWithOtherThings() {
        assertThat(Reading.of("[1, \"x],\", null, [2, 3], {\"a\": [4]}, 5, 6, 7]", ParamsReader::readDoubleArray)
                        .problems())
                .containsExactly(
                        "/1 [type] must be a number, was \"x],\"",
                        "/2 [null] must be a number, was null",
                        "/3 [type] must be a number, was an array",
                        "/4 [type] must be a number, was an object");
        assertThat(Reading.of("[[1], 2, 3]", ParamsReader::readIntArray).value())
                .containsExactly(0, 2, 3);
    }

    @Test
    void whatIsNoArray() {
        assertThat(Reading.of("{\"a\": 1}", ParamsReader::readLongArray).value())
                .isEmpty();
        assertThat(problem("{\"a\": 1}", ParamsReader::readLongArray))
                .isEqualTo("[type] must be an array, was an object");
    }

    @Test
    void anything() {
        assertThat(read("{\"a\": [1, null]}", ParamsReader::readAny)).isEqualTo(Map.of("a", Arrays.asList(1, null)));
        assertThat(read("[]", ParamsReader::readAny)).isEqualTo(List.of());
        assertThat(problem("null", ParamsReader::readAny)).isEqualTo("[null] must be a value, was null");
        assertThat(problem("[1e999]", ParamsReader::readAny)).isEqualTo("[range] is too large for a number of 64 bits");
    }

    @Test
    void objectsOfAnything() {
        assertThat(read("{\"a\": {}}", ParamsReader::readMap)).isEqualTo(Map.of("a", Map.of()));
        assertThat(problem("[{}]", ParamsReader::readMap)).isEqualTo("[type] must be an object, was an array");
        assertThat(Reading.of("{\"a\": \"\\ud800\"}", in -> in.size(in.readMap(), 5, 5))
                        .problems())
                .as("a value with a problem is not checked")
                .containsExactly("/a [unicode] must be Unicode text, has a lone surrogate");
    }
}
