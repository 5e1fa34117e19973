package dev.myelin.backend.remote;

import dev.myelin.action.RemoteInference;
import dev.myelin.backend.Secrets;
import dev.myelin.backend.http.CallFailed;
import dev.myelin.backend.http.JsonCalls;
import dev.myelin.backend.http.Patience;
import dev.myelin.backend.http.Shown;
import dev.myelin.backend.token.ModelTokens;
import dev.myelin.error.BackendFailed;
import dev.myelin.json.FreeForm;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A deployed endpoint: what it is sent, and what is said of it when it fails. */
final class Endpoint {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int RETRIES = 3;

    private final String deployment;
    private final EndpointOptions options;
    private final @Nullable String modelToken;
    private final JsonCalls calls;

    /**
     * @param modelToken names the model; null: none is named
     * @param secrets which no message says
     * @param firstWait before a repeat
     */
    Endpoint(
            String deployment,
            EndpointOptions options,
            @Nullable String modelToken,
            Secrets secrets,
            Duration firstWait) {
        this.deployment = deployment;
        this.options = options;
        this.modelToken = modelToken;
        Duration whole = options.timeout(); // a model at work is silent
        calls = new JsonCalls(new Patience(CONNECT, whole, whole, RETRIES, firstWait), secrets);
    }

    /**
     * Sends a request, and waits for its answer.
     *
     * @throws BackendFailed when there is no answer, or it is of no use
     */
    Optional<Object> answer(RemoteInference request) {
        String method = request.method().name();
        byte[] body = request.method().hasBody() ? FreeForm.toBytes(request.json()) : null;
        try {
            return calls.value(method, options.url(), headers(), body);
        } catch (CallFailed e) {
            throw failed(e, method);
        }
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (options.token() != null) {
            headers.put("Authorization", "Bearer " + options.token());
        }
        if (modelToken != null) {
            headers.put(ModelTokens.HEADER, modelToken);
        }
        return headers;
    }

    private BackendFailed failed(CallFailed e, String method) {
        HttpUrl url = options.url();
        String endpoint = "deployment '" + deployment + "' at " + Shown.url(url);
        return e.silence()
                .map(reason -> new BackendFailed(
                        0,
                        "",
                        e.hasGoneOut(),
                        "no answer from " + endpoint + " to " + method + silence(e, reason),
                        e.getCause()))
                .orElseGet(() -> new BackendFailed(
                        e.status(),
                        e.detail(),
                        endpoint + " answered " + method + " with " + e.status()
                                + (e.detail().isEmpty() ? "" : ": " + e.detail()) + e.tried() + remedy(e),
                        null));
    }

    private String silence(CallFailed e, String reason) {
        if (e.isTimedOut()) {
            return " within " + options.timeout().toSeconds() + " s" + e.tried()
                    + ". MYELIN_DEPLOYMENT_TIMEOUT_SECONDS gives it more time";
        }
        String remedy =
                e.isInterrupted() ? "" : ". Check its address (--url, MYELIN_DEPLOYMENT_URL), and whether it is served";
        return ": " + reason + e.tried() + remedy;
    }

    private String remedy(CallFailed e) {
        return switch (e.status()) {
            case 401, 403 ->
                ". Check the token (MYELIN_DEPLOYMENT_TOKEN)"
                        + (modelToken == null
                                ? ""
                                : ", and whose model it is (SYNAPSE_HOST, SYNAPSE_ACCESS_TOKEN, SYNAPSE_TENANT)");
            case 301, 302, 303, 307, 308, 404, 405 -> ". Check its address (--url, MYELIN_DEPLOYMENT_URL)";
            default -> e.comeBack();
        };
    }
}
