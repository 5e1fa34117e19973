package dev.myelin.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "modelId, model_id",
        "modelID, model_id",
        "URL, url",
        "URLList, url_list",
        "imageURL, image_url",
        "myURLParser, my_url_parser",
        "top5, top5",
        "top5K, top5_k",
        "aB, a_b",
        "x, x",
        "X, x",
        "already_snake, already_snake",
        "MODEL_ID, model_id",
        "model_ID, model_id"
    })
    void becomeSnakeCase(String java, String json) {
        assertThat(Names.snakeCase(java)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({
        "LoadModelStep, load_model",
        "LoadModel, load_model",
        "loadModel, load_model",
        "Step, step",
        "StepOne, step_one",
        "Footstep, footstep"
    })
    void ofStepsDropAFinalStep(String java, String step) {
        assertThat(Names.stepName(java)).isEqualTo(step);
    }
}
