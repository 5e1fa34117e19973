package dev.myelin.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.context.RuntimeContext;
import dev.myelin.error.MyelinException;
import dev.myelin.error.RunStopped;
import dev.myelin.error.StepFailed;
import dev.myelin.testing.Heard;
import dev.myelin.testing.Runs;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Random plans of typed steps: who reads what, who fails, who is skipped, who is tried again, how many at a time. */
class StepRunPropertiesTest {

    private static final int SLOWLY = 5;

    enum Does {
        WORK,
        SKIP,
        FAIL,
        WORK_AT_THE_THIRD_TRY,
        TAKE_TOO_LONG,
        CANCEL
    }

    /** @param reads for each step before, whether this one reads it */
    record Planned(Does does, double weight, List<Boolean> reads, boolean isKept) {}

    /** What a step returns: it must be closed once, and not while somebody reads it. */
    private static final class Output implements AutoCloseable {

        private final AtomicInteger closed = new AtomicInteger();

        void read() {
            if (closed.get() > 0) {
                throw new AssertionError("read after it was closed");
            }
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    private static final class Trial {

        private final Heard heard = new Heard();
        private final List<Planned> planned;
        private final StepPlan plan;

        /** How long somebody waits, in turns of a loop, who then cancels the run; negative: nobody does. */
        private final int cancelledAfter;

        private final List<AssertionError> wrong = Collections.synchronizedList(new ArrayList<>());
        private final List<Output> outputs = Collections.synchronizedList(new ArrayList<>());
        private final List<Integer> ended = Collections.synchronizedList(new ArrayList<>());
        private final List<Integer> undone = new ArrayList<>();
        private @Nullable MyelinException failure;

        Trial(List<Planned> planned, int parallelism, int cancelledAfter) {
            this.planned = planned;
            this.cancelledAfter = cancelledAfter;
            List<PlannedStep> steps = new ArrayList<>();
            for (int place = 0; place < planned.size(); place++) {
                steps.add(step(place));
            }
            plan = new StepPlan(steps, parallelism);
        }

        private PlannedStep step(int place) {
            Planned step = planned.get(place);
            StepPolicy policy = StepPolicy.ONCE
                    .withBackoff(Duration.ZERO)
                    .withRetries(step.does() == Does.WORK_AT_THE_THIRD_TRY ? 2 : 0)
                    .withTimeout(step.does() == Does.TAKE_TOO_LONG ? Duration.ofMillis(SLOWLY) : null);
            StepSpec spec = StepSpec.of(Place.at(place).value(), step.weight()).with(policy);
            PlannedStep typed =
                    PlannedStep.of(spec).returning("Output").orNull().reading(reads(place));
            return step.isKept() ? typed.kept() : typed;
        }

        private int[] reads(int place) {
            List<Boolean> reads = planned.get(place).reads();
            return IntStream.range(0, place).filter(reads::get).toArray();
        }

        void run() throws InterruptedException {
            RuntimeContext runtime = Runs.of(heard);
            Thread canceller = new Thread(() -> {
                for (int turn = 0; turn < cancelledAfter; turn++) {
                    Thread.onSpinWait();
                }
                if (cancelledAfter >= 0) {
                    runtime.cancel();
                }
            });
            try (runtime;
                    StepRun run = new StepRun(plan, runtime, null)) {
                canceller.start();
                runtime.cancellation().enter();
                List<@Nullable Object> made = new ArrayList<>();
                for (int place = 0; place < planned.size(); place++) {
                    made.add(begin(run, runtime, place, made));
                }
                run.join();
                runtime.progress().complete();
            } catch (StepFailed | RunStopped e) {
                failure = e;
            } finally {
                runtime.cancellation().leave();
                Thread.interrupted();
                canceller.join();
            }
        }

        private @Nullable Object begin(StepRun run, RuntimeContext runtime, int place, List<@Nullable Object> made) {
            AtomicInteger tries = new AtomicInteger();
            List<@Nullable Object> before = new ArrayList<>(made);
            StepCall call =
                    run.step(Place.at(place)).skipIf(() -> planned.get(place).does() == Does.SKIP);
            Callable<@Nullable Output> work = () -> {
                try {
                    return work(runtime, place, before, tries.incrementAndGet());
                } catch (AssertionError e) { // to the engine it is a failure like any other
                    wrong.add(e);
                    throw e;
                }
            };
            StepCall.Undo<@Nullable Output> undo = output -> undo(place, output);
            return plan.parallelism() > 1 ? call.start(work, undo) : call.call(work, undo);
        }

        private Output work(RuntimeContext runtime, int place, List<@Nullable Object> made, int tries)
                throws Exception {
            for (int read : reads(place)) {
                Object output = made.get(read) instanceof Pending<?> pending ? pending.get() : made.get(read);
                if (output instanceof Output open) {
                    open.read();
                    assertThat(ended).contains(read);
                }
            }
            switch (planned.get(place).does()) {
                case FAIL -> throw new IOException("no");
                case WORK_AT_THE_THIRD_TRY -> {
                    if (tries < 3) {
                        throw new IOException("not yet");
                    }
                }
                case TAKE_TOO_LONG -> new CountDownLatch(1).await();
                case CANCEL -> runtime.cancel();
                default -> {}
            }
            Output output = new Output();
            outputs.add(output);
            ended.add(place);
            return output;
        }

        private void undo(int place, @Nullable Output output) {
            if (output != null && planned.get(place).isKept()) {
                output.read();
            }
            undone.add(place);
        }

        void check() {
            assertThat(wrong).isEmpty();
            boolean isParallel = plan.parallelism() > 1;
            assertThat(heard.overall()).isSorted().allMatch(overall -> overall >= 0 && overall <= 100);
            if (failure == null) {
                assertThat(heard.overall()).last().isEqualTo(100.0);
                assertThat(undone).isEmpty();
            } else {
                List<Integer> reverse = new ArrayList<>(ended);
                Collections.reverse(reverse);
                if (isParallel) { // two may end at the same moment
                    assertThat(undone).containsExactlyInAnyOrderElementsOf(reverse);
                } else {
                    assertThat(undone).isEqualTo(reverse);
                }
            }
            for (Output output : outputs) {
                assertThat(output.closed.get()).isLessThanOrEqualTo(1);
            }
            long open =
                    outputs.stream().filter(output -> output.closed.get() == 0).count();
            assertThat(open).isLessThanOrEqualTo(failure == null ? results() : 0);
            if (!isParallel && cancelledAfter < 0) {
                assertThat(failure == null).isEqualTo(worksThrough());
            }
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.startsWith("myelin-step"));
        }

        /** How many outputs nobody reads: they are the caller's. */
        private long results() {
            return IntStream.range(0, planned.size())
                    .filter(place ->
                            plan.steps().stream().noneMatch(step -> step.reads().contains(place)))
                    .count();
        }

        private boolean worksThrough() {
            for (int place = 0; place < planned.size(); place++) {
                Does does = planned.get(place).does();
                boolean isLast = place == planned.size() - 1;
                if (does == Does.FAIL || does == Does.TAKE_TOO_LONG || (does == Does.CANCEL && !isLast)) {
                    return false;
                }
            }
            return true;
        }
    }

    @Property
    void oneAfterTheOther(@ForAll("plans") List<Planned> plan) throws InterruptedException {
        Trial trial = new Trial(plan, 1, -1);
        trial.run();
        trial.check();
    }

    @Property(tries = 300)
    void severalAtATime(@ForAll("plans") List<Planned> plan) throws InterruptedException {
        Trial trial = new Trial(plan, 3, -1);
        trial.run();
        trial.check();
    }

    @Property(tries = 500)
    void cancelledAtAnyMoment(
            @ForAll("plans") List<Planned> plan,
            @ForAll @IntRange(min = 1, max = 3) int parallelism,
            @ForAll @IntRange(max = 20_000) int moment)
            throws InterruptedException {
        Trial trial = new Trial(plan, parallelism, moment);
        trial.run();
        trial.check();
    }

    @Provide
    static Arbitrary<List<Planned>> plans() {
        Arbitrary<Does> does = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of(Does.WORK, Does.SKIP, Does.WORK_AT_THE_THIRD_TRY)),
                Tuple.of(1, Arbitraries.of(Does.values())));
        Arbitrary<Double> weights = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0.0)),
                Tuple.of(4, Arbitraries.doubles().between(0.01, 10)));
        int most = Place.values().length;
        Arbitrary<List<Boolean>> reads = Arbitraries.of(true, false).list().ofSize(most);
        return Combinators.combine(does, weights, reads, Arbitraries.of(true, false))
                .as(Planned::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(most);
    }
}
