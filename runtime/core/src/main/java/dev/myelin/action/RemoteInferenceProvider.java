package dev.myelin.action;

import dev.myelin.context.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to deployed endpoints. Found by {@link java.util.ServiceLoader}; the module {@code myelin-backend} has one.
 */
public interface RemoteInferenceProvider {

    /**
     * Sends a request, and waits for its answer.
     *
     * @param deployment the deployment's name, for messages
     * @return what the endpoint answered, JSON-like; null for an answer without a body
     * @throws dev.myelin.error.InvalidConfiguration when the settings do not say where the endpoint is
     * @throws dev.myelin.error.BackendFailed when there is no answer, or it is not one of success
     */
    @Nullable
    Object infer(String deployment, RemoteInference request, Configuration configuration);
}
