package dev.myelin.backend.remote;

import dev.myelin.action.RemoteInference;
import dev.myelin.action.RemoteInferenceProvider;
import dev.myelin.backend.Secrets;
import dev.myelin.context.Configuration;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.model.ModelId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to deployed endpoints over HTTP: to the setting {@code deployment.url}, with {@code deployment.token} as the bearer
 * token, for {@code deployment.timeout-seconds} (60) at the most. A model is named in the header by a model token, made of the settings
 * of the backend. Found by {@link java.util.ServiceLoader}.
 */
public final class RemoteInferenceClient implements RemoteInferenceProvider {

    private final Duration firstWait;

    /** For {@link java.util.ServiceLoader}. */
    public RemoteInferenceClient() {
        this(Duration.ofMillis(500));
    }

    /** @param firstWait before a repeat */
    RemoteInferenceClient(Duration firstWait) {
        this.firstWait = firstWait;
    }

    @Override
    public @Nullable Object infer(String deployment, RemoteInference request, Configuration configuration) {
        EndpointOptions options = EndpointOptions.of(deployment, configuration);
        ModelId model = request.model();
        String accessToken = null;
        String modelToken = null;
        if (model != null) {
            ModelAccess access = ModelAccess.of(configuration).orElseThrow(() -> unnamable(model));
            accessToken = access.accessToken();
            modelToken = access.token(model);
        }
        Secrets secrets = Secrets.of(options.token(), modelToken, accessToken);
        return new Endpoint(deployment, options, modelToken, secrets, firstWait)
                .answer(request)
                .orElse(null);
    }

    private static InvalidConfiguration unnamable(ModelId model) {
        return new InvalidConfiguration(
                "model '" + model.value()
                        + "' cannot be named to a deployment without the backend that has it and an access"
                        + " token for it: set SYNAPSE_HOST and SYNAPSE_ACCESS_TOKEN, or leave the model out",
                null);
    }
}
