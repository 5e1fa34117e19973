package dev.myelin.backend.http;

import dev.myelin.error.Reasons;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp as we want it. It follows no redirects, which would carry our headers along, and repeats nothing: both are ours to
 * decide. The JVM's settings of proxies ({@code https.proxyHost}, ...) and certificates ({@code javax.net.ssl.trustStore}, ...)
 * are OkHttp's own defaults.
 */
final class HttpClients {

    private static final String RETRY_AFTER = "Retry-After";
    private static final String HIDDEN_RETRY_AFTER = "Myelin-Retry-After";

    private HttpClients() {}

    static OkHttpClient create(Patience patience) {
        Dispatcher dispatcher = new Dispatcher(threads());
        dispatcher.setMaxRequestsPerHost(dispatcher.getMaxRequests());
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectTimeout(patience.connect())
                .readTimeout(patience.silence())
                .writeTimeout(patience.silence())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addInterceptor(HttpClients::requireHttp)
                .addNetworkInterceptor(HttpClients::requireLength)
                .addNetworkInterceptor(HttpClients::hideRetryAfter)
                .eventListenerFactory(call -> new Noting(call.request().tag(Sent.class)))
                .build();
    }

    /** Of some answers that are not HTTP, such as one with a negative status, OkHttp throws what is no IOException. */
    private static Response requireHttp(Interceptor.Chain chain) throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (RuntimeException e) {
            chain.call().cancel(); // its connection is in an unknown state
            ProtocolException failure = new ProtocolException("the answer is not HTTP: " + Reasons.of(e));
            failure.setStackTrace(e.getStackTrace());
            throw failure;
        }
    }

    /** It would also throw when a body of less than nothing is read or closed. */
    private static Response requireLength(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String length = response.header("Content-Length");
        if (length != null && length.startsWith("-")) {
            chain.call().cancel();
            throw new ProtocolException("the answer is not HTTP: its Content-Length is negative");
        }
        return response;
    }

    /**
     * OkHttp repeats a call that is answered with 503 and {@code Retry-After: 0}, also a POST, and fails at a number of seconds that is
     * too long for it. So it does not get to see that header.
     */
    private static Response hideRetryAfter(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String wait = response.header(RETRY_AFTER);
        if (wait == null) {
            return response;
        }
        Headers hidden = response.headers()
                .newBuilder()
                .removeAll(RETRY_AFTER)
                .addUnsafeNonAscii(HIDDEN_RETRY_AFTER, wait) // whatever a server says
                .build();
        return response.newBuilder().headers(hidden).build();
    }

    /** What {@code Retry-After} was; null where there was none. */
    static @Nullable String retryAfter(Response response) {
        return response.header(HIDDEN_RETRY_AFTER);
    }

    /**
     * The same, with a connection of its own for each call. A kept one may have been closed by the server in the meantime: what is
     * sent on it gets lost, or not, and nobody knows.
     */
    static OkHttpClient withFreshConnections(OkHttpClient client) {
        return client.newBuilder()
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
                .build();
    }

    /** Daemons: a program that has ended need not wait for them. */
    private static ExecutorService threads() {
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "myelin-http");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Notes that a request went out. */
    private static final class Noting extends EventListener {

        private final @Nullable Sent sent;

        Noting(@Nullable Sent sent) {
            this.sent = sent;
        }

        @Override
        public void requestHeadersStart(Call call) {
            if (sent != null) {
                sent.began();
            }
        }
    }
}
