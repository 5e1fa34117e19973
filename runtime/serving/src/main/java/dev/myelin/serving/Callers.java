package dev.myelin.serving;

import dev.myelin.ServeOptions;
import dev.myelin.backend.BackendOptions;
import dev.myelin.backend.Credentials;
import dev.myelin.backend.client.Backend;
import dev.myelin.backend.source.ModelSources;
import dev.myelin.backend.store.SharedModelStore;
import dev.myelin.backend.store.SharedModelStoreProvider;
import dev.myelin.backend.token.ModelTokens;
import dev.myelin.context.Configuration;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.InvalidModelToken;
import dev.myelin.model.ModelStore;
import dev.myelin.serving.http.Exchange;
import dev.myelin.serving.http.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who calls with model tokens: tells them by these, and knows where their models come from. One for all deployments of a server. */
final class Callers {

    /** The header as it passes proxies that drop underscores. */
    private static final String DASHED = ModelTokens.HEADER.replace('_', '-');

    /** Requests wait for the answer, so it is not waited for as long as by a job. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final @Nullable ModelTokens tokens;
    private final Function<Credentials, ModelStore> stores;
    private final Rights rights;

    /**
     * @param tokens null where there is no backend, and so no caller
     * @param stores the models as somebody may have them: their folder is one, and what they ask the backend is asked as that caller
     * @param clock in nanoseconds, from any beginning
     */
    Callers(@Nullable ModelTokens tokens, Function<Credentials, ModelStore> stores, LongSupplier clock) {
        this.tokens = tokens;
        this.stores = stores;
        rights = new Rights(clock);
    }

    /**
     * Those that the options let in: where they name a backend, who has a model token of it.
     *
     * @throws InvalidConfiguration when the settings are of no use
     */
    static Callers of(ServeOptions options, LongSupplier clock) {
        Optional<BackendOptions> settings = BackendOptions.of(options.configuration());
        if (settings.isEmpty()) {
            return new Callers(null, credentials -> options.models(), clock);
        }
        return of(options, settings.get(), clock);
    }

    /** The same, with a backend talked to in a given way; its credentials are not used. */
    static Callers of(ServeOptions options, BackendOptions given, LongSupplier clock) {
        Backend backend = new Backend(BackendOptions.builder()
                .from(given)
                .credentials(Credentials.NONE)
                .callTimeout(given.callTimeout().compareTo(PATIENCE) < 0 ? given.callTimeout() : PATIENCE)
                .build());
        SharedModelStore store = SharedModelStoreProvider.of(options.configuration());
        return new Callers(
                tokens(given.url(), options), as -> store.from(ModelSources.ofCaller(backend.as(as))), clock);
    }

    private static ModelTokens tokens(String url, ServeOptions options) {
        ModelTokens tokens = ModelTokens.of(url);
        try {
            return options.modelTokenSecret().map(tokens::withSecret).orElse(tokens);
        } catch (IllegalArgumentException e) {
            throw new InvalidConfiguration(
                    options.configuration()
                                    .find("serve.model-token-secret")
                                    .map(Configuration.Setting::origin)
                                    .orElse("modelTokenSecret")
                            + ": " + e.getMessage(),
                    e);
        }
    }

    /**
     * Who a request is from. Waits for nothing.
     *
     * @return null where it has no model token
     * @throws RequestRefused when it has one that is not to be trusted, or that nothing can be done with
     */
    @Nullable
    Caller of(Exchange exchange) {
        if (exchange.header(ModelTokens.HEADER) == null && exchange.header(DASHED) == null) {
            return null; // as most
        }
        List<String> given = Stream.of(ModelTokens.HEADER, DASHED)
                .flatMap(name -> exchange.headers(name).stream())
                .distinct()
                .toList();
        if (given.size() > 1) {
            throw new RequestRefused(Problem.of(
                    400,
                    "the request has several model tokens, in " + ModelTokens.HEADER + " or " + DASHED + "; send one"));
        }
        if (tokens == null) {
            throw new RequestRefused(
                    Problem.of(
                            400,
                            "this server has no backend to ask for the model of " + ModelTokens.HEADER
                                    + "; start it with SYNAPSE_HOST, or leave the header out for a model that it serves to all"));
        }
        try {
            return Caller.of(tokens.verify(given.get(0)));
        } catch (InvalidModelToken e) {
            throw untrusted(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw untrusted("the model token cannot be used: " + e.getMessage());
        }
    }

    /** A problem of the model token itself. */
    static RequestRefused untrusted(String problem) {
        return new RequestRefused(
                Problem.of(
                        "urn:myelin:problem:invalid-model-token",
                        401,
                        problem + " (header " + ModelTokens.HEADER + ")"),
                Map.of("WWW-Authenticate", "ModelToken header=\"" + ModelTokens.HEADER + "\""),
                null);
    }

    /** The models as a caller may have them; they are asked for with the caller's own credentials. */
    CallersStore store(Caller caller) {
        return new CallersStore(stores.apply(caller.credentials()));
    }

    Rights rights() {
        return rights;
    }
}
