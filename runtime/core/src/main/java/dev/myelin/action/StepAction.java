package dev.myelin.action;

import dev.myelin.context.PluginContext;
import dev.myelin.context.RuntimeContext;
import dev.myelin.error.MyelinException;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ResultWriter;
import dev.myelin.step.BaseStepContext;
import dev.myelin.step.ContextInit;
import dev.myelin.step.InferenceContext;
import dev.myelin.step.Orchestrator;
import dev.myelin.step.StepRegistry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The definition of an action with steps over a shared context. Generated classes extend it.
 *
 * @param <A> the author's class
 * @param <P> the type of the parameters
 * @param <C> the context that the steps share
 * @param <R> the type of the result
 */
public abstract non-sealed class StepAction<A, P, C extends BaseStepContext, R> extends ActionDefinition<P, R> {

    protected StepAction(ActionInfo info, ParamsParser<P> params, ResultWriter<? super R> results) {
        super(info, params, results);
    }

    /** A new object of the author's class. */
    protected abstract A create(PluginContext plugin);

    /** A new context. */
    protected abstract C createContext(ContextInit<P> init);

    /** Registers the declared steps, then lets the author's {@code setupSteps} change them. */
    protected abstract void registerSteps(A action, PluginContext plugin, StepRegistry<C> registry);

    /** What the run answers: the author's {@code result(context)}, or {@link #summary}. */
    protected abstract R result(A action, C context, Orchestrator.Summary summary) throws Exception;

    /** The parameters' {@code requests}, or free-form {@code inputs}; empty where they have none. */
    protected List<Map<String, @Nullable Object>> requests(P params) {
        return List.of();
    }

    /** The parameters' {@code batchSize}; 1 where they have none. */
    protected int batchSize(P params) {
        return 1;
    }

    /** The reference's summary, with {@code processed_count} and {@code results} of an inference context. */
    protected static Map<String, @Nullable Object> summary(BaseStepContext context, Orchestrator.Summary summary) {
        Map<String, @Nullable Object> map = summary.toMap();
        if (context instanceof InferenceContext<?> inference) {
            map.put("processed_count", inference.processedCount());
            map.put("results", inference.results());
        }
        return map;
    }

    @Override
    final R execute(P params, RuntimeContext runtime) throws Exception {
        A action = create(runtime.plugin());
        BaseInferenceAction.begin(action, params, runtime);
        C context = createContext(
                new ContextInit<>(params, runtime, modelId(params), requests(params), Math.max(1, batchSize(params))));
        StepRegistry<C> registry = new StepRegistry<>();
        registerSteps(action, runtime.plugin(), registry);
        try {
            return result(action, context, new Orchestrator<>(registry).run(context));
        } catch (Throwable e) {
            MyelinException failure = failure("", e);
            throw context instanceof InferenceContext<?> inference
                    ? failure.withPartialResults(inference.results())
                    : failure;
        }
    }
}
