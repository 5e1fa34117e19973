package dev.myelin.step;

import static dev.myelin.step.Place.A;
import static dev.myelin.step.Place.B;
import static dev.myelin.step.Place.C;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.myelin.context.RuntimeContext;
import dev.myelin.error.RunStopped;
import dev.myelin.error.StepFailed;
import dev.myelin.testing.Heard;
import dev.myelin.testing.Runs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Typed steps, called as generated code calls them. */
class StepRunTest {

    private final Heard heard = new Heard();
    private final RuntimeContext runtime = Runs.of(heard);
    private final List<String> trace = Collections.synchronizedList(new ArrayList<>());

    /** Something to close. */
    private record Resource(String name, List<String> trace) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            trace.add("close " + name);
            if (name.startsWith("stuck")) {
                throw new IOException("cannot close " + name);
            }
        }
    }

    private Resource open(String name) {
        trace.add(name);
        return new Resource(name, trace);
    }

    private void run(StepPlan plan, Consumer<StepRun> steps) {
        try (StepRun run = new StepRun(plan, runtime, null)) {
            steps.accept(run);
        }
    }

    private StepFailed failure(StepPlan plan, Consumer<StepRun> steps) {
        return catchThrowableOfType(StepFailed.class, () -> run(plan, steps));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // it returns nothing
    private static <T> T fail(String reason) throws IOException {
        throw new IOException(reason);
    }

    @AfterEach
    void end() {
        runtime.close();
        assertThat(Thread.interrupted()).isFalse();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("myelin-step"));
    }

    @Test
    void handsOutputsOnWithProgressTo100() {
        run(StepPlan.of(A.step(), B.step(0)), run -> {
            int a = run.step(A).call(() -> 1);
            assertThat(run.step(B).<Integer>call(() -> a + 1)).isEqualTo(2);
        });
        assertThat(heard.lines()).containsExactly("0.0 a 0.0", "50.0 a 100.0", "50.0 b 0.0", "100.0 b 100.0");
        assertThat(heard.steps()).containsExactly("a STARTED", "a SUCCEEDED", "b STARTED", "b SUCCEEDED");
    }

    @Test
    void closesAnOutputWhenItsLastReaderIsDone() {
        run(StepPlan.of(A.step(), B.step(0), C.step(0, 1)), run -> {
            Resource a = run.step(A).call(() -> open("a"));
            Resource b = run.step(B).call(() -> open("b of " + a.name()));
            run.step(C).call(() -> open("c of " + b.name()));
            trace.add("after");
        });
        assertThat(trace).containsExactly("a", "b of a", "c of b of a", "close a", "close b of a", "after");
    }

    @Test
    void leavesTheResultToTheCaller() {
        run(StepPlan.of(A.step()), run -> run.step(A).call(() -> open("a")));
        assertThat(trace).containsExactly("a");
    }

    @Test
    void closesOneObjectOfTwoStepsOnce() {
        run(StepPlan.of(A.step(), B.step(0), C.step(1)), run -> {
            Resource a = run.step(A).call(() -> open("a"));
            Resource b = run.step(B).call(() -> a);
            run.step(C).call(b::name);
        });
        assertThat(trace).containsExactly("a", "close a");
    }

    @Test
    void doesNotCloseWhatIsTheResultToo() {
        run(StepPlan.of(A.step(), B.step(0)), run -> {
            Resource a = run.step(A).call(() -> open("a"));
            run.step(B).call(() -> a);
        });
        assertThat(trace).containsExactly("a");
    }

    @Test
    void closesEverythingAfterTheRollbacksWhenAStepFails() {
        StepFailed failure = failure(StepPlan.of(A.step(), B.step(), C.step(0, 1)), run -> {
            run.step(A).call(() -> open("a"), a -> trace.add("undo " + a.name()));
            run.step(B).call(() -> open("stuck b"), b -> fail("cannot undo"));
            run.step(C).call(() -> fail("no"), c -> trace.add("undo c"));
        });
        assertThat(trace).containsExactly("a", "stuck b", "undo a", "close stuck b", "close a");
        assertThat(failure).hasMessage("Step 'c' failed: no").hasCauseInstanceOf(IOException.class);
        assertThat(failure.rollbackErrors()).extracting(Throwable::getMessage).containsExactly("cannot undo");
        assertThat(failure.getSuppressed())
                .extracting(Throwable::getMessage)
                .containsExactly("cannot undo", "cannot close stuck b");
        assertThat(heard.steps()).endsWith("c FAILED no", "b ROLLBACK_FAILED cannot undo", "a ROLLED_BACK");
    }

    @Test
    void undoesAStepThatItselfFailedWhereItIsSaid() {
        failure(
                StepPlan.of(A.step().undoneAfterFailure()),
                run -> run.step(A).<@Nullable String>call(() -> fail("no"), a -> trace.add("undo " + a)));
        assertThat(trace).containsExactly("undo null");
    }

    @Test
    void keepsWhatARollbackTakesUntilTheEnd() {
        run(StepPlan.of(A.step().kept(), B.step(0), C.step()), run -> {
            run.step(A).call(() -> open("a"), a -> trace.add("undo"));
            run.step(B).call(() -> open("b"));
            run.step(C).call(() -> open("c"));
        });
        assertThat(trace).containsExactly("a", "b", "c", "close a");
    }

    @Test
    void goesOnWhenAnOutputCannotBeClosed() {
        run(StepPlan.of(A.step(), B.step(0)), run -> {
            run.step(A).call(() -> open("stuck a"));
            run.step(B).call(() -> open("b"));
        });
        assertThat(trace).containsExactly("stuck a", "b", "close stuck a");
    }

    @Test
    void skipsAStepAndCountsIt() {
        run(StepPlan.of(A.step().orNull(), B.silent(0)), run -> {
            Object a =
                    run.step(A).skipIf(() -> true).<@Nullable Object>call(() -> open("a"), undo -> trace.add("undo"));
            run.step(B).skipIf(() -> false).run(() -> trace.add("b of " + a));
            assertThat(run.summary())
                    .containsExactly(entry("success", true), entry("steps_executed", 1), entry("steps_total", 2));
        });
        assertThat(trace).containsExactly("b of null");
        assertThat(heard.overall()).containsExactly(0.0, 50.0, 50.0, 100.0);
    }

    @Test
    void rollsBackWhenAStepCannotSayWhetherToSkip() {
        StepFailed failure = failure(StepPlan.of(A.step(), B.silent()), run -> {
            run.step(A).call(() -> open("a"), a -> trace.add("undo a"));
            run.step(B).skipIf(() -> fail("cannot tell")).run(() -> trace.add("b"), () -> trace.add("undo b"));
        });
        assertThat(failure).hasMessage("Step 'b' failed: cannot tell");
        assertThat(trace).containsExactly("a", "undo a", "close a");
    }

    @Test
    void refusesNullWhereItWasNotSaid() {
        StepFailed failure = failure(StepPlan.of(A.step()), run -> run.step(A).<@Nullable Object>call(() -> null));
        assertThat(failure).hasMessage("Step 'a' failed: it returned null; declare it @Nullable where it may");
    }

    @Test
    void endsBetweenStepsWhenItIsCancelled() {
        RunStopped stopped = catchThrowableOfType(
                RunStopped.class,
                () -> run(StepPlan.of(A.step(), B.step()), run -> {
                    run.step(A).call(() -> open("a"), a -> trace.add("undo a"));
                    runtime.cancel();
                    run.step(B).call(() -> open("b"));
                }));
        assertThat(stopped)
                .hasMessage("the run was stopped in step 'b': it was cancelled")
                .hasNoCause();
        assertThat(trace).containsExactly("a", "undo a", "close a");
    }

    @Test
    void runsStepsAtTheSameTime() {
        CyclicBarrier meeting = new CyclicBarrier(2);
        run(StepPlan.of(A.step(), B.step(), C.step(0, 1)).parallel(2), run -> {
            Pending<Integer> a = run.step(A).start(meeting::await);
            Pending<Integer> b = run.step(B).start(meeting::await);
            Pending<Integer> c = run.step(C).start(() -> a.get() + b.get());
            assertThat(run.join(c)).isEqualTo(1);
        });
        assertThat(heard.overall()).isSorted().last().isEqualTo(100.0);
    }

    @Test
    void interruptsTheOthersWhenOneFails() {
        CountDownLatch isWaiting = new CountDownLatch(1);
        StepFailed failure = failure(StepPlan.of(A.step(), B.step(), C.step(0)).parallel(2), run -> {
            run.step(A).start(() -> {
                try {
                    isWaiting.countDown();
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    trace.add("interrupted");
                    throw e;
                }
                return 1;
            });
            run.step(B).start(() -> {
                isWaiting.await();
                return fail("no");
            });
            Pending<String> c = run.step(C).start(() -> "never");
            run.join(c);
        });
        assertThat(failure).hasMessage("Step 'b' failed: no");
        assertThat(Objects.requireNonNull(failure.getCause()).getSuppressed())
                .hasOnlyElementsOfType(InterruptedException.class);
        assertThat(trace).containsExactly("interrupted");
    }

    @Test
    void endsParallelStepsWhenItIsCancelled() {
        CountDownLatch isWaiting = new CountDownLatch(2);
        RunStopped stopped = catchThrowableOfType(
                RunStopped.class,
                () -> run(StepPlan.of(A.silent(), B.silent()).parallel(2), run -> {
                    for (Place place : List.of(A, B)) {
                        run.step(place).startVoid(() -> {
                            isWaiting.countDown();
                            new CountDownLatch(1).await();
                        });
                    }
                    Thread canceller = new Thread(() -> {
                        try {
                            isWaiting.await();
                        } catch (InterruptedException e) {
                            throw new AssertionError(e);
                        }
                        runtime.cancel();
                    });
                    canceller.start();
                    run.join();
                }));
        assertThat(stopped.getMessage()).matches("the run was stopped in step '[ab]': it was cancelled");
    }
}
