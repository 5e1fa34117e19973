package dev.myelin.backend.remote;

import dev.myelin.backend.BackendOptions;
import dev.myelin.backend.token.ModelTokens;
import dev.myelin.context.Configuration;
import dev.myelin.context.Configuration.Setting;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.model.ModelId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From which backend an endpoint is to fetch the model that a request names, and by whose access. Its text form keeps the access token
 * to itself.
 *
 * @param tokens signs with the backend's URL, letter by letter, or with the secret that the endpoint was given, too
 * @param accessToken of who asks
 * @param tenant of who asks; null: none
 */
public record ModelAccess(
        ModelTokens tokens, String accessToken, @Nullable String tenant) {

    private static final String SECRET = "deployment.model-token-secret";

    /**
     * That of these settings; empty where no backend is set, or no access token for it: then no request can name a model in its header.
     *
     * @throws InvalidConfiguration when a setting is of no use
     */
    public static Optional<ModelAccess> of(Configuration configuration) {
        Optional<BackendOptions> backend = BackendOptions.of(configuration);
        String accessToken =
                backend.map(options -> options.credentials().accessToken()).orElse(null);
        return accessToken == null
                ? Optional.empty()
                : backend.map(options -> new ModelAccess(
                        tokens(options, configuration),
                        accessToken,
                        options.credentials().tenant()));
    }

    private static ModelTokens tokens(BackendOptions options, Configuration configuration) {
        ModelTokens tokens = ModelTokens.of(options.url());
        return configuration
                .find(SECRET)
                .map(secret -> withSecret(tokens, secret))
                .orElse(tokens);
    }

    private static ModelTokens withSecret(ModelTokens tokens, Setting secret) {
        try {
            return tokens.withSecret(secret.value());
        } catch (IllegalArgumentException e) {
            throw new InvalidConfiguration(secret.origin() + ": " + e.getMessage(), e);
        }
    }

    /** The value of the header {@value ModelTokens#HEADER}. A secret. */
    public String token(ModelId model) {
        return tokens.create(model, accessToken, tenant);
    }

    @Override
    public String toString() {
        return "ModelAccess[tenant=" + tenant + "]";
    }
}
