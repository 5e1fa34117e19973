package dev.myelin.model;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The use of a loaded model, from {@link ModelCache#lease(ModelId)}: until it is closed, the model is not. Several leases may share one
 * model, so what it can do at the same time is the author's to say. Any thread may close it.
 *
 * @param <M> the loaded model
 */
public final class ModelLease<M> implements AutoCloseable {

    private final LoadedModels<M> models;
    private final Resident<M> resident;
    private final ModelInfo info;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    /** Takes over one use of the resident. */
    ModelLease(LoadedModels<M> models, Resident<M> resident, ModelInfo info) {
        this.models = models;
        this.resident = resident;
        this.info = info;
    }

    /**
     * The model, to be used until this lease is closed.
     *
     * @throws IllegalStateException when it is
     */
    public M model() {
        if (isClosed.get()) {
            throw new IllegalStateException("the lease of model '" + info.id() + "' is closed");
        }
        return resident.model();
    }

    /** The model's id, as it was asked for, and what is known of it. */
    public ModelInfo info() {
        return info;
    }

    /**
     * Another use of the same model, also after this one has ended.
     *
     * @return null when the model has been closed meanwhile: nobody used it any more
     */
    public @Nullable ModelLease<M> again() {
        return resident.tryUseAgain() ? new ModelLease<>(models, resident, info) : null;
    }

    /** Whether another lease is of the same loaded model. */
    public boolean isOfSameModel(ModelLease<?> other) {
        return resident == other.resident;
    }

    /**
     * Ends the use. When it was the last of a model that was replaced or that the cache has let go of, that is closed here. Never
     * throws; a second call does nothing.
     */
    @Override
    public void close() {
        if (isClosed.compareAndSet(false, true)) {
            models.release(resident);
        }
    }

    @Override
    public String toString() {
        return "ModelLease[" + info + "]";
    }
}
