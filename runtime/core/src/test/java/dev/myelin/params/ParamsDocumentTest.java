package dev.myelin.params;

import static dev.myelin.params.Documents.parse;
import static dev.myelin.params.Documents.problems;
import static dev.myelin.params.Documents.refusal;
import static dev.myelin.params.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.error.InvalidParams;
import dev.myelin.error.ParamProblem;
import dev.myelin.error.ParamProblem.Place;
import dev.myelin.json.JsonLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    void thatJacksonTakesForUtf8IsRefusedTooEvenWhereItIsSkipped() {
        assertThat(refusal(bytes('{', '"', 'n', 'a', 'm', 'e', '"', ':', '\n', '"', 0xC0, 0xAF, '"', '}'))
                        .problems())
                .last()
                .satisfies(problem -> {
                    assertThat(problem.message())
                            .isEqualTo("is not well-formed JSON: Invalid UTF-8 at byte 0xc0, at line 2, column 2");
                    assertThat(problem.place()).isEqualTo(new Place(2, 2));
                });
        assertThat(refusal(bytes('{', '"', 'x', '"', ':', '"', 0xED, 0xA0, 0x80, '"', '}'))
                        .problems())
                .extracting(ParamProblem::code)
                .containsExactly("required", "required", "unknown_field", "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
    void inAnotherEncodingIsRefused(String encoding) {
        assertThat(refusal(VALID.getBytes(Charset.forName(encoding))).problems())
                .extracting(ParamProblem::code)
                .containsExactly("malformed");
    }

    @Test
    void mayBeNestedAsDeepAsTheLimit() {
        assertThat(parse(with("\"extra\": {\"a\": " + "[".repeat(254) + "]".repeat(254) + "}"))
                        .extra())
                .containsOnlyKeys("a");
        assertThat(problems(with("\"extra\": {\"a\": " + "[".repeat(255) + "]".repeat(255) + "}")))
                .containsExactly(
                        " [limit] is beyond the limits of what is read: Document nesting depth (257) exceeds the"
                                + " maximum allowed (256), at line 1, column 300");
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
                                .startsWith("is beyond the limits of what is read: Document nesting depth (257)");
                    });
        }
    }

    @Test
    void keepsTheLimitsOfItsCaller() {
        JsonLimits limits = new JsonLimits(2, 10, 5, 10, 100);
        assertThat(limited("{\"model_id\": 7, \"name\": \"1234567890\"}", limits))
                .isEmpty();
        assertThat(limited("{\"points\": [{}]}", limits))
                .containsExactly(
                        "limit Document nesting depth (3) exceeds the maximum allowed (2), at line 1, column 14");
        assertThat(limited("{\"name\": \"12345678901\"}", limits))
                .containsExactly(
                        "limit String value length (11) exceeds the maximum allowed (10), at line 1, column 23");
        assertThat(limited("{\"seed\": 123456}", limits))
                .containsExactly("limit Number value length (6) exceeds the maximum allowed (5), at line 1, column 16");
        assertThat(limited("{\"n2345678901\": 1}", limits))
                .singleElement()
                .asString()
                .startsWith("limit Name length (");
        assertThat(limited("{}" + " ".repeat(99), limits))
                .containsExactly("limit Document length (101) exceeds the maximum allowed (100)");
    }

    private static List<String> limited(String document, JsonLimits limits) {
        InvalidParams refusal = catchThrowableOfType(
                InvalidParams.class,
                () -> new TrialParamsParser().parse("trial", document.getBytes(StandardCharsets.UTF_8), limits));
        return refusal == null
                ? List.of()
                : refusal.problems().stream()
                        .map(problem -> problem.code() + " "
                                + problem.message().replace("is beyond the limits of what is read: ", ""))
                        .toList();
    }

    @Test
    void saysLineAndColumnToProgramsToo() {
        assertThat(refusal("{\"model_id\": 7,\n  !").problems())
                .singleElement()
                .extracting(ParamProblem::place)
                .isEqualTo(new Place(2, 3));
        assertThat(refusal(VALID + "\n {}").problems())
                .extracting(ParamProblem::place)
                .containsExactly(new Place(2, 2));
        assertThat(refusal("\uFEFF !").problems())
                .extracting(ParamProblem::place)
                .containsExactly(new Place(1, 2));
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
