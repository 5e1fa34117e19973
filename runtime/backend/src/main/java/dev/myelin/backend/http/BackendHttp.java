package dev.myelin.backend.http;

import dev.myelin.backend.BackendOptions;
import dev.myelin.backend.Credentials;
import dev.myelin.error.BackendFailed;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** JSON calls to one backend, as {@link JsonCalls} makes them. Safe for use by several threads. */
public final class BackendHttp {

    private final BackendOptions options;
    private final HttpUrl base;
    private final JsonCalls calls;

    public BackendHttp(BackendOptions options) {
        this.options = options;
        base = HttpUrl.get(options.url().replaceFirst("/+$", "") + "/");
        calls = new JsonCalls(Patience.of(options), options.credentials().secrets());
    }

    private BackendHttp(BackendHttp other, Credentials credentials) {
        options = BackendOptions.builder()
                .from(other.options)
                .credentials(credentials)
                .build();
        base = other.base;
        calls = other.calls.with(credentials.secrets());
    }

    /** The same backend, talked to as somebody else, over the same connections. None of this one's credentials go along. */
    public BackendHttp as(Credentials credentials) {
        return new BackendHttp(this, credentials);
    }

    /** The backend's URL, with a slash at its end. */
    public HttpUrl base() {
        return base;
    }

    /** For whom it is asked, where it has several; null where nobody says. */
    public @Nullable String tenant() {
        return options.credentials().tenant();
    }

    BackendOptions options() {
        return options;
    }

    OkHttpClient client() {
        return calls.client();
    }

    RetryPolicy policy() {
        return calls.policy();
    }

    /**
     * Makes a call.
     *
     * @param url below {@link #base()}
     * @param body JSON; null: none
     * @return the answer's object; empty when the answer has no body
     * @throws BackendFailed when there is no answer, or it is not one of success
     */
    public Map<String, @Nullable Object> call(String method, HttpUrl url, byte @Nullable [] body) {
        return call(method, url, body, JsonCalls::object);
    }

    /** The same, whatever a successful answer says. */
    public void send(String method, HttpUrl url, byte[] body) {
        call(method, url, body, response -> JsonCalls.Attempt.done(true));
    }

    private <T> T call(
            String method, HttpUrl url, byte @Nullable [] body, Calls.Handler<JsonCalls.Attempt<T>> success) {
        try {
            return calls.call(method, url, options.credentials().headers(), body, success);
        } catch (CallFailed e) {
            throw failed(e, method + " " + Shown.path(url));
        }
    }

    private BackendFailed failed(CallFailed e, String what) {
        String backend = "the backend " + Shown.url(base);
        return e.silence()
                .map(reason -> new BackendFailed(
                        0,
                        "",
                        e.hasGoneOut(),
                        "no answer from " + backend + " to " + what + ": " + reason + e.tried()
                                + (e.isInterrupted() ? "" : ". Check its address (SYNAPSE_HOST) and the network"),
                        e.getCause()))
                .orElseGet(() -> new BackendFailed(
                        e.status(),
                        e.detail(),
                        backend + " answered " + what + " with " + e.status()
                                + (e.detail().isEmpty() ? "" : ": " + e.detail()) + e.tried() + remedy(e),
                        null));
    }

    private static String remedy(CallFailed e) {
        return switch (e.status()) {
            case 401, 403 ->
                ". Check the access token (SYNAPSE_ACCESS_TOKEN, or ~/.synapse/credentials)"
                        + " and the tenant (SYNAPSE_TENANT)";
            case 301, 302, 307, 308 -> ". Check its address (SYNAPSE_HOST): perhaps https:// is wanted";
            default -> e.comeBack();
        };
    }
}
