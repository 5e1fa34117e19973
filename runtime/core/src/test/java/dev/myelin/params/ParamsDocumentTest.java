package dev.myelin.params;

import static dev.myelin.params.Documents.parse;
import static dev.myelin.params.Documents.problems;
import static dev.myelin.params.Documents.refusal;
import static dev.myelin.params.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of a document as a whole. */
class ParamsDocumentTest {

    private static final String VALID = "{\"model_id\": 7, \"name\": \"n\"}";

    private static byte[] bytes(int... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int value : values) {
            bytes.write(value);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\uFEFF"})
    void thatIsEmptyIsRefused(String document) {
        assertThat(problems(document)).containsExactly(" [malformed] is empty; a JSON object is expected");
    }

    @Test
    void beginsAfterAByteOrderMark() {
        assertThat(parse("\uFEFF" + VALID).name()).isEqualTo("n");
    }

    @Test
    void endsWithItsValue() {
        assertThat(parse(VALID + " \n").name()).isEqualTo("n");
        assertThat(problems(VALID + "\n {}"))
                .containsExactly(" [trailing] has more after its end, at line 2, column 2");
        assertThat(refusal(VALID + " rest").getMessage()).contains("is not well-formed JSON: ");
    }

    @Test
    void thatIsMalformedIsRefusedWithLineAndColumn() {
        assertThat(refusal("{\"model_id\": 7,\n  \"name\" \"n\"}"))
                .hasMessage("parameters of 'trial' are not valid (1 problem)\n  (document)    is not well-formed JSON:"
                        + " Unexpected character ('\"' (code 34)): was expecting a colon to separate field name and"
                        + " value, at line 2, column 10");
    }

    @Test
    void thatIsCutOffSaysSoWithoutJacksonsRemarks() {
        assertThat(problems("{\"model_id\": 7, \"tags\": [\"a\""))
                .containsExactly(" [malformed] is not well-formed JSON: Unexpected end-of-input: expected close marker"
                        + " for Array, at line 1, column 29");
    }

    @Test
    void thatIsMalformedStillTellsWhatWasFoundBefore() {
        assertThat(problems("{\"batch_size\": 0, \"nme\": 1, !"))
                .startsWith(
                        "/batch_size [min] must be at least 1, was 0",
                        "/nme [unknown_field] unknown field; did you mean 'name'?")
                .hasSize(3)
                .last()
                .asString()
                .startsWith(" [malformed] is not well-formed JSON: ");
    }

    @Test
    void thatIsTextInNoEncodingIsRefused() {
        assertThat(refusal(bytes('{', '"', 0xFF, '"', ':', '1', '}')).getMessage())
                .contains("is not well-formed JSON: Invalid UTF-8 start byte 0xff, at line 1, column ");
        assertThat(refusal(bytes('{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', 0xED, 0xA0, 0xBD, '"', '}'))
                        .getMessage())
                .contains("is not well-formed JSON: Invalid UTF-8: Illegal surrogate character 0xd83d, at line 1");
        assertThat(refusal(bytes(0, 0, 0xFF, 0xFE, 1, 2, 3, 4)).getMessage()).contains("is not well-formed JSON: ");
        assertThat(refusal(bytes(0, 0, 0, '{', 0x7F, 0, 0, 0)).getMessage()).contains("is not well-formed JSON: ");
    }

    @Test
    void mayBeNestedAsDeepAsJacksonAllows() {
        assertThat(parse(with("\"extra\": {\"a\": " + "[".repeat(900) + "]".repeat(900) + "}"))
                        .extra())
                .containsOnlyKeys("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"extra\": {\"a\": %s", "{\"unknown\": %s", "{\"name\": %s", "{\"points\": [%s", "%s"})
    void thatIsNestedTooDeepIsRefused(String begin) {
        for (String opening : new String[] {"[", "{\"a\":"}) {
            assertThat(refusal(begin.formatted(opening.repeat(100_000))).problems())
                    .last()
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo("limit");
                        assertThat(problem.message())
                                .startsWith("is beyond the limits of what is read: Document nesting depth (1001)");
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch_size", "seed", "threshold", "model_id", "extra", "vector", "name", "unknown"})
    void withNumbersOfTooManyDigitsIsRefused(String field) {
        for (String number : new String[] {"9".repeat(5000), "0." + "9".repeat(5000), "1e" + "9".repeat(5000)}) {
            String value = field.equals("extra") ? "{\"a\": " + number + "}" : number;
            value = field.equals("vector") ? "[" + value + "]" : value;
            assertThat(refusal("{\"" + field + "\": " + value + "}").problems()).isNotEmpty();
        }
    }

    @Test
    void withNamesBeyondTheLimitIsRefused() {
        assertThat(refusal("{\"" + "n".repeat(100_000) + "\": 1}").problems())
                .singleElement()
                .extracting("code")
                .isEqualTo("limit");
    }

    @Test
    void alignsItsProblemsAroundALongName() {
        String name = "n".repeat(50);
        assertThat(refusal("{\"model_id\": 7, \"" + name + "\": 1}"))
                .hasMessage("parameters of 'trial' are not valid (2 problems)\n  /name    is required\n  /" + name
                        + "    unknown field");
    }

    @Test
    void blamesAParserThatReadsNullAndSaysNothing() {
        ParamsParser<TrialParams> parser = new ParamsParser<>() {
            @Override
            public Class<TrialParams> type() {
                return TrialParams.class;
            }

            @Override
            public String jsonSchema() {
                return "{}";
            }

            @Override
            public String uiSchema() {
                return "[]";
            }

            @Override
            public @Nullable TrialParams read(ParamsReader in) throws IOException {
                in.readAny();
                return null;
            }
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> parser.parse("trial", "{}".getBytes(StandardCharsets.UTF_8)))
                .withMessageEndingWith(" read null and noted no problem");
    }
}
