package dev.myelin.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.testing.Heard;
import dev.myelin.testing.Runs;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The utility steps of the reference. */
class WrappedStepsTest {

    private final Heard heard = new Heard();
    private final TraceContext context = new TraceContext(Runs.of(heard));

    @Nested
    class Logging {

        @Test
        void tellsOfStartAndEnd() throws Exception {
            StepResult result = StepResult.ok(Map.of("n", 1));
            assertThat(new LoggingStep<>(new TraceStep("load").returns(result)).execute(context))
                    .isSameAs(result);
            assertThat(heard.events()).containsExactly("step_start {step=load}", "step_end {step=load, success=true}");
        }

        @Test
        void tellsWhyAStepFailed() throws Exception {
            new LoggingStep<>(new TraceStep("load").returns(StepResult.failed("no file"))).execute(context);
            assertThat(heard.events()).last().isEqualTo("step_end {step=load, success=false, error=no file}");
        }

        @Test
        void tellsOfAnErrorToo() {
            LinkageError error = new UnsatisfiedLinkError("no engine");
            assertThatThrownBy(() -> new LoggingStep<>(new TraceStep("load").throwsInExecute(error)).execute(context))
                    .isSameAs(error);
            assertThat(heard.events()).last().isEqualTo("step_end {step=load, success=false, error=no engine}");
        }

        @Test
        void tellsOfTheRollbackAndPassesItOn() throws Exception {
            TraceStep step = new TraceStep("load");
            StepResult result = StepResult.failed("no");
            new LoggingStep<>(step).rollback(context, result);
            assertThat(heard.events()).containsExactly("step_rollback {step=load}");
            assertThat(step.rolledBack()).containsExactly(result);
        }

        @Test
        void isNamedAfterItsStepAndWeighsTheSame() throws Exception {
            LoggingStep<TraceContext> step =
                    new LoggingStep<>(new DescribedStep<>(new StepSpec("load", 0.3, 10), new TraceStep("x").skips()));
            assertThat(step.name()).isEqualTo("logged_load");
            assertThat(step.progressWeight()).isEqualTo(0.3);
            assertThat(step.progressProportion()).isEqualTo(10);
            assertThat(step.canSkip(context)).isTrue();
        }
    }

    @Nested
    class Timing {

        @Test
        void addsTheDurationToTheData() throws Exception {
            Iterator<Long> clock = List.of(5_000_000_000L, 6_500_000_000L).iterator();
            TraceStep step = new TraceStep("load").returns(StepResult.ok(Map.of("n", 1)));
            assertThat(new TimingStep<>(step, clock::next).execute(context).data())
                    .isEqualTo(Map.of("n", 1, "duration_seconds", 1.5));
        }

        @Test
        void readsTheClockOfTheMachine() throws Exception {
            StepResult result = new TimingStep<>(new TraceStep("load")).execute(context);
            assertThat(result.data()).containsOnlyKeys("duration_seconds");
        }

        @Test
        void passesTheRollbackOn() throws Exception {
            TraceStep step = new TraceStep("load");
            StepResult result = StepResult.failed("no");
            new TimingStep<>(step).rollback(context, result);
            assertThat(step.rolledBack()).containsExactly(result);
        }

        @Test
        void isNamedAfterItsStep() {
            assertThat(new TimingStep<>(new TraceStep("load")).name()).isEqualTo("timed_load");
        }

        @Test
        void wrapsAWrappedStep() {
            assertThat(new TimingStep<>(new LoggingStep<>(new TraceStep("load"))).name())
                    .isEqualTo("timed_logged_load");
        }
    }

    @Nested
    class Validation {

        @Test
        void passesWhenAllIsWell() {
            assertThat(new ValidationStep<TraceContext>(context -> List.of())
                            .execute(context)
                            .success())
                    .isTrue();
        }

        @Test
        void failsWithAllProblemsAtOnce() {
            StepResult result =
                    new ValidationStep<TraceContext>(context -> List.of("no model", "no inputs")).execute(context);
            assertThat(result.success()).isFalse();
            assertThat(result.error()).isEqualTo("no model; no inputs");
        }

        @Test
        void isNamedAndWeighedAsInTheReference() {
            ValidationStep<TraceContext> step = new ValidationStep<>(context -> List.of());
            assertThat(step.name()).isEqualTo("validate");
            assertThat(step.progressWeight()).isEqualTo(0.05);
        }
    }
}
