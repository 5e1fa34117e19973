package dev.myelin;

import dev.myelin.action.BuilderStyle;
import dev.myelin.context.Configuration;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** How a server of deployments differs from the usual. What is not given comes from the settings {@code serve.*}. */
@Value.Immutable
@BuilderStyle
public abstract class ServeOptions {

    /** Settings; by default the environment and {@code myelin.properties} in the current folder. */
    @Value.Default
    public Configuration configuration() {
        return Defaults.configuration();
    }

    /** Where models come from; by default what {@link #configuration()} says. */
    @Value.Default
    public ModelStore models() {
        return Defaults.models(configuration());
    }

    /**
     * The models that are served, the first being the one of callers that name none; by default {@code serve.model}, ids with commas
     * between them. Without any, those in the local folder of models are served, and where there is one only it is the default.
     */
    @Value.Default
    public List<ModelId> modelIds() {
        return configuration()
                .find("serve.model")
                .map(setting -> Stream.of(setting.value().split(","))
                        .map(id -> id(setting, id.strip()))
                        .toList())
                .orElse(List.of());
    }

    private static ModelId id(Configuration.Setting setting, String id) {
        try {
            return ModelId.of(id);
        } catch (IllegalArgumentException e) {
            throw new InvalidConfiguration(setting.origin() + ": " + e.getMessage(), e);
        }
    }

    /** The address to listen at; by default {@code serve.host}, else 127.0.0.1, which only this machine reaches. */
    @Value.Default
    public String host() {
        return configuration().get("serve.host").orElse("127.0.0.1");
    }

    /** The port; 0 for any that is free; by default {@code serve.port}, else 8080. */
    @Value.Default
    public int port() {
        return WholeNumber.of(configuration(), "serve.port", 0, 65_535, 8080);
    }

    /** A Unix socket to listen at, in place of host and port; by default {@code serve.socket}, else none. */
    @Value.Default
    public Optional<Path> socket() {
        return configuration().get("serve.socket").map(Path::of);
    }

    /** What callers must present as {@code Authorization: Bearer}; by default {@code serve.token}, else everybody may call. */
    @Value.Default
    @Value.Redacted
    public Optional<String> token() {
        return configuration().get("serve.token");
    }

    /** The most bytes of a request's body; by default {@code serve.max-body-bytes}, else 16 MiB. */
    @Value.Default
    public int maxBodyBytes() {
        return WholeNumber.of(configuration(), "serve.max-body-bytes", 1, 1 << 30, 16 << 20);
    }

    /** After which time a request that has no answer gets 504; by default {@code serve.timeout-seconds}, else 60 s. */
    @Value.Default
    public Duration timeout() {
        return Duration.ofSeconds(WholeNumber.of(configuration(), "serve.timeout-seconds", 1, 86_400, 60));
    }

    /** How long requests may take to be finished once the server ends; by default {@code serve.grace-seconds}, else 30 s. */
    @Value.Default
    public Duration grace() {
        return Duration.ofSeconds(WholeNumber.of(configuration(), "serve.grace-seconds", 0, 86_400, 30));
    }

    /**
     * After which time in one call of its model the server is taken to hang, and is not ready; by default {@code serve.hung-seconds},
     * else 60 s.
     */
    @Value.Default
    public Duration hungAfter() {
        return Duration.ofSeconds(WholeNumber.of(configuration(), "serve.hung-seconds", 1, 86_400, 60));
    }

    /**
     * What model tokens are signed with (the header {@code serve_multiplexed_model_id}); by default {@code serve.model-token-secret},
     * else the backend's URL, as the platform does it.
     */
    @Value.Default
    @Value.Redacted
    public Optional<String> modelTokenSecret() {
        return configuration().get("serve.model-token-secret");
    }

    /**
     * How many models of each deployment may be in memory at once; by default {@code serve.max-models}, else 4, or as many as are listed.
     * What nobody uses goes when there is no room, the longest unused first.
     */
    @Value.Default
    public int maxModels() {
        return WholeNumber.of(
                configuration(),
                "serve.max-models",
                1,
                1_000_000,
                Math.max(4, modelIds().size()));
    }

    /**
     * How many bytes the files may have together of the models of each deployment that are in memory; by default
     * {@code serve.max-model-bytes}, else without limit.
     */
    @Value.Default
    public long maxModelBytes() {
        return WholeNumber.of(configuration(), "serve.max-model-bytes", 1L, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** The usual. */
    public static ServeOptions defaults() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Sets what differs from the usual. */
    public static final class Builder extends ImmutableServeOptions.Builder {}
}
