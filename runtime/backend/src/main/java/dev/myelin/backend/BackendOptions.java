package dev.myelin.backend;

import dev.myelin.action.BuilderStyle;
import dev.myelin.context.Configuration;
import dev.myelin.context.Configuration.Setting;
import dev.myelin.error.InvalidConfiguration;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Where the backend is, as whom it is asked, and how patiently. Its text form has no secrets. */
@Value.Immutable
@BuilderStyle
public abstract class BackendOptions {

    /** The platform's own backend, for those who have an access token and name no other. */
    public static final String DEFAULT_HOST = "https://api.synapse.sh";

    /** The backend's URL as it was given: it signs model tokens, letter by letter. */
    public abstract String url();

    /** By default nobody in particular. */
    @Value.Default
    public Credentials credentials() {
        return Credentials.NONE;
    }

    /** How long a connection may take to be made; by default the reference's 5 seconds. */
    @Value.Default
    public Duration connectTimeout() {
        return Duration.ofSeconds(5);
    }

    /** How long an answer may be silent; by default the reference's 15 seconds. */
    @Value.Default
    public Duration readTimeout() {
        return Duration.ofSeconds(15);
    }

    /** How long one call of the API may take as a whole, its repeats included; not of a download. By default 2 minutes. */
    @Value.Default
    public Duration callTimeout() {
        return Duration.ofMinutes(2);
    }

    /** How often a call is repeated at the most, where a repeat is harmless; by default the reference's 3 times. */
    @Value.Default
    public int retries() {
        return 3;
    }

    /** The first wait before a repeat; each further one is twice as long, up to 20 times this, and random from its half on. */
    @Value.Default
    public Duration firstWait() {
        return Duration.ofMillis(500);
    }

    /**
     * The backend of these settings: {@code synapse.plugin-run-host}, which is set inside a run, else {@code synapse.host}, else
     * {@link #DEFAULT_HOST} when there is an access token; empty where nobody asks for a backend.
     *
     * @throws InvalidConfiguration when a setting is of no use; the message says which and where it came from
     */
    public static Optional<BackendOptions> of(Configuration configuration) {
        Optional<Setting> host =
                configuration.find("synapse.plugin-run-host").or(() -> configuration.find("synapse.host"));
        if (host.isEmpty() && configuration.get("synapse.access-token").isEmpty()) {
            return Optional.empty();
        }
        String origin = host.map(Setting::origin).orElse("default");
        try {
            return Optional.of(builder()
                    .url(host.map(Setting::value).orElse(DEFAULT_HOST))
                    .credentials(Credentials.of(configuration))
                    .build());
        } catch (IllegalArgumentException e) {
            throw new InvalidConfiguration(
                    "the settings of the backend (" + origin + ") are of no use: " + e.getMessage(), e);
        }
    }

    /** Options for a backend at this URL. */
    public static Builder builder() {
        return new Builder();
    }

    @Value.Check
    void check() {
        String problem = problemOf(url());
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
        if (retries() < 0 || firstWait().isNegative()) {
            throw new IllegalArgumentException("retries and waits cannot be negative");
        }
    }

    private static @Nullable String problemOf(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) { // its message quotes the URL, which may have a password
            return "the backend's URL is no URL";
        }
        if (uri.getScheme() == null || !uri.getScheme().matches("(?i)https?") || uri.getHost() == null) {
            return "the backend's URL must begin with http:// or https:// and name a host, such as " + DEFAULT_HOST;
        }
        return uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null
                ? null
                : "the backend's URL must have no user, query or fragment; give the access token with SYNAPSE_ACCESS_TOKEN";
    }

    @Override
    public final String toString() {
        return "BackendOptions[url=" + url() + ", credentials=" + credentials() + "]";
    }

    /** Sets what differs from the usual. */
    public static final class Builder extends ImmutableBackendOptions.Builder {}
}
