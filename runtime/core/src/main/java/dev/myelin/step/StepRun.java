package dev.myelin.step;

import dev.myelin.context.PluginContext;
import dev.myelin.context.RuntimeContext;
import dev.myelin.error.MyelinException;
import dev.myelin.error.Reasons;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.model.ModelStore;
import dev.myelin.progress.ProgressCategory;
import dev.myelin.progress.ProgressMeter;
import dev.myelin.progress.StepEvent.Kind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * One run of typed steps. Generated code tells it each step in the plan's order, and hands outputs on in locals of its own; this
 * keeps progress, tries and undoes steps, and closes outputs that are {@link AutoCloseable}.
 */
public final class StepRun implements AutoCloseable {

    private final StepPlan plan;
    private final RuntimeContext runtime;
    private final @Nullable ModelId modelId;
    private final StepSettings settings;
    private final List<ProgressMeter> meters;
    private final StepEngine engine;
    private final Outputs outputs;
    private final @Nullable StepPool pool;
    private @Nullable ModelInfo model;

    /**
     * @param modelId the model that the parameters name; null where they name none
     * @throws dev.myelin.error.InvalidConfiguration when a setting of the run does not fit its steps
     */
    public StepRun(StepPlan plan, RuntimeContext runtime, @Nullable ModelId modelId) {
        this.plan = plan;
        this.runtime = runtime;
        this.modelId = modelId;
        settings = StepSettings.of(runtime.plugin().configuration(), plan.specs());
        for (PlannedStep step : settings.skipped().isEmpty() ? List.<PlannedStep>of() : plan.steps()) {
            settings.requireSkippable(
                    step.spec().name(), step.mayBeNull() || step.output().isEmpty());
        }
        meters = runtime.progress().declare(settings.specs(), plan.parallelism() > 1);
        engine = new StepEngine(runtime);
        outputs = new Outputs(plan);
        pool = plan.parallelism() > 1 ? new StepPool(runtime, plan.parallelism()) : null;
    }

    /** A step, by its constant, whose ordinal is its place in the plan. */
    @SuppressWarnings("EnumOrdinal") // both are generated of one list
    public <E extends Enum<E> & ProgressCategory> StepCall step(E step) {
        return new StepCall(this, step.ordinal());
    }

    /** What a step may tell and ask. */
    @SuppressWarnings("EnumOrdinal") // as above
    public <E extends Enum<E> & ProgressCategory> StepProgress progress(E step) {
        return new Progress(runtime, meters.get(step.ordinal()));
    }

    /** Where models come from. */
    public ModelStore models() {
        return runtime.models();
    }

    /** The model that the parameters name, loaded when a step first asks for it. */
    public synchronized ModelInfo model() {
        if (model == null) {
            if (modelId == null) {
                throw new IllegalStateException("the parameters name no model");
            }
            model = runtime.models().load(modelId);
        }
        return model;
    }

    /** The run. */
    public RuntimeContext runtime() {
        return runtime;
    }

    /** What all runs share. */
    public PluginContext plugin() {
        return runtime.plugin();
    }

    /** Waits for the steps that were started. */
    public void join() {
        StepPool.Failure failure = pool == null ? null : pool.await();
        if (failure != null) {
            throw fail(failure.place(), failure.cause());
        }
    }

    /** Waits for the steps that were started, and gives the result. */
    public <T extends @Nullable Object> T join(Pending<T> result) {
        join();
        return result.get();
    }

    /** What a run without a result answers: the reference's summary. */
    public Map<String, @Nullable Object> summary() {
        return new Orchestrator.Summary(
                        true, engine.executedCount(), plan.steps().size())
                .toMap();
    }

    <T extends @Nullable Object> T now(
            int place, StepCall.@Nullable Condition skip, Callable<T> work, StepCall.@Nullable Undo<T> undo) {
        try {
            return perform(place, skip, work, undo);
        } catch (Throwable e) {
            throw fail(place, e);
        }
    }

    <T extends @Nullable Object> Pending<T> soon(
            int place, StepCall.@Nullable Condition skip, Callable<T> work, StepCall.@Nullable Undo<T> undo) {
        if (pool == null) {
            throw new IllegalStateException("the plan says that steps run one after the other");
        }
        return pool.start(place, plan.steps().get(place).reads(), () -> perform(place, skip, work, undo));
    }

    @SuppressWarnings(
            "NullAway") // of a step that is skipped or returns nothing, the compiler proved that null is taken
    private <T extends @Nullable Object> T perform(
            int place, StepCall.@Nullable Condition skip, Callable<T> work, StepCall.@Nullable Undo<T> undo)
            throws Exception {
        PlannedStep step = plan.steps().get(place);
        StepSpec spec = settings.specs().get(place);
        ProgressMeter meter = meters.get(place);
        engine.checkStopped();
        meter.begin();
        T output = null;
        if (settings.isSkipped(spec.name()) || (skip != null && skip.test())) {
            engine.tell(spec.name(), Kind.SKIPPED, null);
        } else {
            engine.tell(spec.name(), Kind.STARTED, null);
            output = attempt(place, step, spec, work, undo);
            engine.tell(spec.name(), Kind.SUCCEEDED, null);
        }
        meter.end();
        tellUnclosed(outputs.readBy(step));
        return output;
    }

    @SuppressWarnings("NullAway") // a rollback that runs after a failure was proved to take null
    private <T extends @Nullable Object> T attempt(
            int place, PlannedStep step, StepSpec spec, Callable<T> work, StepCall.@Nullable Undo<T> undo)
            throws Exception {
        T output;
        try {
            output = engine.attempt(spec, work);
        } catch (Throwable e) {
            if (undo != null && step.undoesFailure()) {
                engine.executed(spec.name(), () -> undo.run(null));
            }
            throw e;
        }
        if (output == null && !step.mayBeNull() && !step.output().isEmpty()) {
            throw new IllegalStateException("it returned null; declare it @Nullable where it may");
        }
        outputs.opened(place, output);
        engine.executed(spec.name(), undo == null ? null : () -> undo.run(output));
        return output;
    }

    /** Undoes what ran, then closes what is open: a rollback may need it. */
    private MyelinException fail(int place, Throwable e) {
        MyelinException failure = engine.fail(plan.steps().get(place).spec().name(), e, Reasons.of(e));
        outputs.closeAll(true).stream().filter(other -> other != failure).forEach(failure::addSuppressed);
        return failure;
    }

    private static void tellUnclosed(@Nullable Throwable e) {
        if (e != null) {
            LoggerFactory.getLogger(StepRun.class).warn("an output that nobody needs any more could not be closed", e);
        }
    }

    /** Ends the run's threads, and closes what a rollback might have needed. The result stays open: it is the caller's. */
    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
        outputs.closeAll(false).forEach(StepRun::tellUnclosed);
    }

    /** A step's view of the run. */
    private record Progress(RuntimeContext runtime, ProgressMeter meter) implements StepProgress {

        @Override
        public void report(long done, long total) {
            meter.report(done, total);
        }

        @Override
        public void setMetrics(Map<String, ? extends @Nullable Object> values) {
            runtime.setMetrics(meter.category(), values);
        }

        @Override
        public void log(String event, Map<String, ? extends @Nullable Object> data) {
            runtime.log(event, data);
        }

        @Override
        public boolean isCancelled() {
            return runtime.isCancelled();
        }
    }
}
