package dev.myelin.params;

import static dev.myelin.params.Documents.problems;
import static dev.myelin.params.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Fields that are missing, unknown, there twice or oddly named. */
class ParamsFieldsTest {

    @Test
    void thatAreMissingComeBeforeWhatIsWrongInTheirObject() {
        assertThat(problems("{\"batch_size\": 0, \"points\": [{\"y\": \"b\"}, {\"x\": 1, \"y\": 2}, {}]}"))
                .containsExactly(
                        "/model_id [required] is required",
                        "/name [required] is required",
                        "/batch_size [min] must be at least 1, was 0",
                        "/points/0/x [required] is required",
                        "/points/0/y [type] must be a whole number, was \"b\"",
                        "/points/2/x [required] is required",
                        "/points/2/y [required] is required");
    }

    @Test
    void thatNobodyKnowsAreRefusedWithTheNearestName() {
        assertThat(problems(with("\"treshold\": 0.5, \"modelId\": 7, \"speed_of_light\": {\"deep\": [1]}")))
                .containsExactly(
                        "/treshold [unknown_field] unknown field; did you mean 'threshold'?",
                        "/modelId [unknown_field] unknown field; did you mean 'model_id'?",
                        "/speed_of_light [unknown_field] unknown field");
    }

    @Test
    void thatAreThereTwiceAreRefused() {
        assertThat(problems("{\"model_id\": 7, \"name\": \"a\", \"name\": \"b\"}"))
                .containsExactly("/name [duplicate] is there twice");
        assertThat(problems(with("\"extra\": {\"a\": {\"b\": 1, \"b\": 2}}")))
                .containsExactly("/extra/a/b [duplicate] is there twice");
    }

    @Test
    void withSlashesAndTildesAreEscapedInPointers() {
        assertThat(problems(with("\"a/b~c\": 1, \"\": 2, \"extra\": {\"x/y\": {\"~\": 1, \"~\": 2}}")))
                .containsExactly(
                        "/a~1b~0c [unknown_field] unknown field",
                        "/ [unknown_field] unknown field",
                        "/extra/x~1y/~0 [duplicate] is there twice");
    }

    @Test
    void ofATypeThatRefusesItselfStandAtTheObject() {
        assertThat(problems(with("\"points\": [{\"x\": 1, \"y\": 1}, {\"x\": 2, \"y\": 1}]")))
                .containsExactly("/points/1 [invalid] x must not be beyond y");
    }
}
