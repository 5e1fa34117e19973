package dev.myelin.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
    void movesProblemsBelowAnotherPlace() {
        assertThat(new ParamProblem("/a", "min", "no").below("/options"))
                .isEqualTo(new ParamProblem("/options/a", "min", "no"));
    }
}
