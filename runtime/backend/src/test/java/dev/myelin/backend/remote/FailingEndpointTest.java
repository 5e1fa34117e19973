package dev.myelin.backend.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.action.RemoteInference.Method;
import dev.myelin.error.BackendFailed;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.BufferedSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of an endpoint that does not answer, or not well. */
class FailingEndpointTest extends RemoteTestBase {

    private void cut(SocketEffect effect) {
        server.enqueue(new MockResponse.Builder().onResponseStart(effect).build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{`type`: `x`, `title`: `Invalid`, `detail`: `the request is not valid (2 problems)`, `problems`:"
                        + " [{`pointer`: `/inputs/0`, `message`: `must be a text`}, {`pointer`: ``, `message`: `is empty`}]}"
                        + " | the request is not valid (2 problems): /inputs/0 must be a text; is empty",
                "{`detail`: [{`loc`: [`body`, `inputs`, 0], `msg`: `Field required`, `type`: `missing`}]}"
                        + " | body.inputs.0 Field required",
                "{`detail`: `Not Found.`} | Not Found",
                "{`detail`: {`reason`: `none`}} | detail: {reason=none}",
                "[1] | [1]"
            })
    void saysStatusAndDetailOfAJsonAnswer(String body, String detail) {
        answer(422, "application/problem+json", body.replace('`', '"'));
        BackendFailed failure = failure();
        assertThat(failure).hasMessage(endpoint() + " answered POST with 422: " + detail);
        assertThat(failure.status()).hasValue(422);
        assertThat(failure.detail()).isEqualTo(detail);
    }

    @Test
    void saysTheBeginningOfAnyOtherText() {
        answer(500, "text/html", "<html><head><style>b {}</style></head><h1>Oh</h1>\n" + "no ".repeat(1000));
        assertThat(failure())
                .hasMessageStartingWith(endpoint() + " answered POST with 500: Oh no no ")
                .hasMessageMatching("(?s).{500,700}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | . Check the token (MYELIN_DEPLOYMENT_TOKEN)",
                "403 | . Check the token (MYELIN_DEPLOYMENT_TOKEN)",
                "404 | . Check its address (--url, MYELIN_DEPLOYMENT_URL)",
                "405 | . Check its address (--url, MYELIN_DEPLOYMENT_URL)",
                "503 | . Try again later"
            })
    void saysTheRemedy(int status, String remedy) {
        answer(status, "text/plain", "no");
        assertThat(failure()).hasMessage(endpoint() + " answered POST with " + status + ": no" + remedy);
    }

    @Test
    void remindsOfWhoseModelItIsWhereOneIsNamed() {
        environment.put("SYNAPSE_HOST", "https://backend.example");
        environment.put("SYNAPSE_ACCESS_TOKEN", "access");
        answer(403, "text/plain", "no");
        assertThat(catchThrowableOfType(BackendFailed.class, () -> postTo("7")))
                .hasMessage(
                        endpoint() + " answered POST with 403: no. Check the token (MYELIN_DEPLOYMENT_TOKEN), and whose"
                                + " model it is (SYNAPSE_HOST, SYNAPSE_ACCESS_TOKEN, SYNAPSE_TENANT)");
    }

    @Test
    void saysWhenToComeBackAndDoesNotComeBackByItself() {
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .setHeader("Retry-After", "3")
                .build());
        assertThat(failure()).hasMessage(endpoint() + " answered POST with 503. Try again in 3 seconds");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"GET", "PUT", "DELETE"})
    void repeatsWhatIsHarmlessToRepeat(Method method) {
        for (int i = 0; i < 4; i++) {
            answer(502, "text/plain", "");
        }
        assertThat(failure(method)).hasMessage(endpoint() + " answered " + method + " with 502; tried 4 times");
    }

    @Test
    void neverRepeatsAPostThatWentOut() {
        cut(new SocketEffect.CloseSocket());
        answer(200, "application/json", "1");
        BackendFailed failure = failure();
        assertThat(failure)
                .hasMessageStartingWith("no answer from " + endpoint() + " to POST: ")
                .hasMessageEndingWith(". Check its address (--url, MYELIN_DEPLOYMENT_URL), and whether it is served");
        assertThat(failure.hasGoneOut()).isTrue();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void repeatsAPostOfWhichNothingWentOut() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            environment.put("MYELIN_DEPLOYMENT_URL", "http://127.0.0.1:" + free.getLocalPort());
        }
        BackendFailed failure = failure();
        assertThat(failure).hasMessageContaining("; tried 4 times. Check its address");
        assertThat(failure.status()).isEmpty();
        assertThat(failure.hasGoneOut()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) throws Exception {
        environment.put("MYELIN_DEPLOYMENT_TOKEN", "let-me-in");
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader("Location", "https://me:secret@elsewhere.example/login?next=secret")
                .build());
        assertThat(failure())
                .hasMessage(endpoint() + " answered POST with " + status
                        + ": it sends elsewhere, to https://elsewhere.example/login"
                        + ". Check its address (--url, MYELIN_DEPLOYMENT_URL)");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "text/html | <h1>login</h1> | is text/html and not JSON",
                "application/x-ndjson | {} | is application/x-ndjson and not JSON",
                "- | {} | has no type and not JSON",
                "application/json | {\"a\": | is not well-formed JSON",
                "application/json | {} {} | is not well-formed JSON"
            })
    void refusesAnAnswerThatIsNotJson(String type, String body, String problem) {
        MockResponse.Builder response = new MockResponse.Builder().body(body);
        server.enqueue((type == null ? response : response.setHeader("Content-Type", type)).build());
        assertThat(failure()).hasMessage(endpoint() + " answered POST with 200: its answer " + problem);
    }

    @Test
    void refusesAnAnswerThatDoesNotEnd() {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(new Endless())
                .build());
        assertThat(failure())
                .hasMessage(endpoint() + " answered POST with 200: its answer has more than 67108864 bytes");
    }

    private static final class Endless implements MockResponseBody {

        @Override
        public long getContentLength() {
            return Long.MAX_VALUE;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            while (true) { // until the client has enough
                sink.write(blanks);
            }
        }
    }

    @Test
    void waitsNoLongerThanItMay() {
        environment.put("MYELIN_DEPLOYMENT_TIMEOUT_SECONDS", "1");
        cut(SocketEffect.Stall.INSTANCE);
        assertThat(failure())
                .hasMessage("no answer from " + endpoint()
                        + " to POST within 1 s. MYELIN_DEPLOYMENT_TIMEOUT_SECONDS gives it more time");
    }

    /** Also where what is cut off ends in the midst of one. */
    @ParameterizedTest
    @ValueSource(ints = {0, 450, 488, 498})
    void saysNoSecretThatIsSentBack(int offset) throws Exception {
        environment.put("MYELIN_DEPLOYMENT_TOKEN", "let-me-in");
        environment.put("SYNAPSE_HOST", "https://backend.example");
        environment.put("SYNAPSE_ACCESS_TOKEN", "very-secret");
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String sent = "x".repeat(offset) + request.getHeaders().get("Authorization") + " very-secret "
                        + request.getHeaders().get("serve_multiplexed_model_id");
                return new MockResponse.Builder().code(400).body(sent).build();
            }
        });
        BackendFailed failure = catchThrowableOfType(BackendFailed.class, () -> postTo("7"));
        String token = String.valueOf(server.takeRequest().getHeaders().get("serve_multiplexed_model_id"));
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        assertThat(trace.toString() + failure.detail())
                .doesNotContain("let-me")
                .doesNotContain("very-s")
                .doesNotContain(token.substring(0, 8));
        if (offset == 0) {
            assertThat(failure.detail()).isEqualTo("Bearer ******** ******** ********");
        }
    }

    @Test
    void saysNoSignatureOfItsAddress() {
        environment.put(
                "MYELIN_DEPLOYMENT_URL", server.url("/search?sig=very-secret").toString());
        answer(500, "text/plain", "no");
        assertThat(failure()).hasMessage(endpoint() + " answered POST with 500: no");
    }
}
