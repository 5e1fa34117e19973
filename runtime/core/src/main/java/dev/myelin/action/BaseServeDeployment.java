package dev.myelin.action;

import dev.myelin.model.ModelInfo;

/**
 * The base of deployments with routes of their own (the reference's {@code BaseServeDeployment}). One object serves all requests of a
 * process, several at the same time: keep what belongs to a request in local variables. An object that is {@link AutoCloseable} is closed at
 * the end.
 *
 * @param <M> the loaded model; a route's method gets it as a parameter
 */
public abstract class BaseServeDeployment<M> {

    protected BaseServeDeployment() {}

    /**
     * Loads a model (the reference's {@code _get_model}). The result is kept in memory and shared by requests; when it is
     * {@link AutoCloseable} it is closed once nobody uses it any more.
     *
     * @param model with its files at {@link ModelInfo#path()}
     * @throws Exception when it cannot be loaded; it is tried again for later requests
     */
    protected abstract M loadModel(ModelInfo model) throws Exception;
}
