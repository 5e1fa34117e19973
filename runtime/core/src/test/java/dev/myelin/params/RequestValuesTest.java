package dev.myelin.params;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.error.ParamProblem;
import dev.myelin.json.JsonLimits;
import dev.myelin.params.ParamsReader.ValueReader;
import dev.myelin.params.ParamsValues.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of a request, each read as parameters are. */
class RequestValuesTest {

    private static final FieldNames FIELDS = FieldNames.of("size");

    private final ParamsValues values = new ParamsValues(JsonLimits.DEFAULT);

    private <T> T query(List<String> texts, Form form, ValueReader<T> reader) {
        return values.read("query", "top", texts, form, reader);
    }

    private List<String> problems() {
        return values.problems().stream()
                .map(problem -> problem.pointer() + " " + problem.code() + ": " + problem.message())
                .toList();
    }

    private static List<Integer> readInts(ParamsReader in) throws IOException {
        List<Integer> all = new ArrayList<>();
        if (in.beginArray()) {
            while (in.nextElement()) {
                all.add(in.readInt());
            }
        }
        return all;
    }

    private static List<String> readTexts(ParamsReader in) throws IOException {
        List<String> all = new ArrayList<>();
        if (in.beginArray()) {
            while (in.nextElement()) {
                all.add(in.readString());
            }
        }
        return all;
    }

    private static @Nullable Integer readSize(ParamsReader in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        int size = 0;
        for (int field = in.firstField(FIELDS); field >= 0; field = in.nextField(FIELDS, field)) {
            size = in.min(in.readInt(), 1);
        }
        return size;
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1.5, -1.5", "12e3, 12000", "1E+2, 100", "3.25e-2, 0.0325"})
    void numbersAreNumbers(String text, double expected) {
        assertThat(query(List.of(text), Form.LITERAL, ParamsReader::readDouble)).isEqualTo(expected);
        assertThat(values.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1 ", "+1", "01", ".5", "1.", "1e", "0x1", "NaN", "1,2", "1}", "-", "Infinity"})
    void whatIsNoNumberOfJsonIsNone(String text) {
        query(List.of(text), Form.LITERAL, ParamsReader::readInt);
        assertThat(problems()).containsExactly("/query/top type: must be a whole number, was \"" + text + "\"");
    }

    @Test
    void booleansAreTrueAndFalse() {
        assertThat(query(List.of("true"), Form.LITERAL, ParamsReader::readBoolean))
                .isTrue();
        assertThat(query(List.of("false"), Form.LITERAL, ParamsReader::readBoolean))
                .isFalse();
        assertThat(values.count()).isZero();
        query(List.of("True"), Form.LITERAL, ParamsReader::readBoolean);
        assertThat(problems()).containsExactly("/query/top type: must be true or false, was \"True\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "true", "false", "null", "", "a \"b\" \\ {c}", "ü\u2028"})
    void textsStayTexts(String text) {
        assertThat(query(List.of(text), Form.TEXT, ParamsReader::readString)).isEqualTo(text);
        assertThat(query(List.of(text, text), Form.TEXTS, RequestValuesTest::readTexts))
                .containsExactly(text, text);
        assertThat(values.count()).isZero();
    }

    @Test
    void severalAreAListAndNoneIsAnEmptyOne() {
        assertThat(query(List.of("1", "2"), Form.LITERALS, RequestValuesTest::readInts))
                .containsExactly(1, 2);
        assertThat(query(List.of(), Form.LITERALS, RequestValuesTest::readInts)).isEmpty();
        assertThat(query(List.of(), Form.TEXTS, RequestValuesTest::readTexts)).isEmpty();
        assertThat(values.count()).isZero();
        query(List.of("1", "x"), Form.LITERALS, RequestValuesTest::readInts);
        assertThat(problems()).containsExactly("/query/top/1 type: must be a whole number, was \"x\"");
    }

    @ParameterizedTest
    @CsvSource({"LITERAL", "TEXT"})
    void aSingleOneIsThereOnce(Form form) {
        query(List.of(), form, ParamsReader::readString);
        query(List.of("1", "1"), form, ParamsReader::readString);
        assertThat(problems())
                .containsExactly("/query/top required: is required", "/query/top duplicate: is there twice");
    }

    @Test
    void placesAreWithinTheGroupAndEscaped() {
        assertThat(ParamsValues.pointer("header", "a~b/c")).isEqualTo("/header/a~0b~1c");
        values.read("path", "a~b/c", List.of("0"), Form.LITERAL, in -> in.min(in.readInt(), 1));
        assertThat(problems()).containsExactly("/path/a~0b~1c min: must be at least 1, was 0");
    }

    @Test
    void theBodyHasItsOwnPlacesAndAllProblemsAreThere() {
        assertThat(values.readBody("{\"size\": 3}".getBytes(StandardCharsets.UTF_8), RequestValuesTest::readSize))
                .isEqualTo(3);
        assertThat(values.count()).isZero();
        query(List.of("x"), Form.LITERAL, ParamsReader::readInt);
        values.readBody("{\"size\": 0}".getBytes(StandardCharsets.UTF_8), RequestValuesTest::readSize);
        values.note(new ParamProblem("/query/more", "unknown_field", "unknown parameter"));
        assertThat(problems())
                .containsExactly(
                        "/query/top type: must be a whole number, was \"x\"",
                        "/size min: must be at least 1, was 0",
                        "/query/more unknown_field: unknown parameter");
        assertThat(values.count()).isEqualTo(3);
    }

    @Test
    void aBodyThatIsNoJsonIsSaidWithItsPlace() {
        values.readBody("{".getBytes(StandardCharsets.UTF_8), RequestValuesTest::readSize);
        assertThat(values.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("malformed");
            assertThat(problem.place()).isNotNull();
        });
    }

    @Test
    void moreThanAHundredAreOnlyCounted() {
        query(Collections.nCopies(150, "x"), Form.LITERALS, RequestValuesTest::readInts);
        query(List.of("y"), Form.LITERAL, ParamsReader::readInt);
        assertThat(values.problems()).hasSize(100);
        assertThat(values.count()).isEqualTo(151);
    }
}
