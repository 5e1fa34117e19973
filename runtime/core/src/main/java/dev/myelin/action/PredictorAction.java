package dev.myelin.action;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.context.PluginContext;
import dev.myelin.context.RuntimeContext;
import dev.myelin.error.ActionFailed;
import dev.myelin.error.Reasons;
import dev.myelin.model.ModelId;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ResultWriter;
import dev.myelin.progress.InferenceProgress;
import dev.myelin.progress.ProgressCategory;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The definition of a predictor's batch action: loads the model once, runs it batch by batch, closes it. Generated
 * classes extend it.
 *
 * @param <M> the loaded model
 * @param <I> one input
 * @param <O> one output
 * @param <P> the options
 */
public abstract non-sealed class PredictorAction<M, I, O, P>
        extends ActionDefinition<PredictorParams<I, P>, Predictions<O>> {

    private final ResultWriter<O> output;

    /** @param output writes one output */
    protected PredictorAction(
            ActionInfo info,
            ParamsParser<PredictorParams<I, P>> params,
            ResultWriter<Predictions<O>> results,
            ResultWriter<O> output) {
        super(info, params, results);
        this.output = output;
    }

    /** A new object of the author's class. */
    protected abstract ConfiguredPredictor<M, I, O, P> create(PluginContext plugin);

    @Override
    public final List<ProgressCategory> progress() {
        return List.of(InferenceProgress.values());
    }

    @Override
    protected final ModelId modelId(PredictorParams<I, P> params) {
        return params.modelId();
    }

    @Override
    public final void writePartialResults(List<?> results, JsonGenerator out) throws IOException {
        @SuppressWarnings("unchecked") // the engine's own partial results: outputs of this predictor
        List<O> outputs = (List<O>) results;
        Predictions.writeAll(outputs, out, output);
    }

    @Override
    final Predictions<O> execute(PredictorParams<I, P> params, RuntimeContext runtime) throws Exception {
        ConfiguredPredictor<M, I, O, P> predictor = create(runtime.plugin());
        runtime.setProgress(0, 1, InferenceProgress.MODEL_LOAD);
        M model = predictor.load(runtime.models().load(params.modelId()));
        List<O> outputs;
        try {
            runtime.setProgress(1, 1, InferenceProgress.MODEL_LOAD);
            outputs = inferAll(predictor, model, params, runtime);
            runtime.setProgress(1, 1, InferenceProgress.POSTPROCESS);
        } catch (Throwable e) {
            close(model).filter(other -> other != e).ifPresent(e::addSuppressed);
            throw e;
        }
        close(model).ifPresent(e -> tellUnclosed(runtime, e));
        return new Predictions<>(outputs);
    }

    /** What {@code close()} threw. It neither hides why a run failed nor costs a run its results. */
    private static Optional<Throwable> close(Object model) {
        try {
            if (model instanceof AutoCloseable closeable) {
                closeable.close();
            }
            return Optional.empty();
        } catch (Throwable e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return Optional.of(e);
        }
    }

    private void tellUnclosed(RuntimeContext runtime, Throwable e) {
        // Asked for here: a static logger would start the logging system where actions are only listed.
        LoggerFactory.getLogger(PredictorAction.class)
                .warn("action '{}' has its results, but its model could not be closed", info().name(), e);
        runtime.log("model_close_failed", Map.of("error", Reasons.of(e)));
    }

    private List<O> inferAll(
            ConfiguredPredictor<M, I, O, P> predictor, M model, PredictorParams<I, P> params, RuntimeContext runtime) {
        List<I> inputs = params.inputs();
        List<O> outputs = new ArrayList<>(inputs.size());
        if (!inputs.isEmpty()) {
            runtime.setProgress(0, inputs.size(), InferenceProgress.INFERENCE); // the clock of this category starts
        }
        for (int from = 0; from < inputs.size(); from += params.batchSize()) {
            int to = Math.min(inputs.size(), from + params.batchSize());
            try {
                outputs.addAll(inferBatch(predictor, model, params, from, to, runtime));
            } catch (Throwable e) {
                throw failure(place(from, to), e).withPartialResults(outputs);
            }
            runtime.setProgress(to, inputs.size(), InferenceProgress.INFERENCE);
        }
        return outputs;
    }

    private List<O> inferBatch(
            ConfiguredPredictor<M, I, O, P> predictor,
            M model,
            PredictorParams<I, P> params,
            int from,
            int to,
            RuntimeContext runtime)
            throws Exception {
        List<I> batch = params.inputs().subList(from, to);
        Call call = new Call(runtime, from, batch.size(), params.inputs().size());
        List<O> outputs = predictor.infer(model, batch, params.options(), call);
        String wrong = problemOf(outputs, batch.size());
        if (wrong != null) {
            throw new ActionFailed(
                    "action '" + info().name() + "' failed" + place(from, to) + ": infer returned " + wrong
                            + "; it must return one output for each input, in order",
                    null);
        }
        return outputs;
    }

    private static @Nullable String problemOf(@Nullable List<?> outputs, int inputs) {
        if (outputs == null) {
            return "null";
        }
        if (outputs.size() != inputs) {
            return outputs.size() + " outputs for " + inputs + " inputs";
        }
        return outputs.stream().anyMatch(Objects::isNull) ? "a null among its outputs" : null;
    }

    private static String place(int from, int to) {
        return to - from == 1 ? " on input " + from : " on inputs " + from + " to " + (to - 1);
    }

    /** A batch's view of the run. Progress of the batch counts as that part of its inputs. */
    private record Call(RuntimeContext runtime, int from, int count, int total) implements InferenceCall {

        /** Finer than an input, so that a long batch shows its progress. */
        private static final long SCALE = 1_000;

        @Override
        public void log(String event, Map<String, ? extends @Nullable Object> data) {
            runtime.log(event, data);
        }

        @Override
        public void progress(long done, long batchTotal) {
            if (batchTotal <= 0 || done < 0 || done > batchTotal) {
                throw new IllegalArgumentException(
                        "progress must be within 0 and a positive total, was " + done + " of " + batchTotal);
            }
            long items = from * SCALE + (long) ((double) done / batchTotal * count * SCALE);
            runtime.setProgress(items, total * SCALE, InferenceProgress.INFERENCE);
        }

        @Override
        public boolean isCancelled() {
            return runtime.isCancelled();
        }

        @Override
        public Optional<Instant> deadline() {
            return runtime.deadline();
        }
    }
}
