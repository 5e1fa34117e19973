package dev.myelin.action;

import dev.myelin.context.PluginContext;
import dev.myelin.context.RuntimeContext;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ResultWriter;
import dev.myelin.progress.ProgressCategory;
import dev.myelin.step.StepPlan;
import dev.myelin.step.StepRun;
import java.util.List;

/**
 * The definition of an action with typed steps. Generated classes extend it.
 *
 * @param <A> the author's class
 * @param <P> the type of the parameters
 * @param <R> the type of the result
 */
public abstract non-sealed class TypedStepAction<A, P, R> extends ActionDefinition<P, R> {

    protected TypedStepAction(ActionInfo info, ParamsParser<P> params, ResultWriter<? super R> results) {
        super(info, params, results);
    }

    /** A new object of the author's class. */
    protected abstract A create(PluginContext plugin);

    /** The steps, and what flows between them. */
    public abstract StepPlan plan();

    /** Runs the steps in the plan's order, and gives the output that nobody else takes. */
    protected abstract R run(A action, P params, StepRun run);

    @Override
    public final List<ProgressCategory> progress() {
        return List.copyOf(plan().specs());
    }

    @Override
    final R execute(P params, RuntimeContext runtime) {
        A action = create(runtime.plugin());
        BaseInferenceAction.begin(action, params, runtime);
        try (StepRun run = new StepRun(plan(), runtime, modelId(params))) {
            return run(action, params, run);
        }
    }
}
