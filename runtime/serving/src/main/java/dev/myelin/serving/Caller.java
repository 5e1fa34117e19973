package dev.myelin.serving;

import dev.myelin.backend.Credentials;
import dev.myelin.backend.token.ModelToken;
import dev.myelin.model.ModelId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Who asks for a model with a model token that is genuine. Whether the platform lets them have it is another question. The text form has
 * the model alone.
 *
 * @param credentials as whom to ask the backend
 * @param key a digest of access token, tenant and model: what is remembered of a caller is kept under it
 */
record Caller(ModelId model, Credentials credentials, String key) {

    /** @throws IllegalArgumentException when the access token or the tenant cannot be in a header; the message does not quote it */
    static Caller of(ModelToken token) {
        Credentials credentials = new Credentials(null, token.accessToken(), token.tenant(), null);
        String tenant = token.tenant() == null ? "" : token.tenant();
        // None of the two has a blank: three others never give the same text.
        String all = token.accessToken() + " " + tenant + " " + token.model();
        return new Caller(
                token.model(),
                credentials,
                HexFormat.of().formatHex(sha256().digest(all.getBytes(StandardCharsets.UTF_8))));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Caller[model=" + model + "]";
    }
}
