package dev.myelin.params;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import dev.myelin.error.ParamProblem;
import dev.myelin.json.Json;
import java.io.IOException;
import java.util.ArrayList;
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

    private final List<ParamProblem> problems = new ArrayList<>();

    private <T> @Nullable T read(String json, ParamsReader.ValueReader<T> reader) {
        try (JsonParser in = Json.FACTORY.createParser(json)) {
            in.nextToken();
            return reader.read(new ParamsReader(in, problems));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertProblem(String message) {
        assertThat(problems).extracting(ParamProblem::message).containsExactly(message);
    }

    @Test
    void booleans() {
        assertThat(read("true", ParamsReader::readBoolean)).isTrue();
        assertThat(read("false", ParamsReader::readBoolean)).isFalse();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 | 1", "\"true\" | \"true\"", "null | null", "{} | an object"})
    void whatIsNoBoolean(String json, String shown) {
        assertThat(read(json, ParamsReader::readBoolean)).isFalse();
        assertProblem("must be true or false, was " + shown);
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
        assertThat(problems).isEmpty();
    }

    @Test
    void wholeNumbersBeyondThem() {
        assertThat(read("128", ParamsReader::readByte)).isZero();
        assertThat(read("-32769", ParamsReader::readShort)).isZero();
        assertThat(problems)
                .extracting(ParamProblem::message)
                .containsExactly(
                        "must be a whole number from -128 to 127, was 128",
                        "must be a whole number from -32768 to 32767, was -32769");
    }

    @Test
    void characters() {
        assertThat(read("\"x\"", ParamsReader::readChar)).isEqualTo('x');
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"\"       | must be one character, was \"\"",
                "\"xy\"     | must be one character, was \"xy\"",
                "1          | must be a string, was 1",
                "\"\\ud800\" | must be Unicode text, has a lone surrogate"
            })
    void whatIsNoCharacter(String json, String message) {
        assertThat(read(json, ParamsReader::readChar)).isEqualTo((char) 0);
        assertProblem(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 17, 1000})
    void arraysOfAnyLength(int length) {
        String json = IntStream.range(0, length).mapToObj(i -> i + ".5").collect(Collectors.joining(",", "[", "]"));
        double[] doubles = new double[length];
        float[] floats = new float[length];
        for (int i = 0; i < length; i++) {
            doubles[i] = i + 0.5;
            floats[i] = i + 0.5f;
        }
        assertThat(read(json, ParamsReader::readDoubleArray)).isEqualTo(doubles);
        assertThat(read(json, ParamsReader::readFloatArray)).isEqualTo(floats);
        assertThat(problems).isEmpty();
    }

    @Test
    void arraysWithOtherThings() {
        read("[1, \"x\", null]", ParamsReader::readDoubleArray);
        assertThat(problems)
                .extracting(problem -> problem.pointer() + " " + problem.message())
                .containsExactly("/1 must be a number, was \"x\"", "/2 must be a number, was null");
    }

    @Test
    void anything() {
        assertThat(read("{\"a\": [1, null]}", ParamsReader::readAny)).isEqualTo(Map.of("a", Arrays.asList(1, null)));
        assertThat(read("null", ParamsReader::readAny)).isNull();
        assertThat(problems).isEmpty();
        read("[1e999]", ParamsReader::readAny);
        assertProblem("is too large for a number of 64 bits");
    }
}
