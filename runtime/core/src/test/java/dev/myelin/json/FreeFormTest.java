package dev.myelin.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeFormTest {

    enum Color {
        RED {
            @Override
            public String toString() {
                return "a red";
            }
        }
    }

    static String written(@Nullable Object value) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out =
                Json.FACTORY.createGenerator(text).disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)) {
            FreeForm.write(value, out);
        }
        return text.toString();
    }

    static Map<String, @Nullable Object> read(String document) throws IOException {
        return FreeForm.readObject(document.getBytes(StandardCharsets.UTF_8));
    }

    @Nested
    class Reading {

        @ParameterizedTest
        @ValueSource(strings = {"null", "true", "7", "1.5", "\"text\"", "[1,[]]", "{\"a\":{}}"})
        void takesAnyValueForADocument(String document) throws IOException {
            assertThat(written(FreeForm.read(document.getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(document);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "nul", "1 2", "[1] ]", "{\"a\":1,\"a\":2}", "[1e999]"})
        void refusesADocumentThatIsNoneOrMore(String document) {
            assertThatThrownBy(() -> FreeForm.read(document.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(JsonParseException.class);
        }

        @Test
        void givesPlainJavaValuesInOrder() throws IOException {
            Map<String, @Nullable Object> fields = read("""
                    {"z": "text", "a": true, "i": 5, "l": 5000000000, "b": 12345678901234567890, "d": 1.5, "e": 1e2,
                     "n": null, "list": [1, [false]], "map": {"x": {}}}
                    """);
            assertThat(fields)
                    .containsExactly(
                            entry("z", "text"),
                            entry("a", true),
                            entry("i", 5),
                            entry("l", 5_000_000_000L),
                            entry("b", new BigInteger("12345678901234567890")),
                            entry("d", 1.5),
                            entry("e", 100.0),
                            entry("n", null),
                            entry("list", List.of(1, List.of(false))),
                            entry("map", Map.of("x", Map.of())));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "[1]                     | an object is expected",
                    "``                      | an object is expected",
                    "{} {}                   | there is more after the end of the object",
                    "{\"a\": 1, \"a\": 2}    | /a is there twice",
                    "{\"a\": [{\"b\": 1e999}]} | /a/0/b is too large for a number of 64 bits",
                    "{\"a\": \"\\ud800\"}    | /a must be Unicode text, has a lone surrogate"
                })
        void refusesWhatIsNotOneSoundObject(String document, String message) {
            assertThatThrownBy(() -> read(document))
                    .isInstanceOfSatisfying(
                            JsonParseException.class,
                            e -> assertThat(e.getOriginalMessage()).isEqualTo(message));
        }

        @Test
        void refusesWhatIsCutOffOrTooDeep() {
            assertThatThrownBy(() -> read("{\"a\": [1,")).isInstanceOf(JsonProcessingException.class);
            assertThatThrownBy(() -> read("{\"a\": " + "[".repeat(100_000)))
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    @Nested
    class Writing {

        static Stream<Arguments> forms() {
            Map<Object, @Nullable Object> map = new LinkedHashMap<>();
            map.put("b", null);
            map.put(1, 'c');
            map.put(Color.RED, Color.RED);
            return Stream.of(
                    Arguments.of(null, "null"),
                    Arguments.of("quote \" and é", "\"quote \\\" and é\""),
                    Arguments.of(CharBuffer.wrap("built"), "\"built\""),
                    Arguments.of(map, "{\"b\":null,\"1\":\"c\",\"RED\":\"RED\"}"),
                    Arguments.of(Arrays.asList(1, null, List.of()), "[1,null,[]]"),
                    Arguments.of(Set.of(true), "[true]"),
                    Arguments.of((byte) 1, "1"),
                    Arguments.of((short) -2, "-2"),
                    Arguments.of(5_000_000_000L, "5000000000"),
                    Arguments.of(0.1f, "0.1"),
                    Arguments.of(0.1, "0.1"),
                    Arguments.of(new BigDecimal("1.10"), "1.10"),
                    Arguments.of(new BigInteger("12345678901234567890"), "12345678901234567890"),
                    Arguments.of(new AtomicInteger(3), "3"),
                    Arguments.of(new AtomicLong(4), "4"),
                    Arguments.of(new float[] {0.1f, 2}, "[0.1,2.0]"),
                    Arguments.of(new double[] {0.1, 2}, "[0.1,2.0]"),
                    Arguments.of(new int[] {1, 2}, "[1,2]"),
                    Arguments.of(new long[] {1, 2}, "[1,2]"),
                    Arguments.of(new Object[] {"a", new float[] {1}}, "[\"a\",[1.0]]"),
                    Arguments.of(Path.of("a", "b"), "\"" + Path.of("a", "b") + "\""),
                    Arguments.of(Instant.EPOCH, "\"1970-01-01T00:00:00Z\""),
                    Arguments.of(LocalDate.of(2026, 2, 1), "\"2026-02-01\""),
                    Arguments.of(Double.NaN, "\"NaN\""),
                    Arguments.of(Float.NEGATIVE_INFINITY, "\"-Infinity\""));
        }

        @ParameterizedTest
        @MethodSource("forms")
        void hasOneFormForEachType(@Nullable Object value, String json) throws IOException {
            assertThat(written(value)).isEqualTo(json);
        }

        static Stream<Arguments> formless() {
            return Stream.of(
                    Arguments.of(new Object(), "java.lang.Object"),
                    Arguments.of(new byte[] {1}, "byte[]"),
                    Arguments.of(new boolean[] {true}, "boolean[]"),
                    Arguments.of(new DoubleAdder(), "java.util.concurrent.atomic.DoubleAdder"));
        }

        @ParameterizedTest
        @MethodSource("formless")
        void namesATypeThatHasNone(Object value, String type) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> written(List.of(value)))
                    .withMessage(
                            "a value of " + type + " has no JSON form here; use String, Number, Boolean, List, Map,"
                                    + " or a record as the result type");
        }

        @Test
        void endsOnAListThatHoldsItself() {
            List<Object> list = new ArrayList<>();
            list.add(list);
            assertThatThrownBy(() -> written(list)).isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void aValueIsADocumentOfItsOwn() {
        assertThat(FreeForm.toText(Map.of("a", List.of("\u00e9", 1)))).isEqualTo("{\"a\":[\"\u00e9\",1]}");
        assertThat(FreeForm.toBytes("\u00e9")).isEqualTo("\"\u00e9\"".getBytes(StandardCharsets.UTF_8));
        assertThat(FreeForm.toText(new double[] {0.5, 1})).isEqualTo("[0.5,1.0]");
        assertThat(FreeForm.toText(null)).isEqualTo("null");
        assertThatThrownBy(() -> FreeForm.toText(new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a value of java.lang.Object has no JSON form here");
    }
}
