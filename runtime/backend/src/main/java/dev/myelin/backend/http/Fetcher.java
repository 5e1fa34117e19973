package dev.myelin.backend.http;

import dev.myelin.backend.Secrets;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Gets what is anywhere, by HTTP and HTTPS alone. Redirects are followed, a few and never from HTTPS to HTTP; credentials go to the
 * backend's own address and nowhere else. Safe for use by several threads.
 */
public final class Fetcher {

    private static final int MOST_REDIRECTS = 10;

    private final BackendHttp http;
    private final OkHttpClient client;

    public Fetcher(BackendHttp http) {
        this.http = http;
        client = http.client();
    }

    /** What is made of an answer, on a thread of the client's. */
    @FunctionalInterface
    public interface Use<T> {
        T of(Answer answer) throws IOException;
    }

    /**
     * An answer that is no redirect.
     *
     * @param url where it came from in the end
     * @param secrets which are not to be said
     */
    public record Answer(HttpUrl url, Response response, Secrets secrets) {

        public int status() {
            return response.code();
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(response.header(name));
        }

        public ResponseBody body() {
            return response.body();
        }

        /** What {@code Retry-After} asks for. */
        public Optional<Duration> retryAfter() {
            return RetryPolicy.retryAfter(response);
        }

        /** What an answer that is an error says. */
        public String detail() {
            return Detail.of(response, secrets);
        }
    }

    /**
     * Gets a URL.
     *
     * @param headers besides the credentials
     * @throws UnsafeRedirect when it leads where it must not
     * @throws IOException when there is no answer, or {@code use} throws it; {@link InterruptedIOException} when this thread was
     *     interrupted
     */
    public <T> T get(HttpUrl url, Map<String, String> headers, Use<T> use) throws IOException {
        HttpUrl at = url;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpUrl from = at;
            Step<T> step = Calls.await(
                    client.newCall(request(at, headers)),
                    http.options().credentials().secrets(),
                    response -> step(from, response, use));
            if (step.result().isPresent()) {
                return step.result().get();
            }
            at = step.next();
        }
        throw new UnsafeRedirect(Shown.url(url) + " leads on more than " + MOST_REDIRECTS + " times");
    }

    private Request request(HttpUrl url, Map<String, String> headers) {
        Request.Builder request = new Request.Builder().url(url);
        headers.forEach(request::header);
        if (isBackend(url)) {
            http.options().credentials().headers().forEach(request::header);
        }
        return request.build();
    }

    private boolean isBackend(HttpUrl url) {
        HttpUrl base = http.base();
        return url.scheme().equals(base.scheme()) && url.host().equals(base.host()) && url.port() == base.port();
    }

    private <T> Step<T> step(HttpUrl from, Response response, Use<T> use) throws IOException {
        String location = response.header("Location");
        if (!response.isRedirect() || location == null) {
            return new Step<>(
                    from,
                    Optional.of(use.of(new Answer(
                            from, response, http.options().credentials().secrets()))));
        }
        HttpUrl next = from.resolve(location);
        if (next == null) {
            throw new UnsafeRedirect(Shown.url(from) + " leads to what is neither http nor https: "
                    + location.replaceFirst("(?s)[:?#].*", ":..."));
        }
        if (from.isHttps() && !next.isHttps()) {
            throw new UnsafeRedirect(Shown.url(from) + " leads from https to http, to " + Shown.url(next));
        }
        return new Step<>(next, Optional.empty());
    }

    private record Step<T>(HttpUrl next, Optional<T> result) {}

    /** The wait before repeat number {@code repeat}, the first being 1. */
    public Duration waitBefore(int repeat, @Nullable Duration asked) {
        return http.policy().waitBefore(repeat, asked);
    }

    /** How often something is repeated at the most. */
    public int retries() {
        return http.policy().retries();
    }

    /** Waits; ends when this thread is interrupted. */
    public static void pause(Duration wait) throws InterruptedIOException {
        RetryPolicy.pause(wait);
    }

    /** Whether an answer with this status may be another in a while. */
    public static boolean isPassing(int status) {
        return RetryPolicy.isPassing(status) || status == 500;
    }
}
