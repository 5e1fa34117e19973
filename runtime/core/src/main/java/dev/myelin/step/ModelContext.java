package dev.myelin.step;

import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the contexts of inference and deployment have in common: the parameters and the model that they name.
 *
 * @param <P> the type of the parameters
 */
public abstract sealed class ModelContext<P> extends BaseStepContext permits DeploymentContext, InferenceContext {

    private final P params;
    private final @Nullable ModelId modelId;
    private @Nullable ModelInfo model;

    ModelContext(ContextInit<P> init) {
        super(init.runtime());
        params = init.params();
        modelId = init.modelId();
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
}
