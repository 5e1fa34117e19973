package dev.myelin.action;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.batch.BatchFailed;
import dev.myelin.batch.BatchOptions;
import dev.myelin.batch.BatchProgress;
import dev.myelin.batch.BatchRun;
import dev.myelin.context.PluginContext;
import dev.myelin.context.RuntimeContext;
import dev.myelin.error.ActionFailed;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.MyelinException;
import dev.myelin.error.Reasons;
import dev.myelin.error.RunStopped;
import dev.myelin.model.ModelId;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ParamsReader.ValueReader;
import dev.myelin.params.ResultWriter;
import dev.myelin.progress.InferenceProgress;
import dev.myelin.progress.ProgressCategory;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    private final ValueReader<I> input;
    private final ResultWriter<O> output;

    /**
     * @param input reads one input
     * @param output writes one output
     */
    protected PredictorAction(
            ActionInfo info,
            ParamsParser<PredictorParams<I, P>> params,
            ValueReader<I> input,
            ResultWriter<Predictions<O>> results,
            ResultWriter<O> output) {
        super(info, params, results);
        this.input = input;
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
        return execute(params, runtime, BatchOptions.DEFAULT);
    }

    @Override
    final Predictions<O> execute(PredictorParams<I, P> params, RuntimeContext runtime, BatchOptions options)
            throws Exception {
        refuseInputsTwice(params, options);
        try (BatchRun<I, O> run = new BatchRun<>(options, params.inputs(), input, output, runtime)) {
            ConfiguredPredictor<M, I, O, P> predictor = create(runtime.plugin());
            runtime.setProgress(0, 1, InferenceProgress.MODEL_LOAD);
            M model = predictor.load(runtime.models().load(params.modelId()));
            try {
                runtime.setProgress(1, 1, InferenceProgress.MODEL_LOAD);
                inferAll(predictor, model, params, run, runtime);
                runtime.setProgress(1, 1, InferenceProgress.POSTPROCESS);
            } catch (Throwable e) {
                close(model).filter(other -> other != e).ifPresent(e::addSuppressed);
                throw e;
            }
            close(model).ifPresent(e -> tellUnclosed(runtime, e));
            return Predictions.of(run, options.output());
        }
    }

    private void refuseInputsTwice(PredictorParams<I, P> params, BatchOptions options) {
        if (options.inputs() != null && !params.inputs().isEmpty()) {
            throw new InvalidConfiguration(
                    "the inputs of '" + info().name() + "' are given twice, among the parameters and in "
                            + options.inputs().name(),
                    null);
        }
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

    private void inferAll(
            ConfiguredPredictor<M, I, O, P> predictor,
            M model,
            PredictorParams<I, P> params,
            BatchRun<I, O> run,
            RuntimeContext runtime) {
        try {
            run.infer(
                    (inputs, progress) -> predictor.infer(model, inputs, params.options(), new Call(runtime, progress)),
                    params.batchSize(),
                    PredictorParams.MAX_BATCH_SIZE,
                    InferenceProgress.INFERENCE);
        } catch (BatchFailed e) {
            throw failure(e, runtime).withPartialResults(run.results());
        }
    }

    private MyelinException failure(BatchFailed e, RuntimeContext runtime) {
        Throwable cause = e.getCause();
        if (runtime.isCancelled()) {
            String why = runtime.whyCancelled();
            return new RunStopped("action '" + info().name() + "' was stopped: " + why + e.kept(), cause, List.of());
        }
        return cause instanceof MyelinException && e.kept().isEmpty()
                ? failure(e.place(), cause)
                : new ActionFailed(
                        "action '" + info().name() + "' failed" + e.place() + ": " + e.reason() + e.kept(), cause);
    }

    /** A batch's view of the run. */
    private record Call(RuntimeContext runtime, BatchProgress batch) implements InferenceCall {

        @Override
        public void log(String event, Map<String, ? extends @Nullable Object> data) {
            runtime.log(event, data);
        }

        @Override
        public void progress(long done, long total) {
            batch.report(done, total);
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
