package dev.myelin.step;

import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of an inference action share (reference: InferenceContext). A subclass adds fields of its own.
 *
 * @param <P> the type of the parameters
 */
public class InferenceContext<P> extends BaseStepContext {

    private final P params;
    private final int batchSize;
    private final List<Map<String, @Nullable Object>> requests;
    private final List<Map<String, @Nullable Object>> results = new ArrayList<>();
    private final @Nullable ModelId modelId;
    private @Nullable ModelInfo model;
    private int processedCount;

    public InferenceContext(ContextInit<P> init) {
        super(init.runtime());
        params = init.params();
        modelId = init.modelId();
        batchSize = init.batchSize();
        requests = new ArrayList<>(init.requests());
    }

    /** The run's parameters. */
    public final P params() {
        return params;
    }

    /** The model that the parameters name; null where they name none. */
    public final @Nullable ModelId modelId() {
        return modelId;
    }

    /** The loaded model; null until {@link #loadModel()} or {@link #setModel}. */
    public final @Nullable ModelInfo model() {
        return model;
    }

    /** The folder with the model's files; null until the model is loaded. */
    public final @Nullable Path modelPath() {
        return model != null && model.isLoaded() ? model.path() : null;
    }

    /** Sets {@link #model()} and {@link #modelPath()}. */
    public final void setModel(ModelInfo model) {
        this.model = model;
    }

    /**
     * Loads the model that the parameters name, and sets {@link #model()} and {@link #modelPath()}.
     *
     * @throws ModelUnavailable when it cannot be had
     * @throws IllegalStateException when the parameters name no model
     */
    public final ModelInfo loadModel() {
        if (modelId == null) {
            throw new IllegalStateException(
                    "the parameters have no modelId; add a component 'ModelId modelId', or use runtime().models()");
        }
        ModelInfo loaded = runtime().models().load(modelId);
        model = loaded;
        return loaded;
    }

    /** The inputs to process. Modifiable. */
    public final List<Map<String, @Nullable Object>> requests() {
        return requests;
    }

    /** The results so far. Modifiable. */
    public final List<Map<String, @Nullable Object>> results() {
        return results;
    }

    /** How many inputs to process at once; at least 1. */
    public final int batchSize() {
        return batchSize;
    }

    /** How many inputs have been processed. */
    public final int processedCount() {
        return processedCount;
    }

    /** Adds to {@link #processedCount()}. */
    public final void addProcessed(int count) {
        processedCount += count;
    }
}
