package dev.myelin.action;

import dev.myelin.context.RuntimeContext;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.progress.ProgressCategory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The base of an inference action in simple mode (override {@link #execute()}), or of one with steps that wants the
 * helpers (reference: BaseInferenceAction). One object serves one run; its constructor runs before the run begins and
 * cannot call the helpers.
 *
 * @param <P> the type of the parameters
 */
public abstract class BaseInferenceAction<P> {

    private @Nullable P params;
    private @Nullable RuntimeContext runtime;

    /** For the engine: tells an action with steps what its run is about, where it wants to know. */
    static <P> void begin(Object action, P params, RuntimeContext runtime) {
        if (action instanceof BaseInferenceAction<?>) {
            @SuppressWarnings("unchecked") // the processor checks that the action's parameters are the definition's
            BaseInferenceAction<P> base = (BaseInferenceAction<P>) action;
            base.begin(params, runtime);
        }
    }

    /** For the engine: what this run is about. */
    final void begin(P params, RuntimeContext runtime) {
        this.params = params;
        this.runtime = runtime;
    }

    /**
     * Does the work in simple mode. The override declares the type of its result: a record, or
     * {@code Map<String, Object>}.
     *
     * @throws Exception fails the run, with this as the cause
     */
    public Object execute() throws Exception {
        throw new UnsupportedOperationException(getClass().getName() + " has steps and no execute()");
    }

    /**
     * Runs the model on inputs. Override it to have the inference in a place of its own.
     *
     * @param model what the override takes for a model
     * @param inputs free-form inputs, in order
     * @return one output for each input, in order
     */
    public List<Map<String, @Nullable Object>> infer(Object model, List<Map<String, @Nullable Object>> inputs)
            throws Exception {
        throw new UnsupportedOperationException(
                getClass().getName() + " does not override infer(model, inputs); override it or do not call it");
    }

    /** The run's parameters. */
    protected final P params() {
        if (params == null) {
            throw notRunning();
        }
        return params;
    }

    /** The run. */
    protected final RuntimeContext runtime() {
        if (runtime == null) {
            throw notRunning();
        }
        return runtime;
    }

    /**
     * What is known of a model, without its files.
     *
     * @throws ModelUnavailable when there is no such model
     */
    protected final ModelInfo getModel(ModelId id) {
        return runtime().models().get(id);
    }

    /**
     * Puts a model's files into a temporary folder, which is deleted when the run ends.
     *
     * @return that folder
     * @throws ModelUnavailable when they cannot be had
     * @throws IOException when the temporary folder cannot be made
     */
    protected final Path downloadModel(ModelId id) throws IOException {
        return downloadModel(id, runtime().temporaryFolder());
    }

    /**
     * Puts a model's files into a folder, which stays.
     *
     * @param target is made when it is not there; must be empty when it is
     * @return {@code target}
     * @throws ModelUnavailable when they cannot be had
     */
    protected final Path downloadModel(ModelId id, Path target) {
        return runtime().models().download(id, target);
    }

    /**
     * What is known of a model, with its files at {@link ModelInfo#path()}, which are shared and must not be changed.
     *
     * @throws ModelUnavailable when it cannot be had
     */
    protected final ModelInfo loadModel(ModelId id) {
        return runtime().models().load(id);
    }

    /**
     * Reports that {@code current} of {@code total} of a category is done.
     *
     * @throws IllegalArgumentException when {@code total} is not positive or {@code current} is outside 0..total
     */
    protected final void setProgress(long current, long total, ProgressCategory category) {
        runtime().setProgress(current, total, category);
    }

    /** Reports what was measured, as JSON-like values. */
    protected final void setMetrics(ProgressCategory category, Map<String, ? extends @Nullable Object> values) {
        runtime().setMetrics(category.value(), values);
    }

    /** Tells an event with its data, as JSON-like values. Do not put secrets in. */
    protected final void log(String event, Map<String, ? extends @Nullable Object> data) {
        runtime().log(event, data);
    }

    private IllegalStateException notRunning() {
        return new IllegalStateException(
                getClass().getName()
                        + " is not running; parameters and helpers belong in execute() and what it calls, not in the constructor");
    }
}
