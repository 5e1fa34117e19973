package dev.myelin.backend.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.backend.BackendOptions;
import dev.myelin.backend.Credentials;
import dev.myelin.error.BackendFailed;
import dev.myelin.model.ModelId;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailingBackendTest {

    private static final ModelId SEVEN = ModelId.of("7");
    private static final List<Map<String, String>> LOG = List.of(Map.of("event", "a"));

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private BackendOptions.Builder options() {
        return BackendOptions.builder()
                .url(server.url("/").toString())
                .credentials(Credentials.ofAccessToken("very-secret"))
                .firstWait(Duration.ofMillis(1));
    }

    private Backend backend() {
        return new Backend(options().build());
    }

    private String place() {
        return "http://" + server.getHostName() + ":" + server.getPort();
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", body.startsWith("{") ? "application/json" : "text/html")
                .body(body)
                .build());
    }

    private void cut(SocketEffect effect) {
        server.enqueue(new MockResponse.Builder().onResponseStart(effect).build());
    }

    private static BackendFailed failure(Runnable call) {
        return catchThrowableOfType(BackendFailed.class, call::run);
    }

    @Test
    void saysStatusDetailAndRemedy() {
        answer(401, "{\"detail\": \"Invalid token.\"}");
        BackendFailed failure = failure(() -> backend().model(SEVEN));
        assertThat(failure)
                .hasMessage("the backend " + place() + " answered GET /models/7/ with 401: Invalid token"
                        + ". Check the access token (SYNAPSE_ACCESS_TOKEN, or ~/.synapse/credentials)"
                        + " and the tenant (SYNAPSE_TENANT)");
        assertThat(failure.status()).hasValue(401);
        assertThat(failure.detail()).isEqualTo("Invalid token");
    }

    @Test
    void saysWhatIsWrongWithEachField() {
        answer(
                400,
                "{\"status\": [\"\\\"x\\\" is not a valid choice.\"], \"job\": [\"This field is required.\", \"Or not.\"]}");
        assertThat(failure(() -> backend().updateJob("1", Map.of("status", "x")))
                        .detail())
                .isEqualTo("status: \"x\" is not a valid choice.; job: This field is required. Or not");
    }

    @Test
    void saysThePlainTextOfAPage() {
        answer(500, "<html><head><style>b {}</style></head><body><h1>Server Error</h1>\n <p>(500)</p></body></html>");
        assertThat(failure(() -> backend().model(SEVEN)))
                .hasMessage("the backend " + place() + " answered GET /models/7/ with 500: Server Error (500)");
    }

    @Test
    void neverSaysAToken() {
        answer(403, "{\"detail\": \"very-secret is no token of anybody\"}");
        assertThat(failure(() -> backend().model(SEVEN)))
                .hasMessageContaining("403: ******** is no token of anybody")
                .hasMessageNotContaining("very-secret");
        assertThat(options().build())
                .hasToString(
                        "BackendOptions[url=" + server.url("/") + ", credentials=Credentials[Synapse-Access-Token]]");
        assertThat(backend().toString()).doesNotContain("very-secret");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void asksAgainWhereAFailureMayPass(int status) {
        answer(status, "busy");
        answer(status, "busy");
        answer(200, "{\"id\": 7}");
        assertThat(backend().model(SEVEN)).containsEntry("id", 7);
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void givesUpAfterItsRetries() {
        for (int i = 0; i < 10; i++) {
            answer(503, "busy");
        }
        assertThat(failure(() -> backend().updateJob("1", Map.of())))
                .hasMessage("the backend " + place()
                        + " answered PATCH /jobs/1/ with 503: busy; tried 4 times. Try again later");
        assertThat(server.getRequestCount()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 500})
    void asksOnlyOnceWhereAFailureStays(int status) {
        answer(status, "no");
        assertThat(failure(() -> backend().model(SEVEN)).status()).hasValue(status);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void neverRepeatsAPostThatWasAnswered(int status) {
        answer(status, "busy");
        answer(200, "{}");
        assertThat(failure(() -> backend().log(LOG)).status()).hasValue(status);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    /** OkHttp by itself would. */
    @Test
    void neverRepeatsAPostWhoseAnswerInvitesTo() {
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .setHeader("Retry-After", "0")
                .build());
        answer(200, "{}");
        assertThat(failure(() -> backend().log(LOG)).status()).hasValue(503);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void neverRepeatsAPostThatWentOut() {
        cut(new SocketEffect.CloseSocket());
        answer(200, "{}");
        assertThat(failure(() -> backend().log(LOG)).status()).isEmpty();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    /** OkHttp would send it again by itself where a kept connection turns out to be closed. */
    @Test
    void neverSendsAPostOnAKeptConnection() throws Exception {
        answer(200, "{}");
        answer(200, "{}");
        answer(200, "{}");
        Backend backend = backend();
        backend.model(SEVEN);
        backend.log(LOG);
        backend.log(LOG);
        for (int i = 0; i < 3; i++) {
            assertThat(server.takeRequest().getExchangeIndex()).isZero();
        }
    }

    @Test
    void repeatsAPostThatNeverWentOut() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Backend backend =
                new Backend(options().url("http://127.0.0.1:" + port).retries(2).build());
        assertThat(failure(() -> backend.log(LOG)))
                .hasMessageStartingWith("no answer from the backend http://127.0.0.1:" + port + " to POST /logs/: ")
                .hasMessageEndingWith("; tried 3 times. Check its address (SYNAPSE_HOST) and the network");
    }

    @Test
    void asksAgainAfterACut() {
        cut(new SocketEffect.CloseSocket());
        answer(200, "{\"id\": 7}");
        assertThat(backend().model(SEVEN)).containsEntry("id", 7);
    }

    @Test
    void waitsAsLongAsItIsAsked() {
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .setHeader("Retry-After", "0")
                .body("busy")
                .build());
        answer(200, "{\"id\": 7}");
        // Its own waits would be longer than the call may take.
        Backend backend = new Backend(options().firstWait(Duration.ofHours(1)).build());
        assertThat(backend.model(SEVEN)).containsEntry("id", 7);
    }

    @Test
    void saysAtOnceThatTheWaitIsTooLong() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "86400")
                .body("slow down")
                .build());
        assertThat(failure(() -> backend().model(SEVEN)))
                .hasMessage("the backend " + place()
                        + " answered GET /models/7/ with 429: slow down. Try again in 86400 seconds");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void followsNoRedirectWithItsTokens() {
        server.enqueue(new MockResponse.Builder()
                .code(301)
                .setHeader("Location", "https://user:pass@other.example/models/7/?sig=x")
                .build());
        assertThat(failure(() -> backend().model(SEVEN)))
                .hasMessage("the backend " + place()
                        + " answered GET /models/7/ with 301: it sends elsewhere, to https://other.example/models/7/"
                        + ". Check its address (SYNAPSE_HOST): perhaps https:// is wanted");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>login</html>", "[1, 2]", "{\"id\": ", "{} {}"})
    void refusesAnAnswerThatIsNoObject(String body) {
        answer(200, body);
        assertThat(failure(() -> backend().model(SEVEN)))
                .hasMessage("the backend " + place()
                        + " answered GET /models/7/ with 200: its answer is not a JSON object");
    }

    @Test
    void timesOutOnSilence() {
        cut(SocketEffect.Stall.INSTANCE);
        Backend backend = new Backend(
                options().readTimeout(Duration.ofMillis(50)).retries(0).build());
        assertThat(failure(() -> backend.model(SEVEN)))
                .hasMessageStartingWith("no answer from the backend " + place() + " to GET /models/7/: ");
    }

    @Test
    void endsAtOnceWhenItsThreadIsInterrupted() throws Exception {
        CountDownLatch isAsked = new CountDownLatch(1);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                isAsked.countDown();
                return new MockResponse.Builder()
                        .onResponseStart(SocketEffect.Stall.INSTANCE)
                        .build();
            }
        });
        CompletableFuture<Boolean> wasInterrupted = new CompletableFuture<>();
        Thread worker = new Thread(() -> {
            BackendFailed failure = failure(
                    () -> new Backend(options().readTimeout(Duration.ofHours(1)).build()).model(SEVEN));
            wasInterrupted.complete(String.valueOf(failure.getMessage()).endsWith("interrupted")
                    && Thread.currentThread().isInterrupted());
        });
        worker.start();
        isAsked.await();
        worker.interrupt();
        assertThat(wasInterrupted.get(10, TimeUnit.SECONDS)).isTrue();
    }
}
