package dev.myelin.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.myelin.error.RunStopped;
import dev.myelin.error.StepFailed;
import dev.myelin.testing.Heard;
import dev.myelin.testing.Runs;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrchestratorTest {

    private final Heard heard = new Heard();
    private final TraceContext context = new TraceContext(Runs.of(heard));
    private final StepRegistry<TraceContext> registry = new StepRegistry<>();

    private TraceStep step(String name) {
        TraceStep step = new TraceStep(name);
        registry.register(step);
        return step;
    }

    private Orchestrator.Summary run() {
        return new Orchestrator<>(registry).run(context);
    }

    private StepFailed failure() {
        return catchThrowableOfType(StepFailed.class, this::run);
    }

    @Test
    void runsTheStepsInOrderWithProgressTo100() {
        step("a");
        step("b");
        Orchestrator.Summary summary = run();
        assertThat(context.trace).containsExactly("a", "b");
        assertThat(summary).isEqualTo(new Orchestrator.Summary(true, 2, 2));
        assertThat(heard.lines()).containsExactly("0.0 a 0.0", "50.0 a 100.0", "50.0 b 0.0", "100.0 b 100.0");
        assertThat(context.errors()).isEmpty();
    }

    @Test
    void summarisesAsTheReferenceDoes() {
        step("a");
        step("b").skips();
        assertThat(run().toMap())
                .containsExactly(entry("success", true), entry("steps_executed", 1), entry("steps_total", 2));
    }

    @Test
    void hasNothingToDoWithoutSteps() {
        assertThat(run()).isEqualTo(new Orchestrator.Summary(true, 0, 0));
    }

    @Test
    void countsASkippedStepsWeightAndDoesNotRunIt() {
        registry.register(StepSpec.of("a", 3), new TraceStep("a").skips());
        registry.register(StepSpec.of("b", 1), new TraceStep("b"));
        run();
        assertThat(context.trace).containsExactly("b");
        assertThat(heard.overall()).containsExactly(0.0, 75.0, 75.0, 100.0);
        assertThat(context.stepResults()).extracting(StepResult::wasSkipped).containsExactly(true, false);
    }

    @Test
    void letsStepsReportTheirOwnProgressAndMetrics() {
        registry.register(StepSpec.of("a", 1), context -> {
            context.setProgress(1, 4);
            context.setMetrics(Map.of("items", 4));
            return StepResult.ok();
        });
        run();
        assertThat(heard.overall()).containsExactly(0.0, 25.0, 100.0);
        assertThat(heard.metrics).containsExactly("a {items=4}");
    }

    @Test
    void rollsBackInReverseWithTheFailingStepFirst() {
        TraceStep a = step("a").returns(StepResult.ok().withRollbackData(Map.of("file", "x")));
        step("b").skips();
        step("c");
        TraceStep d = step("d").returns(StepResult.failed("no space"));
        step("e");
        StepFailed failure = failure();

        assertThat(failure).hasMessage("Step 'd' failed: no space").hasNoCause();
        assertThat(failure.step()).isEqualTo("d");
        assertThat(failure.rollbackErrors()).isEmpty();
        assertThat(context.trace).containsExactly("a", "c", "d", "undo d", "undo c", "undo a");
        assertThat(a.rolledBack()).extracting(StepResult::rollbackData).containsExactly(Map.of("file", "x"));
        assertThat(d.rolledBack()).extracting(StepResult::success).containsExactly(false);
        assertThat(context.errors()).containsExactly("d: no space");
        assertThat(context.currentStep()).isEqualTo("d");
        assertThat(heard.overall()).last().isEqualTo(60.0);
    }

    @Test
    void keepsTheCauseOfWhatIsThrown() {
        IOException cause = new IOException("cut off");
        step("a");
        step("b").throwsInExecute(cause);
        assertThat(failure()).hasMessage("Step 'b' failed: cut off").hasCause(cause);
        assertThat(context.trace).containsExactly("a", "b", "undo b", "undo a");
        assertThat(context.stepResults())
                .hasSize(2)
                .last()
                .extracting(StepResult::cause)
                .isSameAs(cause);
    }

    @Test
    void saysMoreThanAnExceptionThatOnlyNamesAPlace() {
        step("a").throwsInExecute(new NoSuchFileException("model.onnx"));
        assertThat(failure()).hasMessage("Step 'a' failed: no such file or folder: model.onnx");
    }

    @Test
    void namesTheTypeOfACauseWithoutMessage() {
        step("a").throwsInExecute(new IllegalStateException());
        assertThat(failure()).hasMessage("Step 'a' failed: java.lang.IllegalStateException");
    }

    @Test
    void rollsBackAfterAnErrorToo() {
        OutOfMemoryError cause = new OutOfMemoryError("Java heap space");
        step("a");
        step("b").throwsInExecute(cause);
        assertThat(failure()).hasMessage("Step 'b' failed: Java heap space").hasCause(cause);
        assertThat(context.trace).containsExactly("a", "b", "undo b", "undo a");
    }

    @Test
    void rollsBackTheEarlierStepsWhenOneCannotSayWhetherItIsSkipped() {
        IllegalStateException cause = new IllegalStateException("no cache");
        step("a");
        step("b").throwsInCanSkip(cause);
        assertThat(failure()).hasMessage("Step 'b' failed: no cache").hasCause(cause);
        assertThat(context.trace).containsExactly("a", "undo a");
    }

    @Test
    @SuppressWarnings("NullAway") // what the compiler forbids, an author's class can still do
    void rollsBackWhenAStepReturnsNull() {
        step("a");
        step("b").returns(null);
        assertThat(failure()).hasMessage("Step 'b' failed: it returned null; return StepResult.ok()");
        assertThat(context.trace).containsExactly("a", "b", "undo b", "undo a");
    }

    @Test
    void saysThatAFailedResultGaveNoReason() {
        StepResult bare = StepResult.failed("x");
        step("a").returns(new StepResult(false, Map.of(), null, null, Map.of(), false, bare.timestamp()));
        assertThat(failure()).hasMessage("Step 'a' failed: no reason was given");
    }

    @Test
    void keepsWhatRollbacksThrowAndRunsTheOthers() {
        IOException first = new IOException("still open");
        AssertionError second = new AssertionError("odd");
        step("a").throwsInRollback(second);
        step("b");
        step("c").returns(StepResult.failed("no")).throwsInRollback(first);
        StepFailed failure = failure();
        assertThat(context.trace).containsExactly("a", "b", "c", "undo c", "undo b", "undo a");
        assertThat(failure.rollbackErrors()).containsExactly(first, second);
        assertThat(failure.getSuppressed()).containsExactly(first, second);
        assertThat(context.errors()).containsExactly("c: no", "rollback of c: still open", "rollback of a: odd");
    }

    @Test
    void rollsBackAnInterruptedRunWithoutTheMarkAndSetsItAfterwards() {
        registry.register(StepSpec.of("a", 1), new WorkflowStep<>() {
            @Override
            public StepResult execute(TraceContext context) throws InterruptedException {
                throw new InterruptedException();
            }

            @Override
            public void rollback(TraceContext context, StepResult result) {
                context.trace.add("interrupted: " + Thread.currentThread().isInterrupted());
            }
        });
        RunStopped stopped = catchThrowableOfType(RunStopped.class, this::run);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped)
                .hasMessage("the run was stopped in step 'a': its thread was interrupted")
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(context.trace).containsExactly("interrupted: false");
    }

    @Test
    void keepsTheMarkOfAnInterruptedRollback() {
        step("a").throwsInRollback(new InterruptedException());
        step("b").returns(StepResult.failed("no")).throwsInRollback(new IOException("too"));
        StepFailed failure = failure();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.rollbackErrors()).hasSize(2);
    }

    @Test
    void triesAFailedResultAgain() {
        int[] tries = new int[1];
        registry.register(
                StepSpec.of("a", 1).with(StepPolicy.ONCE.withRetries(2).withBackoff(Duration.ZERO)),
                context -> ++tries[0] < 3 ? StepResult.failed("not yet " + tries[0]) : StepResult.ok());
        assertThat(run().success()).isTrue();
        assertThat(heard.steps())
                .containsExactly("a STARTED", "a RETRIED not yet 1", "a RETRIED not yet 2", "a SUCCEEDED");
    }

    @Test
    void keepsWhatEarlierTriesOfAFailedResultSaid() {
        registry.register(
                StepSpec.of("a", 1).with(StepPolicy.ONCE.withRetries(1).withBackoff(Duration.ZERO)),
                context -> StepResult.failed(new IOException("broken")));
        StepFailed failure = failure();
        assertThat(failure).hasMessage("Step 'a' failed: broken").hasCauseInstanceOf(IOException.class);
        assertThat(failure.getSuppressed()).extracting(Throwable::getMessage).containsExactly("broken");
        assertThat(context.errors()).containsExactly("a: broken");
    }

    @Test
    void doesNotBeginAStepOnceTheRunIsCancelled() {
        step("a").does(context -> context.runtime().cancel());
        step("b");
        RunStopped stopped = catchThrowableOfType(RunStopped.class, this::run);
        assertThat(stopped)
                .hasMessage("the run was stopped in step 'b': it was cancelled")
                .hasNoCause();
        assertThat(context.trace).containsExactly("a", "undo a");
    }

    @Test
    void takesTheStepsAsTheyWereRegisteredThen() {
        step("a");
        Orchestrator<TraceContext> orchestrator = new Orchestrator<>(registry);
        step("b");
        orchestrator.run(context);
        assertThat(context.trace).containsExactly("a");
    }
}
