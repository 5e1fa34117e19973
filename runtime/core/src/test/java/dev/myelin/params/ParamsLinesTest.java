package dev.myelin.params;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.error.ParamProblem;
import dev.myelin.json.JsonLimits;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParamsLinesTest {

    private final ParamsLines<Integer> lines =
            new ParamsLines<>(ParamsReader::readInt, JsonLimits.DEFAULT.withDocumentBytes(10));

    /** Between other bytes, of which none may be read. */
    private @Nullable Integer read(String document) {
        byte[] buffer = ("9" + document + "9").getBytes(StandardCharsets.ISO_8859_1);
        return lines.read(buffer, 1, buffer.length - 1, false);
    }

    private String problems() {
        return String.join(
                "; ", lines.problems().stream().map(ParamProblem::message).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", " 5", "5 ", "5\t", "5\r", "5\n", "5 \n\t\r", "         5"})
    void readsADocumentWithinABuffer(String document) {
        assertThat(read(document)).isEqualTo(5);
    }

    @Test
    void readsOneAfterTheOther() {
        assertThat(read("5")).isEqualTo(5);
        assertThat(read("{\"a\": [1]}")).isNull();
        assertThat(read("x")).isNull();
        assertThat(read("6")).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''          | is empty; a JSON object is expected",
                "true        | must be a whole number, was true",
                "5 5         | has more after its end, at line 1, column 3",
                "5]          | is not well-formed JSON: Unexpected character (']' (code 93)): Expected space separating"
                        + " root-level values, at line 1, column 2",
                "12345678901 | is beyond the limits of what is read: Document length (11) exceeds the maximum allowed (10)"
            })
    void tellsWhatIsWrong(String document, String problems) {
        assertThat(read(document)).isNull();
        assertThat(problems()).startsWith(problems);
        assertThat(lines.omitted()).isZero();
    }

    @Test
    void tellsWhatIsNoUtf8() {
        ParamsLines<String> texts = new ParamsLines<>(ParamsReader::readString, JsonLimits.DEFAULT);
        byte[] wrong = "\"\u00e9\"".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(texts.read(wrong, 0, wrong.length, false)).isNull();
        assertThat(texts.problems())
                .singleElement()
                .extracting(ParamProblem::message)
                .asString()
                .contains("UTF-8");
        byte[] right = "\"\u00e9\"".getBytes(StandardCharsets.UTF_8);
        assertThat(texts.read(right, 0, right.length, true)).isEqualTo("\u00e9");
    }

    @Test
    void countsTheProblemsThatItLeavesOut() {
        ParamsLines<Boolean> arrays = new ParamsLines<>(
                in -> {
                    if (in.beginArray()) {
                        while (in.nextElement()) {
                            in.readInt();
                        }
                    }
                    return in.problemCount() == 0;
                },
                JsonLimits.DEFAULT);
        byte[] document = ("[" + "true,".repeat(1_999) + "true]").getBytes(StandardCharsets.US_ASCII);
        assertThat(arrays.read(document, 0, document.length, true)).isNull();
        assertThat(arrays.problems()).isNotEmpty();
        assertThat(arrays.omitted())
                .isPositive()
                .isEqualTo(2_000 - arrays.problems().size());
    }
}
