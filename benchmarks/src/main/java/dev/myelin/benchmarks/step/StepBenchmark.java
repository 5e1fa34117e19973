package dev.myelin.benchmarks.step;

import dev.myelin.context.Configuration;
import dev.myelin.context.PluginContext;
import dev.myelin.context.RuntimeContext;
import dev.myelin.model.FolderModelStore;
import dev.myelin.model.LocalModels;
import dev.myelin.progress.ProgressSnapshot;
import dev.myelin.progress.ProgressTracker;
import dev.myelin.progress.StepEvent;
import dev.myelin.progress.StepListener;
import dev.myelin.step.BaseStepContext;
import dev.myelin.step.Orchestrator;
import dev.myelin.step.PlannedStep;
import dev.myelin.step.StepPlan;
import dev.myelin.step.StepRegistry;
import dev.myelin.step.StepResult;
import dev.myelin.step.StepRun;
import dev.myelin.step.StepSpec;
import dev.myelin.step.WorkflowStep;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Runs of a hundred steps that do nothing, for each of them: called one by one, and run by the engine. Those that are called
 * report progress once, so that a thread for the listener is started either way.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(100)
public class StepBenchmark {

    private static final StepPlan PLAN = StepPlan.of(Arrays.stream(Hundred.values())
            .map(step -> PlannedStep.of(StepSpec.of(step)).returning("Integer"))
            .toArray(PlannedStep[]::new));
    private static final Hundred[] STEPS = Hundred.values();

    /** Who listens. */
    public enum Listening {
        NOBODY,
        /** As a progress bar does. */
        TO_PROGRESS,
        /** As a log of the run does. */
        TO_STEPS
    }

    @Param
    public Listening listening = Listening.NOBODY;

    private record Steps() implements StepListener {

        @Override
        public void progress(ProgressSnapshot snapshot) {}

        @Override
        public void step(StepEvent event) {}
    }

    private final StepRegistry<Context> registry = new StepRegistry<>();
    private final PluginContext plugin = new PluginContext(
            Configuration.of(Map.of(), System.getenv()), new FolderModelStore(new LocalModels(Path.of("no-models"))));

    /** Nothing to share. */
    private static final class Context extends BaseStepContext {
        Context(RuntimeContext runtime) {
            super(runtime);
        }
    }

    /** Does nothing, where the compiler cannot see that. */
    private static final class Nothing implements WorkflowStep<Context> {

        @Override
        @CompilerControl(CompilerControl.Mode.DONT_INLINE)
        public StepResult execute(Context context) {
            return StepResult.ok();
        }

        @CompilerControl(CompilerControl.Mode.DONT_INLINE)
        Integer typed() {
            return 1;
        }
    }

    private final Nothing step = new Nothing();

    @Setup
    public void register() {
        for (Hundred each : STEPS) {
            registry.register(StepSpec.of(each), step);
        }
    }

    private RuntimeContext runtime() {
        ProgressTracker tracker = ProgressTracker.telling(
                switch (listening) {
                    case NOBODY -> List.of();
                    case TO_PROGRESS -> List.of(snapshot -> {});
                    case TO_STEPS -> List.of(new Steps());
                },
                List.of());
        return new RuntimeContext(plugin, tracker, null, null);
    }

    @Benchmark
    public Object contextStepsCalled() {
        Context context = new Context(runtime());
        context.runtime().progress().report("all", 0, 1);
        StepResult last = StepResult.ok();
        for (int i = 0; i < Hundred.COUNT; i++) {
            last = step.execute(context);
        }
        context.runtime().close();
        return last;
    }

    @Benchmark
    public Object contextStepsRun() {
        Context context = new Context(runtime());
        Object summary = new Orchestrator<>(registry).run(context);
        context.runtime().close();
        return summary;
    }

    @Benchmark
    public Object typedStepsCalled() {
        RuntimeContext runtime = runtime();
        runtime.progress().report("all", 0, 1);
        Integer last = 0;
        for (int i = 0; i < Hundred.COUNT; i++) {
            last = step.typed();
        }
        runtime.close();
        return last;
    }

    @Benchmark
    public Object typedStepsRun() {
        Integer last = 0;
        try (RuntimeContext runtime = runtime();
                StepRun run = new StepRun(PLAN, runtime, null)) {
            for (Hundred each : STEPS) {
                last = run.step(each).call(step::typed);
            }
        }
        return last;
    }
}
