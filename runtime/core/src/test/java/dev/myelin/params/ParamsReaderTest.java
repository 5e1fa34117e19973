package dev.myelin.params;

import static dev.myelin.params.Documents.parse;
import static dev.myelin.params.Documents.problems;
import static dev.myelin.params.Documents.refusal;
import static dev.myelin.params.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.model.ModelId;
import dev.myelin.params.TrialParams.Color;
import dev.myelin.params.TrialParams.Point;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParamsReaderTest {

    @Test
    void readsEveryKindOfValue() {
        TrialParams params = parse("""
                {"model_id": "mini", "name": "a \\u00e9 \\ud83d\\ude00", "batch_size": 1024, "seed": -5,
                 "threshold": 1, "color": "BLUE", "tags": ["x", ""], "vector": [1, -2.5, 1e-3],
                 "points": [{"x": 1, "y": 2}], "extra": {"deep": [null, {"a": 1.5}]}, "note": null}
                """);
        assertThat(params.modelId()).isEqualTo(ModelId.of("mini"));
        assertThat(params.name()).isEqualTo("a é 😀");
        assertThat(params.batchSize()).isEqualTo(1024);
        assertThat(params.seed()).isEqualTo(-5);
        assertThat(params.threshold()).isEqualTo(1.0);
        assertThat(params.color()).isEqualTo(Color.BLUE);
        assertThat(params.tags()).containsExactly("x", "");
        assertThat(params.vector()).containsExactly(1f, -2.5f, 0.001f);
        assertThat(params.points()).containsExactly(new Point(1, 2));
        assertThat(params.extra()).isEqualTo(Map.of("deep", Arrays.asList(null, Map.of("a", 1.5))));
        assertThat(params.note()).isNull();
    }

    @Test
    void leavesDefaultsWhereFieldsAreLeftOut() {
        TrialParams params = parse("{\"name\": \"n\", \"model_id\": 7}");
        assertThat(params.modelId()).isEqualTo(ModelId.of(7));
        assertThat(params.batchSize()).isEqualTo(32);
        assertThat(params.threshold()).isEqualTo(0.85);
    }

    @Nested
    class WrongTypes {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "name       | 5             | must be a string, was 5",
                    "name       | ['x']         | must be a string, was an array",
                    "batch_size | '7'           | must be a whole number, was \"7\"",
                    "batch_size | true          | must be a whole number, was true",
                    "seed       | {'a': [1, 2]} | must be a whole number, was an object",
                    "threshold  | '0.5'         | must be a number, was \"0.5\"",
                    "tags       | 'x'           | must be an array, was \"x\"",
                    "vector     | 1             | must be an array, was 1",
                    "points     | {}            | must be an array, was an object",
                    "extra      | []            | must be an object, was an array",
                    "color      | 1             | must be a string, was 1",
                    "note       | 1             | must be a string, was 1"
                })
        void areNamedWithWhatIsExpected(String field, String value, String message) {
            String json = value.replace('\'', '"');
            assertThat(problems("{\"model_id\": 7, \"name\": \"n\", \"" + field + "\": " + json + ", \"zzz\": 0}"))
                    .contains("/" + field + " [type] " + message, "/zzz [unknown_field] unknown field");
        }

        @ParameterizedTest
        @CsvSource({"batch_size, a whole number", "threshold, a number", "tags, an array", "extra, an object"})
        void includeNullWhichIsNeverTheDefault(String field, String expected) {
            assertThat(problems(with("\"" + field + "\": null")))
                    .containsExactly("/" + field + " [null] must be " + expected + ", was null");
        }

        @Test
        void ofModelIds() {
            assertThat(problems("{\"model_id\": 1.0, \"name\": \"n\"}"))
                    .containsExactly("/model_id [type] must be a model id (a number or a string), was 1.0");
            assertThat(problems("{\"model_id\": \"a/b\", \"name\": \"n\"}"))
                    .containsExactly("/model_id [invalid] must not contain slashes or control characters, nor be '.' or"
                            + " '..'");
            assertThat(problems("{\"model_id\": 9223372036854775808, \"name\": \"n\"}"))
                    .containsExactly("/model_id [range] must be a whole number from -9223372036854775808 to"
                            + " 9223372036854775807, was 9223372036854775808");
        }

        @Test
        void inTheWholeDocument() {
            assertThat(problems("[1, 2]")).containsExactly(" [type] must be an object, was an array");
            assertThat(problems("null")).containsExactly(" [null] must be an object, was null");
            assertThat(problems("\"text\"")).containsExactly(" [type] must be an object, was \"text\"");
        }
    }

    @Nested
    class Numbers {

        @ParameterizedTest
        @ValueSource(strings = {"1.0", "1e2", "0.5", "-1E0"})
        void withPointOrExponentAreNotWhole(String number) {
            assertThat(problems(with("\"batch_size\": " + number)))
                    .containsExactly("/batch_size [type] must be a whole number, was " + number);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2147483648", "-2147483649", "30000000000", "99999999999999999999"})
        void beyondAnIntAreOutOfRange(String number) {
            assertThat(problems(with("\"batch_size\": " + number)))
                    .containsExactly(
                            "/batch_size [range] must be a whole number from -2147483648 to 2147483647, was " + number);
        }

        @Test
        void beyondALongAreOutOfRange() {
            assertThat(problems(with("\"seed\": -9223372036854775809")))
                    .containsExactly("/seed [range] must be a whole number from -9223372036854775808 to"
                            + " 9223372036854775807, was -9223372036854775809");
        }

        @Test
        void beyondADoubleOrFloatAreOutOfRange() {
            assertThat(problems(with("\"threshold\": 1e999, \"vector\": [1e39, 2]")))
                    .containsExactly(
                            "/threshold [range] is too large for a number of 64 bits, was 1e999",
                            "/vector/0 [range] is too large for a number of 32 bits, was 1e39");
        }

        @ParameterizedTest
        @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+1", "01", ".5", "0x10"})
        void ofOtherLanguagesAreMalformed(String number) {
            assertThat(refusal(with("\"threshold\": " + number)).getMessage())
                    .contains("is not well-formed JSON: ")
                    .contains(", at line 1, column ");
        }
    }

    @Nested
    class LoneSurrogates {

        @ParameterizedTest
        @ValueSource(strings = {"\\ud83d", "\\ude00", "a\\ud83db", "\\ude00\\ud83d", "\\ud83d\\ud83d\\ude00"})
        void areRefusedInTexts(String text) {
            assertThat(problems("{\"model_id\": \"" + text + "\", \"name\": \"" + text + "\", \"tags\": [\"ok\", \""
                            + text + "\"], \"color\": \"" + text + "\"}"))
                    .containsExactly(
                            "/model_id [unicode] must be Unicode text, has a lone surrogate",
                            "/name [unicode] must be Unicode text, has a lone surrogate",
                            "/tags/1 [unicode] must be Unicode text, has a lone surrogate",
                            "/color [unicode] must be Unicode text, has a lone surrogate");
        }

        @Test
        void areRefusedInFreeFormValues() {
            assertThat(problems(with("\"extra\": {\"a\": [\"\\ud83d\"]}")))
                    .containsExactly("/extra/a/0 [unicode] must be Unicode text, has a lone surrogate");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\\ud83d", "\\ude00", "a\\ud83db"})
        void inNamesAreMalformed(String name) {
            String fields = "\"" + name + "\": 1";
            assertThat(refusal(with(fields)).getMessage()).contains("(document)    is not well-formed JSON: ");
            assertThat(refusal(with("\"extra\": {" + fields + "}")).getMessage())
                    .contains("is not well-formed JSON: ");
        }
    }

    @Test
    void refusesFreeFormNumbersThatNoDoubleHolds() {
        assertThat(problems(with("\"extra\": {\"a\": 1e999}")))
                .containsExactly("/extra/a [range] is too large for a number of 64 bits");
    }

    @Test
    void showsUpTo40Characters() {
        assertThat(problems(with("\"batch_size\": \"" + "a".repeat(40) + "\"")))
                .containsExactly("/batch_size [type] must be a whole number, was \"" + "a".repeat(40) + "\"");
        assertThat(problems(with("\"batch_size\": \"" + "a".repeat(41) + "\"")))
                .containsExactly("/batch_size [type] must be a whole number, was \"" + "a".repeat(37) + "...\"");
    }

    @Test
    void shortensAndCleansWhatItShows() {
        String long40 = "a".repeat(36) + "😀".repeat(4);
        assertThat(problems(with("\"batch_size\": \"" + long40 + "\"")))
                .containsExactly("/batch_size [type] must be a whole number, was \"" + "a".repeat(36) + "...\"");
        assertThat(problems(with("\"batch_size\": \"a\\nb\\u001b[2J\"")))
                .containsExactly("/batch_size [type] must be a whole number, was \"a?b?[2J\"");
    }

    @Test
    void findsEveryProblemOfADocumentAtOnce() {
        List<String> problems = problems("""
                {"nam": "x", "batch_size": 1.5, "threshold": 2, "color": "GREEN", "tags": [1, null],
                 "points": [7, {"x": 1, "y": 1, "z": 1}], "extra": {"a": "\\ud800"}}
                """);
        assertThat(problems)
                .containsExactly(
                        "/model_id [required] is required",
                        "/name [required] is required",
                        "/nam [unknown_field] unknown field; did you mean 'name'?",
                        "/batch_size [type] must be a whole number, was 1.5",
                        "/threshold [max] must be at most 1, was 2",
                        "/color [enum] must be one of RED, BLUE, was \"GREEN\"",
                        "/tags/0 [type] must be a string, was 1",
                        "/tags/1 [null] must be a string, was null",
                        "/points/0 [type] must be an object, was 7",
                        "/points/1/z [unknown_field] unknown field",
                        "/extra/a [unicode] must be Unicode text, has a lone surrogate");
    }
}
