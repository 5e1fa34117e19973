package dev.myelin.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.context.PluginContext;
import dev.myelin.error.ParamProblem;
import dev.myelin.json.JsonLimits;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.params.FieldNames;
import dev.myelin.params.ParamsLines;
import dev.myelin.params.ParamsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller of a served predictor may send. */
class PredictRequestTest {

    private static final FieldNames OPTIONS = FieldNames.of("factor");

    /** As it is generated for a predictor with options. */
    private static final class Multiply extends PredictorDeployment<String, Integer, Integer, Integer> {

        Multiply() {
            super(DeploymentInfo.of(Multiply.class, "multiply").build(), (value, out) -> out.writeNumber(value));
        }

        @Override
        public ConfiguredPredictor<String, Integer, Integer, Integer> create(PluginContext plugin) {
            return new ConfiguredPredictor<>() {

                @Override
                public String load(ModelInfo model) {
                    return model.name();
                }

                @Override
                public List<Integer> infer(String model, List<Integer> inputs, Integer options, InferenceCall call) {
                    return inputs.stream().map(input -> input * options).toList();
                }
            };
        }

        @Override
        protected @Nullable PredictRequest<Integer, Integer> read(ParamsReader in) throws IOException {
            return PredictorEnvelope.readRequest(in, ParamsReader::readInt, Multiply::readOptions);
        }

        private static @Nullable Integer readOptions(ParamsReader in) throws IOException {
            if (!in.beginObject()) {
                return null;
            }
            int factor = 2;
            for (int field = in.firstField(OPTIONS); field >= 0; field = in.nextField(OPTIONS, field)) {
                factor = in.readInt();
            }
            return factor;
        }
    }

    private final ParamsLines<PredictRequest<Integer, Integer>> reader = new Multiply().reader(JsonLimits.DEFAULT);

    private @Nullable PredictRequest<Integer, Integer> read(String body) {
        byte[] document = body.getBytes(StandardCharsets.UTF_8);
        return reader.read(document, 0, document.length, false);
    }

    @Test
    void theEnvelopeNeedNotNameAModel() {
        assertThat(read("{\"inputs\": [1, 2]}")).isEqualTo(new PredictRequest<>(null, List.of(1, 2), 2, false));
        assertThat(read("{\"model_id\": 7, \"inputs\": [], \"batch_size\": 5, \"options\": {\"factor\": 3}}"))
                .isEqualTo(new PredictRequest<>(ModelId.of(7), List.of(), 3, false));
        assertThat(read("{\"model\": \"mini\", \"inputs\": [1]}"))
                .isEqualTo(new PredictRequest<>(ModelId.of("mini"), List.of(1), 2, false));
    }

    @Test
    void theInputsMayStandAlone() {
        assertThat(read("[1, 2]")).isEqualTo(new PredictRequest<>(null, List.of(1, 2), 2, true));
        assertThat(read("[]")).isEqualTo(new PredictRequest<>(null, List.of(), 2, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                          | /inputs is required",
                "{\"inputs\": [1, true]}     | /inputs/1 must be a whole number, was true",
                "[1, \"x\"]                  | /1 must be a whole number, was \"x\"",
                "{\"inputs\": [], \"batch_size\": 0} | /batch_size must be at least 1, was 0",
                "{\"inputs\": [], \"options\": {\"x\": 1}} | /options/x unknown field",
                "5                           | must be an object, was 5"
            })
    void allThatIsWrongIsTold(String body, String problem) {
        assertThat(read(body)).isNull();
        assertThat(reader.problems())
                .extracting(PredictRequestTest::told)
                .singleElement()
                .asString()
                .startsWith(problem);
    }

    private static String told(ParamProblem problem) {
        return (problem.pointer() + " " + problem.message()).strip();
    }
}
