package dev.myelin.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.context.PluginContext;
import dev.myelin.error.ActionFailed;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.error.MyelinException;
import dev.myelin.json.Json;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.progress.InferenceProgress;
import dev.myelin.testing.Zips;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PredictorActionTest extends ActionTestBase {

    private final List<String> trace = new ArrayList<>();

    /** What a test has its predictor do with a batch. */
    interface Infer {
        List<String> apply(List<String> batch, String options, InferenceCall call) throws Exception;
    }

    /** A loaded model, which says when it is closed. */
    final class Loaded implements AutoCloseable {

        private final @Nullable Throwable inClose;

        Loaded(@Nullable Throwable inClose) {
            this.inClose = inClose;
        }

        @Override
        public void close() throws IOException {
            trace.add("close");
            if (inClose instanceof IOException e) {
                throw e;
            }
            if (inClose instanceof Error e) {
                throw e;
            }
        }
    }

    /** An author's class. */
    final class Shout implements ConfiguredPredictor<Object, String, String, String> {

        private final Object model;
        private final Infer infer;

        Shout(Object model, Infer infer) {
            this.model = model;
            this.infer = infer;
        }

        @Override
        public Object load(ModelInfo info) throws IOException {
            trace.add(
                    "load " + info.name() + ": " + Files.readString(info.path().resolve("weights.txt")));
            return model;
        }

        @Override
        public List<String> infer(Object loaded, List<String> inputs, String options, InferenceCall call)
                throws Exception {
            assertThat(loaded).isSameAs(model);
            trace.add("infer " + inputs);
            return infer.apply(inputs, options, call);
        }
    }

    /** As generated. */
    static final class Definition extends PredictorAction<Object, String, String, String> {

        private final Shout predictor;

        Definition(Shout predictor) {
            super(
                    ActionInfo.of(Shout.class, "shout").build(),
                    new NoParser<>(),
                    (value, out) -> value.write(out, (text, writer) -> writer.writeString(text)),
                    (text, out) -> out.writeString(text));
            this.predictor = predictor;
        }

        @Override
        protected Shout create(PluginContext plugin) {
            return predictor;
        }
    }

    private Definition action(Object model, Infer infer) {
        return new Definition(new Shout(model, infer));
    }

    private Definition action(Infer infer) {
        return action(new Loaded(null), infer);
    }

    private static List<String> upper(List<String> batch) {
        return batch.stream().map(text -> text.toUpperCase(Locale.ROOT)).toList();
    }

    private static List<String> upperUntil(String bad, List<String> batch, Throwable e) throws Exception {
        if (batch.contains(bad)) {
            if (e instanceof Error error) {
                throw error;
            }
            throw (Exception) e;
        }
        return upper(batch);
    }

    private static PredictorParams<String, String> params(ModelId id, int batchSize, String... inputs) {
        return new PredictorParams<>(id, List.of(inputs), batchSize, "loud");
    }

    private <E extends MyelinException> E failure(
            Class<E> type, Definition action, PredictorParams<String, String> params) {
        return catchThrowableOfType(type, () -> run(action, params));
    }

    @Nested
    class Batches {

        @Test
        void holdAtMostTheBatchSizeAndKeepTheOrder() {
            Predictions<String> predictions =
                    run(action((batch, options, call) -> upper(batch)), params(GOOD, 2, "a", "b", "c", "d", "e"));
            assertThat(predictions.results()).containsExactly("A", "B", "C", "D", "E");
            assertThat(predictions.processedCount()).isEqualTo(5);
            assertThat(trace).containsExactly("load Good: 1 2 3", "infer [a, b]", "infer [c, d]", "infer [e]", "close");
        }

        @Test
        void areNoneWithoutInputs() {
            assertThat(run(action((batch, options, call) -> upper(batch)), params(GOOD, 2))
                            .results())
                    .isEmpty();
            assertThat(trace).containsExactly("load Good: 1 2 3", "close");
        }

        @Test
        void shareTheOptions() {
            assertThat(run(action((batch, options, call) -> List.of(options)), params(GOOD, 1, "a", "b"))
                            .results())
                    .containsExactly("loud", "loud");
        }

        @Test
        void mayHaveAModelThatNeedsNoClosing() {
            assertThat(run(action("just a text", (batch, options, call) -> upper(batch)), params(GOOD, 1, "a"))
                            .results())
                    .containsExactly("A");
        }
    }

    @Nested
    class TheCall {

        @Test
        void makesProgressWithinABatch() {
            run(
                    action((batch, options, call) -> {
                        call.progress(1, 2);
                        return upper(batch);
                    }),
                    params(GOOD, 2, "a", "b", "c"));
            assertThat(heard.lines())
                    .containsExactly(
                            "0.0 model_load 0.0",
                            "10.0 model_load 100.0",
                            "10.0 inference 0.0",
                            "36.67 inference 33.33",
                            "63.33 inference 66.67",
                            "76.67 inference 83.33",
                            "90.0 inference 100.0",
                            "100.0 postprocess 100.0",
                            "100.0 postprocess 100.0");
        }

        @Test
        void refusesProgressOutOfBounds() {
            run(
                    action((batch, options, call) -> {
                        assertThatIllegalArgumentException()
                                .isThrownBy(() -> call.progress(3, 2))
                                .withMessage("progress must be within 0 and a positive total, was 3 of 2");
                        assertThatIllegalArgumentException().isThrownBy(() -> call.progress(0, 0));
                        assertThatIllegalArgumentException().isThrownBy(() -> call.progress(-1, 2));
                        return upper(batch);
                    }),
                    params(GOOD, 1, "a"));
        }

        @Test
        void logsAndKnowsOfCancellationAndDeadline() {
            run(
                    action((batch, options, call) -> {
                        call.log("note", Map.of("n", 1));
                        return List.of(call.isCancelled() + " " + call.deadline());
                    }),
                    params(GOOD, 1, "a"));
            assertThat(heard.events()).containsExactly("note {n=1}");
        }
    }

    @Nested
    class Failures {

        @Test
        void keepTheResultsOfTheBatchesBefore() {
            IOException cause = new IOException("boom");
            ActionFailed failure = failure(
                    ActionFailed.class,
                    action((batch, options, call) -> upperUntil("d", batch, cause)),
                    params(GOOD, 2, "a", "b", "c", "d", "e"));
            assertThat(failure)
                    .hasMessage("action 'shout' failed on inputs 2 to 3: boom")
                    .hasCause(cause);
            assertThat(failure.partialResults().toArray()).containsExactly("A", "B");
            assertThat(trace).endsWith("infer [c, d]", "close");
            assertThat(heard.overall()).last().isEqualTo(42.0);
        }

        @Test
        void nameTheOneInputOfABatch() {
            ActionFailed failure = failure(
                    ActionFailed.class,
                    action((batch, options, call) -> upperUntil("c", batch, new IllegalStateException())),
                    params(GOOD, 2, "a", "b", "c"));
            assertThat(failure).hasMessage("action 'shout' failed on input 2: java.lang.IllegalStateException");
        }

        @Test
        void byAnErrorKeepTheResultsToo() {
            ActionFailed failure = failure(
                    ActionFailed.class,
                    action((batch, options, call) -> upperUntil("b", batch, new OutOfMemoryError("no memory"))),
                    params(GOOD, 1, "a", "b"));
            assertThat(failure)
                    .hasMessage("action 'shout' failed on input 1: no memory")
                    .hasCauseInstanceOf(OutOfMemoryError.class);
            assertThat(failure.partialResults().toArray()).containsExactly("A");
            assertThat(trace).endsWith("close");
        }

        @Test
        void includeOutputsThatDoNotMatchTheInputs() {
            ActionFailed failure = failure(
                    ActionFailed.class,
                    action((batch, options, call) -> batch.contains("c") ? List.of("C", "D") : upper(batch)),
                    params(GOOD, 2, "a", "b", "c"));
            assertThat(failure)
                    .hasMessage("action 'shout' failed on input 2: infer returned 2 outputs for 1 inputs; it must"
                            + " return one output for each input, in order");
            assertThat(failure.partialResults().toArray()).containsExactly("A", "B");
        }

        @Test
        @SuppressWarnings("NullAway") // what the compiler forbids, an author's class can still do
        void includeNulls() {
            assertThat(failure(ActionFailed.class, action((batch, options, call) -> null), params(GOOD, 2, "a", "b")))
                    .hasMessage("action 'shout' failed on inputs 0 to 1: infer returned null; it must return one output"
                            + " for each input, in order");
            assertThat(failure(
                            ActionFailed.class,
                            action((batch, options, call) -> Arrays.asList("A", null)),
                            params(GOOD, 2, "a", "b")))
                    .hasMessage("action 'shout' failed on inputs 0 to 1: infer returned a null among its outputs; it"
                            + " must return one output for each input, in order");
        }

        @Test
        void areWrittenWithTheirPartialResults() throws IOException {
            StringWriter text = new StringWriter();
            try (JsonGenerator out = Json.FACTORY.createGenerator(text)) {
                action((batch, options, call) -> batch).writePartialResults(List.of("A", "B"), out);
            }
            assertThat(text).hasToString("[\"A\",\"B\"]");
        }
    }

    @Nested
    class Closing {

        private final IOException inClose = new IOException("still busy");

        @Test
        void thatFailsCostsNoResultsAndIsTold() {
            Predictions<String> predictions =
                    run(action(new Loaded(inClose), (batch, options, call) -> upper(batch)), params(GOOD, 1, "a", "b"));
            assertThat(predictions.results()).containsExactly("A", "B");
            assertThat(heard.events()).containsExactly("model_close_failed {error=still busy}");
            assertThat(heard.overall()).last().isEqualTo(100.0);
        }

        @Test
        void thatFailsWithAnErrorCostsNoResultsEither() {
            Definition action =
                    action(new Loaded(new UnsatisfiedLinkError("gone")), (batch, options, call) -> upper(batch));
            assertThat(run(action, params(GOOD, 1, "a")).results()).containsExactly("A");
            assertThat(heard.events()).containsExactly("model_close_failed {error=gone}");
        }

        @Test
        void thatFailsDoesNotHideWhyTheRunFailed() {
            IllegalStateException cause = new IllegalStateException("boom");
            ActionFailed failure = failure(
                    ActionFailed.class,
                    action(new Loaded(inClose), (batch, options, call) -> upperUntil("b", batch, cause)),
                    params(GOOD, 1, "a", "b"));
            assertThat(failure).hasCause(cause).hasSuppressedException(inClose);
            assertThat(failure.partialResults().toArray()).containsExactly("A");
            assertThat(heard.events()).isEmpty();
        }
    }

    @Nested
    class Models {

        @Test
        void thatAreUnknownAreRefusedBeforeAnyWork() {
            ModelUnavailable refusal = failure(
                    ModelUnavailable.class, action((batch, options, call) -> upper(batch)), params(UNKNOWN, 1, "a"));
            assertThat(refusal.exitStatus()).isEqualTo(2);
            assertThat(trace).isEmpty();
            assertThat(heard.progress).isEmpty();
        }

        @Test
        void whoseArchiveIsNoneAreAFailure() {
            ModelUnavailable failure = failure(
                    ModelUnavailable.class, action((batch, options, call) -> upper(batch)), params(BROKEN, 1, "a"));
            assertThat(failure.exitStatus()).isEqualTo(1);
        }

        @Test
        void thatDoNotLoadAreAFailure() throws IOException {
            Zips.model(root.resolve("models"), "bare", "{}");
            ActionFailed failure = failure(
                    ActionFailed.class,
                    action((batch, options, call) -> upper(batch)),
                    params(ModelId.of("bare"), 1, "a"));
            assertThat(failure).hasMessageStartingWith("action 'shout' failed: no such file or folder: ");
        }
    }

    @Test
    void knowsTheStandardCategoriesBeforeTheRun() {
        assertThat(action((batch, options, call) -> batch).progress()).containsExactly(InferenceProgress.values());
    }
}
