package dev.myelin.backend;

import dev.myelin.context.Configuration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * As whom a program talks to the backend. Each is null where it is not set, and goes into a header of its own, after {@code Token }.
 * Its text form says which are set, and no more.
 *
 * @param accessToken {@code Synapse-Access-Token}
 * @param authorization {@code Authorization}
 * @param tenant {@code Synapse-Tenant}
 * @param agentToken {@code SYNAPSE-Agent}
 */
public record Credentials(
        @Nullable String accessToken,
        @Nullable String authorization,
        @Nullable String tenant,
        @Nullable String agentToken) {

    /** Nobody in particular. */
    public static final Credentials NONE = new Credentials(null, null, null, null);

    /** @throws IllegalArgumentException when one of them cannot be in a header; the message does not quote it */
    public Credentials {
        require("access token", accessToken);
        require("authorization token", authorization);
        require("tenant", tenant);
        require("agent token", agentToken);
    }

    /** A user with an access token. */
    public static Credentials ofAccessToken(String accessToken) {
        return new Credentials(accessToken, null, null, null);
    }

    /** The settings {@code synapse.access-token}, {@code .authorization}, {@code .tenant} and {@code .agent-token}. */
    public static Credentials of(Configuration configuration) {
        return new Credentials(
                configuration.get("synapse.access-token").orElse(null),
                configuration.get("synapse.authorization").orElse(null),
                configuration.get("synapse.tenant").orElse(null),
                configuration.get("synapse.agent-token").orElse(null));
    }

    private static void require(String what, @Nullable String value) {
        if (value != null && !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("the " + what
                    + " has a character that cannot be in a header: a blank, a line end or one beyond ASCII");
        }
    }

    /** The request headers, by name. Secrets. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        put(headers, "Synapse-Access-Token", accessToken);
        put(headers, "Authorization", authorization);
        put(headers, "Synapse-Tenant", tenant);
        put(headers, "SYNAPSE-Agent", agentToken);
        return headers;
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, "Token " + value);
        }
    }

    /** The tokens, which no message may say. */
    public Secrets secrets() {
        return Secrets.of(accessToken, authorization, agentToken);
    }

    @Override
    public String toString() {
        return "Credentials" + headers().keySet();
    }
}
