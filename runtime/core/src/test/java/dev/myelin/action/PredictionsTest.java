package dev.myelin.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.json.Json;
import dev.myelin.model.ModelInfo;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PredictionsTest {

    private static String written(Predictions<String> predictions) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out =
                Json.FACTORY.createGenerator(text).disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)) {
            predictions.write(out, (value, writer) -> writer.writeString(value));
        }
        return text.toString();
    }

    @Test
    void areWrittenWithTheirCount() throws IOException {
        assertThat(written(new Predictions<>(List.of("A", "B"))))
                .isEqualTo("{\"results\":[\"A\",\"B\"],\"processed_count\":2}");
        assertThat(written(new Predictions<>(List.of()))).isEqualTo("{\"results\":[],\"processed_count\":0}");
    }

    @Test
    void keepACopy() {
        List<String> results = new ArrayList<>(List.of("A"));
        Predictions<String> predictions = new Predictions<>(results);
        results.clear();
        assertThat(predictions.results()).containsExactly("A");
    }

    @Test
    void ofAPredictorWithoutOptionsComeFromItsShorterInfer() throws Exception {
        Predictor<String, String, String> predictor = new Predictor<>() {
            @Override
            public String load(ModelInfo model) {
                return "model";
            }

            @Override
            public List<String> infer(String model, List<String> inputs, InferenceCall call) {
                return inputs.stream().map(input -> model + " " + input).toList();
            }
        };
        InferenceCall call = new InferenceCall() {
            @Override
            public void log(String event, Map<String, ? extends @Nullable Object> data) {}

            @Override
            public void progress(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return false;
            }

            @Override
            public Optional<Instant> deadline() {
                return Optional.empty();
            }
        };
        assertThat(predictor.infer("model", List.of("a"), NoOptions.NONE, call)).containsExactly("model a");
    }
}
