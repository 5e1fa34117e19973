package dev.myelin.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.action.PredictorParams;
import dev.myelin.model.ModelId;
import dev.myelin.names.Names;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that the processor and the runtime both have, because the one does not depend on the other. */
class RuntimeAgreementTest {

    @ParameterizedTest
    @CsvSource({
        "modelID, model_id",
        "URL, url",
        "URLList, url_list",
        "top5, top5",
        "top5K, top5_k",
        "batchSize, batch_size",
        "aB, a_b",
        "a_b, a_b",
        "already_snake, already_snake",
        "HTTPServer2Go, http_server2_go",
        "_x, _x",
        "x, x",
        "\u00c4rgerGro\u00df, \u00e4rger_gro\u00df",
        "LoadModelStep, load_model_step",
        "Step, step"
    })
    void namesInJsonAreTheSame(String java, String json) {
        assertThat(JsonNames.snakeCase(java)).isEqualTo(json).isEqualTo(Names.snakeCase(java));
        assertThat(JsonNames.stepName(java)).isEqualTo(Names.stepName(java));
    }

    @Test
    void batchesAreOfTheSameSizes() {
        assertThat(BatchSize.DEFAULT).isEqualTo(PredictorParams.DEFAULT_BATCH_SIZE);
        assertThat(BatchSize.MAX).isEqualTo(PredictorParams.MAX_BATCH_SIZE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loadmodel", "embd", "EMBED", "x", "", "grouping", "lod_modle"})
    void suggestionsAreTheSame(String name) {
        List<String> known = List.of("load_model", "embed", "group", "id");
        assertThat(dev.myelin.processor.problem.Suggestions.didYouMean(name, known))
                .isEqualTo(dev.myelin.names.Suggestions.didYouMean(name, known));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "007",
                "-7",
                "999999999999999999",
                "1000000000000000000",
                "m",
                " ",
                "",
                ".",
                "..",
                "a/b",
                "a\\b",
                "a\tb",
                "..."
            })
    void modelIdsAreTheSame(String text) {
        Object parsed = ScalarText.parse(ValueType.Kind.MODEL_ID, text);
        assertThat(parsed == null).isEqualTo(ModelId.problemOf(text) != null);
        if (parsed != null) {
            assertThat(parsed instanceof Long).isEqualTo(ModelId.of(text).isNumber());
            assertThat(parsed).hasToString(text);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void longModelIdsAreTheSame(int length) {
        String text = "m".repeat(length);
        assertThat(ScalarText.parse(ValueType.Kind.MODEL_ID, text) == null).isEqualTo(ModelId.problemOf(text) != null);
    }
}
