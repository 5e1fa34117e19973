package dev.myelin.model;

/**
 * Brings a model into memory, as {@code Predictor.load} does.
 *
 * @param <M> the loaded model; closed when it is {@link AutoCloseable} and no longer used
 */
@FunctionalInterface
public interface ModelLoader<M> {

    /**
     * Loads a model.
     *
     * @param model its files are at {@link ModelInfo#path()}, and stay there until the loaded model has been closed
     * @throws Exception when it cannot be loaded; all who wait for it get this as the cause
     */
    M load(ModelInfo model) throws Exception;
}
