package dev.myelin.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.error.InvalidParams;
import dev.myelin.model.ModelId;
import dev.myelin.params.FieldNames;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ParamsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictorEnvelopeTest {

    record Options(int top, double threshold) {}

    /** Reads an envelope of texts, as the processor would generate it. */
    abstract static class Parser<P> implements ParamsParser<PredictorParams<String, P>> {

        @Override
        public Class<? super PredictorParams<String, P>> type() {
            return PredictorParams.class;
        }

        @Override
        public String jsonSchema() {
            return "{}";
        }

        @Override
        public String uiSchema() {
            return "[]";
        }

        final PredictorParams<String, P> parse(String document) {
            return parse("embed", document.getBytes(StandardCharsets.UTF_8));
        }

        final List<String> problems(String document) {
            return catchThrowableOfType(InvalidParams.class, () -> parse(document)).problems().stream()
                    .map(problem -> problem.pointer() + " " + problem.message())
                    .toList();
        }

        static @Nullable String readText(ParamsReader in) throws IOException {
            int problems = in.problemCount();
            String text = in.readString();
            return in.problemCount() == problems ? text : null;
        }
    }

    static final class Plain extends Parser<NoOptions> {
        @Override
        public @Nullable PredictorParams<String, NoOptions> read(ParamsReader in) throws IOException {
            return PredictorEnvelope.read(in, Parser::readText);
        }
    }

    static final class Configured extends Parser<Options> {

        private static final FieldNames OPTIONS = FieldNames.of("top", "threshold");

        private final long required;

        Configured(long required) {
            this.required = required;
        }

        @Override
        public @Nullable PredictorParams<String, Options> read(ParamsReader in) throws IOException {
            return PredictorEnvelope.read(in, Parser::readText, this::readOptions);
        }

        private @Nullable Options readOptions(ParamsReader in) throws IOException {
            if (!in.beginObject()) {
                return null;
            }
            int problems = in.problemCount();
            long seen = 0;
            int top = 10;
            double threshold = 0.5;
            for (int field = in.firstField(OPTIONS); field >= 0; field = in.nextField(OPTIONS, field)) {
                seen = in.mark(seen, OPTIONS, field);
                switch (field) {
                    case 0 -> top = in.min(in.readInt(), 1);
                    case 1 -> threshold = in.readDouble();
                }
            }
            in.require(seen, required, OPTIONS);
            return in.problemCount() == problems ? new Options(top, threshold) : null;
        }
    }

    @Nested
    class WithoutOptions {

        @Test
        void isRead() {
            assertThat(new Plain().parse("{\"model_id\": 7, \"inputs\": [\"a\", \"b\"], \"batch_size\": 4096}"))
                    .isEqualTo(new PredictorParams<>(ModelId.of(7), List.of("a", "b"), 4096, NoOptions.NONE));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"model\": 7, \"inputs\": []}", "{\"inputs\": [], \"model\": \"7\"}"})
        void takesModelForModelId(String document) {
            assertThat(new Plain().parse(document)).isEqualTo(PredictorParams.of(ModelId.of(7), List.of()));
        }

        @Test
        void takesAWordForABatchSizeThatIsFound() {
            assertThat(new Plain().parse("{\"model_id\": 7, \"inputs\": [], \"batch_size\": \"auto\"}"))
                    .isEqualTo(new PredictorParams<>(ModelId.of(7), List.of(), PredictorParams.AUTO, NoOptions.NONE));
            assertThat(new Plain().problems("{\"model_id\": 7, \"inputs\": [], \"batch_size\": \"Auto\"}"))
                    .containsExactly("/batch_size must be a whole number, was \"Auto\"");
        }

        @Test
        void takesOnlyOneOfThem() {
            assertThat(new Plain().problems("{\"model\": 7, \"model_id\": 7, \"inputs\": []}"))
                    .containsExactly("/model_id is there twice ('model_id' and 'model' are the same)");
        }

        @Test
        void tellsAllProblemsAtOnce() {
            assertThat(new Plain().problems("{\"input\": [], \"batch_size\": 4097, \"inputs\": [\"a\", 1, null]}"))
                    .containsExactly(
                            "/model_id is required",
                            "/input unknown field; did you mean 'inputs'?",
                            "/batch_size must be at most 4096, was 4097",
                            "/inputs/1 must be a string, was 1",
                            "/inputs/2 must be a string, was null");
            assertThat(new Plain().problems("{\"model_id\": 7, \"inputs\": {}, \"batch_size\": 0}"))
                    .containsExactly(
                            "/inputs must be an array, was an object", "/batch_size must be at least 1, was 0");
            assertThat(new Plain().problems("[\"a\"]")).containsExactly(" must be an object, was an array");
        }

        @Test
        void knowsNoOptions() {
            assertThat(new Plain().problems("{\"model_id\": 7, \"inputs\": [], \"options\": {\"top\": 1}}"))
                    .containsExactly("/options unknown field");
        }
    }

    @Nested
    class WithOptions {

        private final Configured optional = new Configured(0);

        @Test
        void isRead() {
            assertThat(optional.parse("{\"model_id\": 7, \"options\": {\"top\": 3}, \"inputs\": [\"a\"]}")
                            .options())
                    .isEqualTo(new Options(3, 0.5));
        }

        @Test
        void takesTheDefaultsWhereTheyAreLeftOut() {
            assertThat(optional.parse("{\"model_id\": 7, \"inputs\": [\"a\"]}").options())
                    .isEqualTo(new Options(10, 0.5));
        }

        @Test
        void asksForWhatTheOptionsRequireWhereTheyAreLeftOut() {
            assertThat(new Configured(0b11).problems("{\"inputs\": [1]}"))
                    .containsExactly(
                            "/model_id is required",
                            "/inputs/0 must be a string, was 1",
                            "/options/top is required",
                            "/options/threshold is required");
        }

        @Test
        void tellsProblemsWithinThem() {
            assertThat(optional.problems("{\"model_id\": 7, \"inputs\": [], \"options\": {\"top\": 0, \"topp\": 1}}"))
                    .containsExactly(
                            "/options/top must be at least 1, was 0",
                            "/options/topp unknown field; did you mean 'top'?");
            assertThat(optional.problems("{\"model_id\": 7, \"inputs\": [], \"options\": null}"))
                    .containsExactly("/options must be an object, was null");
            assertThat(optional.problems("{\"model_id\": 7, \"inputs\": [], \"options\": {}, \"options\": {}}"))
                    .containsExactly("/options is there twice");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4097})
    void boundsTheBatchSizeFromJavaToo(int batchSize) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PredictorParams<>(ModelId.of(7), List.of(), batchSize, NoOptions.NONE))
                .withMessage("the batch size must be within 1 and 4096, or 0 for auto, was " + batchSize);
    }
}
