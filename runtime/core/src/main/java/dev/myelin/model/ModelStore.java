package dev.myelin.model;

import dev.myelin.error.ModelUnavailable;
import java.nio.file.Path;

/** Gives a plugin its models, unpacked on this machine. Safe for use by several threads. */
public interface ModelStore {

    /**
     * What is known of a model, without its files (the reference's {@code get_model}).
     *
     * @throws ModelUnavailable when there is no such model
     */
    ModelInfo get(ModelId id);

    /**
     * Puts a model's files into a folder of the caller's (the reference's {@code download_model}).
     *
     * @param target is made when it is not there; must be empty when it is
     * @return {@code target}
     * @throws ModelUnavailable when the files cannot be had; then {@code target} is as it was
     */
    Path download(ModelId id, Path target);

    /**
     * What is known of a model, with {@link ModelInfo#path()}: its files in the store, unpacked once and shared, not to
     * be written to (the reference's {@code load_model}).
     *
     * @throws ModelUnavailable when the model or its files cannot be had
     */
    ModelInfo load(ModelId id);

    /**
     * The same store for one user of it: what is loaded through it stays in place until it is closed, whatever else the store has to
     * make room for. What is loaded without one stays as long as the process lives.
     */
    default ModelScope scope() {
        return ModelScope.of(this);
    }
}
