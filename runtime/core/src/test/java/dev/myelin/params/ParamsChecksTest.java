package dev.myelin.params;

import static dev.myelin.params.Documents.parse;
import static dev.myelin.params.Documents.problems;
import static dev.myelin.params.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The constraints, each of the value just read. */
class ParamsChecksTest {

    @Test
    void sayTheBoundAndTheValue() {
        assertThat(problems(with("\"batch_size\": 0, \"seed\": -6, \"threshold\": -0.5")))
                .containsExactly(
                        "/batch_size [min] must be at least 1, was 0",
                        "/seed [min] must be at least -5, was -6",
                        "/threshold [min] must be at least 0, was -0.5");
        assertThat(problems(with("\"batch_size\": 4096, \"seed\": 5000000001, \"threshold\": 1.01")))
                .containsExactly(
                        "/batch_size [max] must be at most 1024, was 4096",
                        "/seed [max] must be at most 5000000000, was 5000000001",
                        "/threshold [max] must be at most 1, was 1.01");
    }

    @Test
    void takeTheBoundsThemselves() {
        assertThat(parse(with("\"batch_size\": 1, \"seed\": -5, \"threshold\": 0, \"tags\": [\"a\"], \"vector\": [1,"
                                + " 2], \"extra\": {\"a\": 1}"))
                        .batchSize())
                .isEqualTo(1);
        assertThat(parse(with("\"batch_size\": 1024, \"seed\": 5000000000, \"threshold\": 1, \"tags\": [\"a\", \"b\","
                                + " \"c\"]"))
                        .seed())
                .isEqualTo(5_000_000_000L);
    }

    @Test
    void ofBlankText() {
        assertThat(problems("{\"model_id\": \" \", \"name\": \"\\t\"}"))
                .containsExactly("/model_id [invalid] must not be blank", "/name [not_blank] must not be blank");
    }

    @Test
    void ofSizes() {
        assertThat(problems(with("\"tags\": [], \"vector\": [1], \"extra\": {\"a\": 1, \"b\": 2}")))
                .containsExactly(
                        "/tags [size] must not be empty",
                        "/vector [size] must have at least 2 elements, had 1",
                        "/extra [size] must have at most 1 field, had 2");
        assertThat(problems(with("\"tags\": [\"a\", \"b\", \"c\", \"d\"]")))
                .containsExactly("/tags [size] must have at most 3 elements, had 4");
    }

    @Test
    void sayNothingOfWhatHadAProblemAlready() {
        assertThat(problems("{\"model_id\": 7, \"name\": 5, \"batch_size\": \"0\", \"tags\": 1, \"vector\": null,"
                        + " \"color\": 3}"))
                .hasSize(5)
                .allMatch(problem -> problem.contains("[type]") || problem.contains("[null]"));
    }

    @Test
    void ofAnArraysSizeCountElementsThatAreWrong() {
        assertThat(problems(with("\"vector\": [\"x\"], \"tags\": [1, \"a\", \"b\", \"c\", \"d\"]")))
                .containsExactly(
                        "/vector/0 [type] must be a number, was \"x\"",
                        "/vector [size] must have at least 2 elements, had 1",
                        "/tags/0 [type] must be a string, was 1",
                        "/tags [size] must have at most 3 elements, had 5");
    }

    @Test
    void ofEnumsAreExactAndSuggestTheOtherCase() {
        assertThat(problems(with("\"color\": \"blue\"")))
                .containsExactly("/color [enum] must be one of RED, BLUE, was \"blue\"; did you mean 'BLUE'?");
        assertThat(problems(with("\"color\": \"chartreuse\"")))
                .containsExactly("/color [enum] must be one of RED, BLUE, was \"chartreuse\"");
    }
}
