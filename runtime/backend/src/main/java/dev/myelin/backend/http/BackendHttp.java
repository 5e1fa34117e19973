package dev.myelin.backend.http;

import dev.myelin.backend.BackendOptions;
import dev.myelin.backend.Credentials;
import dev.myelin.error.BackendFailed;
import dev.myelin.error.Reasons;
import dev.myelin.json.FreeForm;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * JSON calls to one backend. A call is repeated where that is harmless: when nothing of it went out, or when its method changes
 * nothing by being repeated and the failure may pass. Safe for use by several threads.
 */
public final class BackendHttp {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final long MOST_BYTES = 64L << 20;

    private final BackendOptions options;
    private final HttpUrl base;
    private final OkHttpClient client;
    private final OkHttpClient freshClient;
    private final RetryPolicy policy;

    public BackendHttp(BackendOptions options) {
        this.options = options;
        base = HttpUrl.get(options.url().replaceFirst("/+$", "") + "/");
        client = HttpClients.create(options);
        freshClient = HttpClients.withFreshConnections(client);
        policy = new RetryPolicy(options.retries(), options.firstWait());
    }

    private BackendHttp(BackendHttp other, Credentials credentials) {
        options = BackendOptions.builder()
                .from(other.options)
                .credentials(credentials)
                .build();
        base = other.base;
        client = other.client;
        freshClient = other.freshClient;
        policy = other.policy;
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
        return client;
    }

    RetryPolicy policy() {
        return policy;
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
        return call(method, url, body, BackendHttp::object);
    }

    /** The same, whatever a successful answer says. */
    public void send(String method, HttpUrl url, byte[] body) {
        call(method, url, body, response -> new Attempt(Map.of(), null));
    }

    private Map<String, @Nullable Object> call(
            String method, HttpUrl url, byte @Nullable [] body, Calls.Handler<Attempt> success) {
        long end = System.nanoTime() + options.callTimeout().toNanos();
        for (int repeat = 1; ; repeat++) {
            Attempt attempt = attempt(method, url, body, end, success);
            Failure failure = attempt.failure();
            if (failure == null) {
                return attempt.fields();
            }
            Duration wait = policy.waitBefore(repeat, failure.retryAfter());
            if (!failure.mayPass() || repeat > policy.retries() || wait.toNanos() > end - System.nanoTime()) {
                throw failure.toException(this, method, url, repeat);
            }
            try {
                RetryPolicy.pause(wait);
            } catch (InterruptedIOException e) {
                throw Failure.ofSilence(e, false, false).toException(this, method, url, repeat);
            }
        }
    }

    private Attempt attempt(
            String method, HttpUrl url, byte @Nullable [] body, long end, Calls.Handler<Attempt> success) {
        Sent sent = new Sent();
        Request.Builder request = new Request.Builder()
                .url(url)
                .method(method, body == null ? null : RequestBody.create(body, JSON))
                .tag(Sent.class, sent)
                .header("Accept", "application/json");
        options.credentials().headers().forEach(request::header);
        Call call = (RetryPolicy.isHarmless(method) ? client : freshClient).newCall(request.build());
        call.timeout().timeout(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        try {
            return Calls.await(
                    call,
                    options.credentials(),
                    response -> response.isSuccessful() ? success.handle(response) : failed(method, response));
        } catch (IOException e) {
            boolean isOver = Thread.currentThread().isInterrupted();
            return new Attempt(
                    Map.of(),
                    Failure.ofSilence(
                            e, !isOver && (!sent.hasBegun() || RetryPolicy.isHarmless(method)), sent.hasBegun()));
        }
    }

    private static Attempt failed(String method, Response response) {
        boolean mayPass = RetryPolicy.isHarmless(method) && RetryPolicy.isPassing(response.code());
        Duration retryAfter = RetryPolicy.retryAfter(response).orElse(null);
        String detail = response.isRedirect()
                ? "it sends elsewhere, to " + Shown.url(response.header("Location", "nowhere"))
                : Detail.of(response);
        return new Attempt(Map.of(), new Failure(response.code(), detail, retryAfter, mayPass, true, null));
    }

    private static Attempt object(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(MOST_BYTES + 1)) {
            return new Attempt(
                    Map.of(), Failure.ofAnswer(response.code(), "its answer has more than " + MOST_BYTES + " bytes"));
        }
        byte[] bytes = source.readByteArray();
        try {
            return new Attempt(bytes.length == 0 ? Map.of() : FreeForm.readObject(bytes), null);
        } catch (IOException e) {
            return new Attempt(Map.of(), Failure.ofAnswer(response.code(), "its answer is not a JSON object"));
        }
    }

    private record Attempt(
            Map<String, @Nullable Object> fields, @Nullable Failure failure) {}

    /** What a failed attempt was. */
    record Failure(
            int status,
            String detail,
            @Nullable Duration retryAfter,
            boolean mayPass,
            boolean hasGoneOut,
            @Nullable IOException cause) {

        static Failure ofSilence(IOException cause, boolean mayPass, boolean hasGoneOut) {
            return new Failure(0, "", null, mayPass, hasGoneOut, cause);
        }

        static Failure ofAnswer(int status, String detail) {
            return new Failure(status, detail, null, false, true, null);
        }

        BackendFailed toException(BackendHttp http, String method, HttpUrl url, int times) {
            String said = http.options.credentials().redacted(detail).replaceFirst("[.\\s]+$", "");
            String what = method + " " + Shown.path(url);
            String tried = times > 1 ? "; tried " + times + " times" : "";
            if (cause != null) {
                String reason = http.options.credentials().redacted(Reasons.of(cause));
                return new BackendFailed(
                        0,
                        "",
                        hasGoneOut,
                        "no answer from the backend " + Shown.url(http.base) + " to " + what + ": " + reason + tried
                                + remedyOfSilence(cause),
                        cause);
            }
            return new BackendFailed(
                    status,
                    said,
                    "the backend " + Shown.url(http.base) + " answered " + what + " with " + status
                            + (said.isEmpty() ? "" : ": " + said) + tried + remedy(),
                    null);
        }

        private static String remedyOfSilence(IOException e) {
            return e instanceof InterruptedIOException && Thread.currentThread().isInterrupted()
                    ? ""
                    : ". Check its address (SYNAPSE_HOST) and the network";
        }

        private String remedy() {
            return switch (status) {
                case 401, 403 ->
                    ". Check the access token (SYNAPSE_ACCESS_TOKEN, or ~/.synapse/credentials)"
                            + " and the tenant (SYNAPSE_TENANT)";
                case 301, 302, 307, 308 -> ". Check its address (SYNAPSE_HOST): perhaps https:// is wanted";
                case 429, 503 ->
                    retryAfter == null
                            ? ". Try again later"
                            : String.format(Locale.ROOT, ". Try again in %d seconds", retryAfter.toSeconds());
                default -> "";
            };
        }
    }
}
