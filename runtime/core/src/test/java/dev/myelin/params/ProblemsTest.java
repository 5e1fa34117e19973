package dev.myelin.params;

import static dev.myelin.params.Documents.refusal;
import static dev.myelin.params.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.myelin.error.InvalidParams;
import dev.myelin.error.ParamProblem;
import org.junit.jupiter.api.Test;

/** What is kept of problems, and of how many. */
class ProblemsTest {

    @Test
    void areKeptUpToAHundred() {
        InvalidParams refusal = refusal(with("\"tags\": [" + "1,".repeat(99) + "1]"));
        assertThat(refusal.problems()).hasSize(100);
        assertThat(refusal.omitted()).isEqualTo(1);
        assertThat(refusal)
                .hasMessageStartingWith("parameters of 'trial' are not valid (101 problems)\n")
                .hasMessageEndingWith("\n  /tags/99    must be a string, was 1\n  and 1 more");
    }

    @Test
    void areCountedBeyond() {
        InvalidParams refusal = refusal("{\"unknown\": 1, \"vector\": [" + "null,".repeat(999_999) + "null]}");
        assertThat(refusal.problems()).hasSize(100);
        assertThat(refusal.omitted()).isEqualTo(999_904); // of the vector its size too, and two fields that are missing
        assertThat(refusal.problems().get(0).code()).isEqualTo("unknown_field");
        assertThat(refusal.toJson()).endsWith(",\"omitted\":999904}");
    }

    @Test
    void tellOfAMalformedEndHoweverManyThereAre() {
        InvalidParams refusal = refusal(with("\"vector\": [" + "null,".repeat(1000) + "!"));
        assertThat(refusal.problems())
                .hasSize(101)
                .last()
                .extracting(ParamProblem::code)
                .isEqualTo("malformed");
        assertThat(refusal.omitted()).isEqualTo(900);
        assertThat(refusal.httpStatus()).isEqualTo(400);
    }

    @Test
    void haveTheValueAndTheSuggestion() {
        InvalidParams refusal = refusal(
                with("\"batch_size\": \"many\", \"threshold\": 2, \"color\": \"blue\", \"tag\": [], \"note\": {}"));
        assertThat(refusal.problems())
                .extracting(ParamProblem::pointer, ParamProblem::value, ParamProblem::suggestion)
                .containsExactly(
                        tuple("/batch_size", "many", null),
                        tuple("/threshold", "2", null),
                        tuple("/color", "blue", "BLUE"),
                        tuple("/tag", null, "tags"),
                        tuple("/note", null, null));
    }

    @Test
    void showNoHalvesOfCharacters() {
        assertThat(refusal(with("\"batch_size\": \"a\\ud800b\\u0007\\u0085\"")).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.value()).isEqualTo("a?b??");
                    assertThat(problem.message()).isEqualTo("must be a whole number, was \"a?b??\"");
                });
    }
}
