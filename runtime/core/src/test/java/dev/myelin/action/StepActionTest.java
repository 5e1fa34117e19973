package dev.myelin.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.myelin.context.PluginContext;
import dev.myelin.error.ActionFailed;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.error.StepFailed;
import dev.myelin.model.ModelId;
import dev.myelin.params.ResultWriter;
import dev.myelin.progress.ProgressCategory;
import dev.myelin.step.ContextInit;
import dev.myelin.step.InferenceContext;
import dev.myelin.step.LoggingStep;
import dev.myelin.step.Orchestrator;
import dev.myelin.step.StepRegistry;
import dev.myelin.step.StepResult;
import dev.myelin.step.StepSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepActionTest extends ActionTestBase {

    /** What a test registers. */
    interface Steps {
        void register(Author action, StepRegistry<InferenceContext<String>> registry);
    }

    /** An author's class with steps and a result of its own. */
    static final class Author extends BaseInferenceAction<String> {

        String input() {
            return params();
        }

        Map<String, @Nullable Object> result(InferenceContext<String> context) {
            if (context.params().equals("no result")) {
                throw new IllegalStateException("no result");
            }
            return Map.of("batch", context.batchSize(), "requests", context.requests());
        }
    }

    /** As generated. */
    static final class Definition
            extends StepAction<Author, String, InferenceContext<String>, Map<String, @Nullable Object>> {

        private final Steps steps;
        private final boolean ownResult;

        Definition(boolean ownResult, Steps steps) {
            super(ActionInfo.of(Author.class, "steps").build(), new NoParser<>(), ResultWriter.FREE_FORM);
            this.steps = steps;
            this.ownResult = ownResult;
        }

        @Override
        public List<ProgressCategory> progress() {
            return List.of();
        }

        @Override
        protected Author create(PluginContext plugin) {
            return new Author();
        }

        @Override
        protected InferenceContext<String> createContext(ContextInit<String> init) {
            return new InferenceContext<>(init);
        }

        @Override
        protected void registerSteps(
                Author action, PluginContext plugin, StepRegistry<InferenceContext<String>> registry) {
            steps.register(action, registry);
        }

        @Override
        protected Map<String, @Nullable Object> result(
                Author action, InferenceContext<String> context, Orchestrator.Summary summary) {
            return ownResult ? action.result(context) : summary(context, summary);
        }

        @Override
        protected @Nullable ModelId modelId(String params) {
            return params.equals("unknown") ? UNKNOWN : null;
        }

        @Override
        protected int batchSize(String params) {
            return params.equals("small") ? 0 : 16;
        }

        @Override
        protected List<Map<String, @Nullable Object>> requests(String params) {
            return List.of(Map.of("text", params));
        }
    }

    private static Definition summing(Steps steps) {
        return new Definition(false, steps);
    }

    /** Two steps: one that makes a result, one that makes another and may fail. */
    private static Definition failing(boolean ownResult, String when) {
        return new Definition(ownResult, (action, registry) -> {
            registry.register(StepSpec.of("first", 1), context -> {
                context.results().add(Map.of("n", 1));
                context.results().add(null);
                return StepResult.ok();
            });
            registry.register(StepSpec.of("second", 1), context -> {
                if (context.params().equals(when)) {
                    throw new IllegalStateException("boom");
                }
                return StepResult.ok();
            });
        });
    }

    @Test
    void answersWithTheReferencesSummary() {
        Definition action = summing((author, registry) -> {
            registry.register(StepSpec.of("infer", 1), context -> {
                context.results().add(Map.of("n", 1));
                context.addProcessed(1);
                return StepResult.ok();
            });
            registry.register(StepSpec.of("nothing", 1), context -> StepResult.skipped());
        });
        assertThat(run(action, "params"))
                .containsExactly(
                        entry("success", true),
                        entry("steps_executed", 1),
                        entry("steps_total", 2),
                        entry("processed_count", 1),
                        entry("results", List.of(Map.of("n", 1))));
    }

    @Test
    void answersWithTheAuthorsResult() {
        Definition action = new Definition(true, (author, registry) -> {});
        assertThat(run(action, "text"))
                .containsOnly(entry("batch", 16), entry("requests", List.of(Map.of("text", "text"))));
        assertThat(run(action, "small")).containsEntry("batch", 1);
    }

    @Test
    void givesTheAuthorsObjectItsParameters() {
        Definition action = summing((author, registry) -> registry.register(StepSpec.of("a", 1), context -> {
            context.results().add(Map.of("input", author.input()));
            return StepResult.ok();
        }));
        assertThat(run(action, "text")).containsEntry("results", List.of(Map.of("input", "text")));
    }

    @Test
    void letsTheAuthorDecorateSteps() {
        run(
                summing((author, registry) -> {
                    registry.register(StepSpec.of("a", 1), context -> StepResult.ok());
                    registry.decorate("a", LoggingStep::new);
                }),
                "params");
        assertThat(heard.events()).containsExactly("step_start {step=a}", "step_end {step=a, success=true}");
    }

    @Test
    void ends100EvenWhereNoStepHasAWeight() {
        run(
                summing((author, registry) -> registry.register(StepSpec.of("a", 0), context -> StepResult.ok())),
                "params");
        assertThat(heard.overall()).isSorted().last().isEqualTo(100.0);
    }

    @Test
    void keepsTheResultsOfAFailedRun() {
        StepFailed failure = failure(StepFailed.class, failing(false, "params"));
        assertThat(failure).hasMessage("Step 'second' failed: boom");
        assertThat(failure.partialResults().toArray())
                .isEqualTo(Arrays.asList(Map.of("n", 1), null).toArray());
        assertThat(heard.overall()).last().isNotEqualTo(100.0);
    }

    @Test
    void keepsTheResultsWhenTheAuthorsResultFails() {
        ActionFailed failure = catchThrowableOfType(ActionFailed.class, () -> run(failing(true, "never"), "no result"));
        assertThat(failure).hasMessage("action 'steps' failed: no result");
        assertThat(failure.partialResults().toArray()).hasSize(2);
    }

    @Test
    void refusesAnUnknownModelThatTheParametersName() {
        ModelUnavailable refusal =
                catchThrowableOfType(ModelUnavailable.class, () -> run(summing((author, registry) -> {}), "unknown"));
        assertThat(refusal.exitStatus()).isEqualTo(2);
    }

    @Test
    void failsOnAnUnknownModelInsideAStep() {
        StepFailed failure = failure(
                StepFailed.class,
                summing((author, registry) -> registry.register(StepSpec.of("load", 1), context -> {
                    context.runtime().models().load(UNKNOWN);
                    return StepResult.ok();
                })));
        assertThat(failure)
                .hasMessageStartingWith("Step 'load' failed: model 'unknown' does not exist")
                .hasCauseInstanceOf(ModelUnavailable.class);
        assertThat(failure.exitStatus()).isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongWithTheRegistration() {
        assertThat(failure(ActionFailed.class, summing((author, registry) -> {
                    registry.register(StepSpec.of("a", 1), context -> StepResult.ok());
                    registry.register(StepSpec.of("a", 1), context -> StepResult.ok());
                })))
                .hasMessage("action 'steps' failed: step 'a' is registered already; give the second one another name");
    }
}
