package dev.myelin.action;

import dev.myelin.context.PluginContext;
import dev.myelin.context.RuntimeContext;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ResultWriter;
import dev.myelin.progress.InferenceProgress;
import dev.myelin.progress.ProgressCategory;
import java.util.List;

/**
 * The definition of an action that overrides {@link BaseInferenceAction#execute()}. Generated classes extend it.
 *
 * @param <A> the author's class
 * @param <P> the type of the parameters
 * @param <R> the type of the result
 */
public abstract non-sealed class SimpleAction<A extends BaseInferenceAction<P>, P, R> extends ActionDefinition<P, R> {

    protected SimpleAction(ActionInfo info, ParamsParser<P> params, ResultWriter<? super R> results) {
        super(info, params, results);
    }

    /** A new object of the author's class. */
    protected abstract A create(PluginContext plugin);

    /** Calls the author's {@code execute()}. */
    protected abstract R execute(A action) throws Exception;

    @Override
    public final List<ProgressCategory> progress() {
        return List.of(InferenceProgress.values());
    }

    @Override
    final R execute(P params, RuntimeContext runtime) throws Exception {
        A action = create(runtime.plugin());
        action.begin(params, runtime);
        return execute(action);
    }
}
