package dev.myelin.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.myelin.Myelin;
import dev.myelin.RunOptions;
import dev.myelin.error.ActionFailed;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.ModelId;
import dev.myelin.progress.InferenceProgress;
import dev.myelin.testing.Runs;
import dev.myelin.testing.Zips;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PredictorActionTest extends PredictorTestBase {

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
                        call.progress(0, 2);
                        call.progress(2, 2);
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
                        assertThat(call.deadline()).isEmpty();
                        assertThat(call.isCancelled()).isFalse();
                        return upper(batch);
                    }),
                    params(GOOD, 1, "a"));
            assertThat(heard.events()).containsExactly("note {n=1}");
        }

        @Test
        void knowsTheDeadlineOfTheRun() {
            Instant later = Instant.MAX;
            Definition action = action((batch, options, call) -> {
                assertThat(call.deadline()).contains(later);
                assertThat(call.isCancelled()).isFalse();
                return upper(batch);
            });
            RunOptions options = RunOptions.builder()
                    .from(Runs.options(heard, Runs.models(root.resolve("models"))))
                    .deadline(later)
                    .build();
            assertThat(Myelin.run(action, params(GOOD, 1, "a"), options).results())
                    .containsExactly("A");
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
