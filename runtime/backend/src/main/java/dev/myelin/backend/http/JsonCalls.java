package dev.myelin.backend.http;

import dev.myelin.backend.Secrets;
import dev.myelin.json.FreeForm;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * Calls with JSON. A call is repeated where that is harmless: when nothing of it went out, or when its method changes nothing by being
 * repeated and the failure may pass. Safe for use by several threads.
 */
public final class JsonCalls {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final long MOST_BYTES = 64L << 20;

    private final Patience patience;
    private final Secrets secrets;
    private final OkHttpClient client;
    private final OkHttpClient freshClient;
    private final RetryPolicy policy;

    /** @param secrets which no failure says, should the other side send them back */
    public JsonCalls(Patience patience, Secrets secrets) {
        this.patience = patience;
        this.secrets = secrets;
        client = HttpClients.create(patience);
        freshClient = HttpClients.withFreshConnections(client);
        policy = new RetryPolicy(patience.retries(), patience.firstWait());
    }

    private JsonCalls(JsonCalls other, Secrets secrets) {
        patience = other.patience;
        this.secrets = secrets;
        client = other.client;
        freshClient = other.freshClient;
        policy = other.policy;
    }

    /** The same over the same connections, with other secrets. */
    JsonCalls with(Secrets others) {
        return new JsonCalls(this, others);
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
     * @param body JSON; null: none
     * @return the answer's value, JSON-like; empty for null and for an answer without a body
     * @throws CallFailed when there is no answer, it is not one of success, or not JSON
     */
    public Optional<Object> value(String method, HttpUrl url, Map<String, String> headers, byte @Nullable [] body)
            throws CallFailed {
        return call(method, url, headers, body, this::value);
    }

    <T> T call(
            String method,
            HttpUrl url,
            Map<String, String> headers,
            byte @Nullable [] body,
            Calls.Handler<Attempt<T>> success)
            throws CallFailed {
        Request.Builder request = new Request.Builder()
                .url(url)
                .method(method, body == null ? null : RequestBody.create(body, JSON))
                .header("Accept", "application/json");
        headers.forEach(request::header);
        long end = System.nanoTime() + patience.whole().toNanos();
        for (int times = 1; ; times++) {
            Attempt<T> attempt = attempt(method, request, end, success);
            Failure failure = attempt.failure();
            if (failure == null) {
                return Objects.requireNonNull(attempt.value());
            }
            Duration wait = policy.waitBefore(times, failure.retryAfter());
            if (!failure.mayPass() || times > policy.retries() || wait.toNanos() > end - System.nanoTime()) {
                throw new CallFailed(failure, times);
            }
            try {
                RetryPolicy.pause(wait);
            } catch (InterruptedIOException e) {
                throw new CallFailed(Failure.ofSilence(e, false, failure.hasGoneOut(), false), times);
            }
        }
    }

    private <T> Attempt<T> attempt(
            String method, Request.Builder request, long end, Calls.Handler<Attempt<T>> success) {
        Sent sent = new Sent();
        Call call = (RetryPolicy.isHarmless(method) ? client : freshClient)
                .newCall(request.tag(Sent.class, sent).build());
        call.timeout().timeout(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        try {
            return Calls.await(
                    call,
                    secrets,
                    response -> response.isSuccessful() ? success.handle(response) : failed(method, response));
        } catch (IOException e) {
            boolean isOver = Thread.currentThread().isInterrupted();
            boolean mayPass = !isOver && (!sent.hasBegun() || RetryPolicy.isHarmless(method));
            boolean isTimedOut = !isOver && System.nanoTime() - end >= 0;
            return Attempt.failed(Failure.ofSilence(e, mayPass, sent.hasBegun(), isTimedOut));
        }
    }

    private <T> Attempt<T> failed(String method, Response response) {
        boolean mayPass = RetryPolicy.isHarmless(method) && RetryPolicy.isPassing(response.code());
        Duration retryAfter = RetryPolicy.retryAfter(response).orElse(null);
        String detail = response.isRedirect()
                ? "it sends elsewhere, to " + Detail.line(Shown.url(response.header("Location", "nowhere")), secrets)
                : Detail.of(response, secrets).replaceFirst("[.\\s]+$", "");
        return Attempt.failed(new Failure(response.code(), detail, retryAfter, mayPass, true, false, null));
    }

    private Attempt<Optional<Object>> value(Response response) throws IOException {
        if (response.body().source().exhausted()) {
            return Attempt.done(Optional.empty());
        }
        MediaType type = response.body().contentType();
        if (type == null || !(type.subtype().equals("json") || type.subtype().endsWith("+json"))) {
            String found = type == null ? "has no type" : "is " + type.type() + "/" + type.subtype();
            return Attempt.failed(
                    Failure.ofAnswer(response, Detail.line("its answer " + found + " and not JSON", secrets)));
        }
        return read(response, bytes -> Optional.ofNullable(FreeForm.read(bytes)), "not well-formed JSON");
    }

    /** An answer's object; empty when it has no body. */
    static Attempt<Map<String, @Nullable Object>> object(Response response) throws IOException {
        return read(response, bytes -> bytes.length == 0 ? Map.of() : FreeForm.readObject(bytes), "not a JSON object");
    }

    private static <T> Attempt<T> read(Response response, Reader<T> reader, String otherwise) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(MOST_BYTES + 1)) {
            return Attempt.failed(Failure.ofAnswer(response, "its answer has more than " + MOST_BYTES + " bytes"));
        }
        byte[] bytes = source.readByteArray();
        try {
            return Attempt.done(reader.read(bytes));
        } catch (IOException e) {
            return Attempt.failed(Failure.ofAnswer(response, "its answer is " + otherwise));
        }
    }

    private interface Reader<T> {
        T read(byte[] bytes) throws IOException;
    }

    /** What was made of an answer, or why nothing was: one of them is null. */
    record Attempt<T>(@Nullable T value, @Nullable Failure failure) {

        static <T> Attempt<T> done(T value) {
            return new Attempt<>(value, null);
        }

        static <T> Attempt<T> failed(Failure failure) {
            return new Attempt<>(null, failure);
        }
    }

    /** What a failed attempt was. */
    record Failure(
            int status,
            String detail,
            @Nullable Duration retryAfter,
            boolean mayPass,
            boolean hasGoneOut,
            boolean isTimedOut,
            @Nullable IOException cause) {

        static Failure ofSilence(IOException cause, boolean mayPass, boolean hasGoneOut, boolean isTimedOut) {
            return new Failure(0, "", null, mayPass, hasGoneOut, isTimedOut, cause);
        }

        static Failure ofAnswer(Response response, String detail) {
            return new Failure(response.code(), detail, null, false, true, false, null);
        }
    }
}
