package dev.myelin.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.error.MyelinException;
import dev.myelin.error.RunStopped;
import dev.myelin.error.StepFailed;
import dev.myelin.testing.Heard;
import dev.myelin.testing.Runs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Random plans against the rules of the reference, told again in the plainest way. */
class OrchestratorPropertiesTest {

    enum Does {
        RUN,
        SKIP,
        FAIL,
        THROW,
        THROW_IN_CAN_SKIP,
        RUN_AT_THE_THIRD_TRY,
        TAKE_TOO_LONG,
        CANCEL
    }

    record Planned(Does does, double weight, boolean failsToRollBack) {}

    @Property
    void runsInOrderAndRollsBackInReverse(@ForAll("plans") List<Planned> plan) {
        Heard heard = new Heard();
        TraceContext context = new TraceContext(Runs.of(heard));
        @Nullable MyelinException failure = null;
        Orchestrator.@Nullable Summary summary = null;
        try {
            summary = new Orchestrator<>(registry(plan)).run(context);
        } catch (StepFailed | RunStopped e) {
            failure = e;
        }

        assertThat(context.trace).isEqualTo(expectedTrace(plan));
        assertThat(heard.overall()).isSorted().allMatch(overall -> overall >= 0 && overall <= 100);
        if (failure == null) {
            long ran = plan.stream().filter(step -> step.does() != Does.SKIP).count();
            assertThat(summary).isEqualTo(new Orchestrator.Summary(true, (int) ran, plan.size()));
            assertThat(heard.overall()).last().isEqualTo(100.0);
            assertThat(context.errors()).isEmpty();
        } else {
            long failedRollbacks = context.errors().stream()
                    .filter(error -> error.startsWith("rollback of "))
                    .count();
            assertThat(failure.rollbackErrors()).hasSize((int) failedRollbacks);
            int failed =
                    failure instanceof StepFailed ? 1 : 0; // one that was stopped between steps has no error of its own
            assertThat(context.errors())
                    .hasSize(failed + failure.rollbackErrors().size());
        }
    }

    private static StepRegistry<TraceContext> registry(List<Planned> plan) {
        StepRegistry<TraceContext> registry = new StepRegistry<>();
        for (int i = 0; i < plan.size(); i++) {
            TraceStep step = new TraceStep("s" + i);
            switch (plan.get(i).does()) {
                case RUN -> step.returns(StepResult.ok());
                case SKIP -> step.skips();
                case FAIL -> step.returns(StepResult.failed("no"));
                case THROW -> step.throwsInExecute(new IllegalStateException("no"));
                case RUN_AT_THE_THIRD_TRY -> step.failsAtFirst(2);
                case TAKE_TOO_LONG -> step.does(context -> new CountDownLatch(1).await());
                case CANCEL -> step.does(context -> context.runtime().cancel());
                case THROW_IN_CAN_SKIP -> step.throwsInCanSkip(new IllegalStateException("no"));
            }
            if (plan.get(i).failsToRollBack()) {
                step.throwsInRollback(new IllegalStateException("neither"));
            }
            StepSpec spec = StepSpec.of("s" + i, plan.get(i).weight());
            registry.register(spec.with(policy(plan.get(i).does())), step);
        }
        return registry;
    }

    private static StepPolicy policy(Does does) {
        return StepPolicy.ONCE
                .withBackoff(Duration.ZERO)
                .withRetries(does == Does.RUN_AT_THE_THIRD_TRY ? 2 : 0)
                .withTimeout(does == Does.TAKE_TOO_LONG ? Duration.ofMillis(5) : null);
    }

    private static List<String> expectedTrace(List<Planned> plan) {
        List<String> trace = new ArrayList<>();
        List<String> ran = new ArrayList<>();
        boolean failed = false;
        for (int i = 0; i < plan.size() && !failed; i++) {
            Does does = plan.get(i).does();
            if (does != Does.SKIP && does != Does.THROW_IN_CAN_SKIP) {
                ran.add("s" + i);
                trace.addAll(Collections.nCopies(does == Does.RUN_AT_THE_THIRD_TRY ? 3 : 1, "s" + i));
            }
            failed = switch (does) {
                case RUN, SKIP, RUN_AT_THE_THIRD_TRY -> false;
                case FAIL, THROW, THROW_IN_CAN_SKIP, TAKE_TOO_LONG -> true;
                case CANCEL -> i < plan.size() - 1; // after the last step there is nothing left to stop
            };
        }
        for (int i = ran.size() - 1; failed && i >= 0; i--) {
            trace.add("undo " + ran.get(i));
        }
        return trace;
    }

    @Provide
    static Arbitrary<List<Planned>> plans() {
        Arbitrary<Does> does = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(Does.RUN, Does.SKIP)), Tuple.of(1, Arbitraries.of(Does.values())));
        Arbitrary<Double> weights = Arbitraries.doubles().between(0.01, 10);
        return Combinators.combine(does, weights, Arbitraries.of(true, false))
                .as(Planned::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }
}
