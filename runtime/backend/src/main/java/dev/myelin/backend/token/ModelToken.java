package dev.myelin.backend.token;

import dev.myelin.model.ModelId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a model token says. Its text form keeps the access token to itself.
 *
 * @param model the model to serve with
 * @param accessToken by which the platform lets its bearer fetch the model, without {@code Token} before it; not blank
 * @param tenant whose model it is; null where the platform has no tenants
 * @param expiresAt from when on it is refused; null: never
 */
public record ModelToken(
        ModelId model,
        String accessToken,
        @Nullable String tenant,
        @Nullable Instant expiresAt) {

    /** @throws IllegalArgumentException when the access token is blank */
    public ModelToken {
        if (accessToken.isBlank()) {
            throw new IllegalArgumentException("the access token is blank");
        }
    }

    @Override
    public String toString() {
        return "ModelToken[model=" + model + ", accessToken=(hidden), tenant=" + tenant + ", expiresAt=" + expiresAt
                + "]";
    }
}
