package dev.myelin.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.error.ParamProblem.Place;
import dev.myelin.json.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidParamsTest {

    @Test
    void isRenderedWithItsMessagesInOneColumn() {
        InvalidParams error = new InvalidParams(
                "find_duplicates",
                List.of(
                        new ParamProblem("/model_id", "required", "is required"),
                        new ParamProblem("/batch_size", "max", "must be at most 1024, was 4096"),
                        new ParamProblem("/input", "unknown_field", "unknown field; did you mean 'inputs'?")));
        assertThat(error).hasMessage("""
                        parameters of 'find_duplicates' are not valid (3 problems)
                          /model_id      is required
                          /batch_size    must be at most 1024, was 4096
                          /input         unknown field; did you mean 'inputs'?""");
    }

    @Test
    void countsOneProblemAndNamesTheDocument() {
        InvalidParams error = new InvalidParams("embed", List.of(new ParamProblem("", "malformed", "is empty")));
        assertThat(error).hasMessage("parameters of 'embed' are not valid (1 problem)\n  (document)    is empty");
    }

    @Test
    void alignsPlacesUpTo40Characters() {
        String wide = "/" + "w".repeat(39);
        String wider = "/" + "w".repeat(40);
        List<ParamProblem> problems = List.of(
                new ParamProblem("/a", "min", "one"),
                new ParamProblem(wide, "min", "two"),
                new ParamProblem(wider, "min", "three"));
        assertThat(new InvalidParams("embed", problems))
                .hasMessageEndingWith(
                        "\n  /a" + " ".repeat(42) + "one\n  " + wide + "    two\n  " + wider + "    three");
    }

    @Test
    void showsNoControlCharactersOfNames() {
        InvalidParams error = new InvalidParams(
                "embed", List.of(new ParamProblem("/a\nb\u001b[2J", "unknown_field", "unknown field")));
        assertThat(error).hasMessageEndingWith("\n  /a?b?[2J    unknown field");
    }

    @Test
    void saysHowManyMoreThereAre() {
        InvalidParams error = new InvalidParams("embed", List.of(new ParamProblem("/a", "min", "one")), 41);
        assertThat(error).hasMessage("parameters of 'embed' are not valid (42 problems)\n  /a    one\n  and 41 more");
        assertThat(error.omitted()).isEqualTo(41);
        assertThat(error.toJson()).endsWith("],\"omitted\":41}").contains("(42 problems)");
    }

    @Test
    void isJsonForPrograms() {
        InvalidParams error = new InvalidParams(
                "embed",
                List.of(
                        new ParamProblem("/color", "enum", "must be \"RED\"", "red", "RED", null),
                        new ParamProblem("", "malformed", "ends, at line 2, column 3", null, null, new Place(2, 3))));
        assertThat(error.toJson()).isEqualTo("""
                {"code":"invalid_params","message":"parameters of 'embed' are not valid (2 problems)","problems":[\
                {"pointer":"/color","code":"enum","message":"must be \\"RED\\"","value":"red","suggestion":"RED"},\
                {"pointer":"","code":"malformed","message":"ends, at line 2, column 3","line":2,"column":3}]}""");
    }

    @Test
    void isWrittenIntoADocumentOfTheCallers() throws IOException {
        StringWriter text = new StringWriter();
        InvalidParams error = new InvalidParams("embed", List.of(new ParamProblem("/a", "min", "no")));
        try (JsonGenerator out = Json.FACTORY.createGenerator(text)) {
            out.writeStartObject();
            out.writeFieldName("error");
            error.writeJson(out);
            out.writeEndObject();
        }
        assertThat(text).hasToString("{\"error\":" + error.toJson() + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"malformed", "trailing", "limit"})
    void isABadRequestWhereTheDocumentIsNotJsonToItsEnd(String code) {
        ParamProblem wrong = new ParamProblem("/a", "min", "no");
        InvalidParams malformed = new InvalidParams("embed", List.of(wrong, new ParamProblem("", code, "ends")));
        assertThat(malformed.isMalformed()).isTrue();
        assertThat(malformed.httpStatus()).isEqualTo(400);
        InvalidParams invalid = new InvalidParams("embed", List.of(wrong));
        assertThat(invalid.isMalformed()).isFalse();
        assertThat(invalid.httpStatus()).isEqualTo(422);
    }
}
