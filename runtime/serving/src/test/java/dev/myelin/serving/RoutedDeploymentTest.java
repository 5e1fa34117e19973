package dev.myelin.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.serving.fixture.Library;
import dev.myelin.serving.fixture.LibraryDeployment;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A deployment with routes of its own, over HTTP. */
@Timeout(60)
class RoutedDeploymentTest {

    private static final String INVALID = "urn:myelin:problem:invalid-params";

    @TempDir
    private Path models;

    private Served served;

    @BeforeEach
    void start() throws Exception {
        Library.GATE.drainPermits();
        Library.WAITING.drainPermits();
        Served.model(models, "seven", 7);
        served = Served.ready(models, new LibraryDeployment());
    }

    @AfterEach
    void stop() {
        Library.GATE.release(100);
        served.close();
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return served.send(served.request(path).method(method, BodyPublishers.ofString(body)));
    }

    @Test
    void aBodyIsReadAndTheModelIsThere() throws Exception {
        HttpResponse<String> answer = served.post("/", "{\"text\": \"ab\", \"times\": 2}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("{\"text\":\"abab\",\"shelf\":\"7\"}");
    }

    @Test
    void pathQueryAndHeadersAreReadAsTheirTypes() throws Exception {
        HttpRequest.Builder request = served.request("/books/12?top=5&order_by=NEWEST&tag=1&tag=2&deep=true")
                .header("x-tenant", "one");
        assertThat(served.send(request).body())
                .isEqualTo("{\"id\":12,\"top\":5,\"order\":\"NEWEST\",\"tag\":[1,2],\"tenant\":\"one\",\"deep\":true}");
        assertThat(served.get("/books/12/").body())
                .isEqualTo("{\"id\":12,\"top\":10,\"order\":null,\"tag\":[],\"tenant\":null,\"deep\":false}");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() throws Exception {
        HttpResponse<String> answer = served.get("/books/-1?top=1000&order_by=newest&tag=x&deep=yes&tops=1");
        Served.isProblem(answer, 422, INVALID, "the request is not valid (6 problems)");
        assertThat(answer.body())
                .contains("{\"pointer\":\"/path/id\",\"code\":\"positive\",\"message\":\"must be positive, was -1\"}")
                .contains("{\"pointer\":\"/query/top\",\"code\":\"max\",\"message\":\"must be at most 100, was 1000\"}")
                .contains("\"pointer\":\"/query/order_by\"")
                .contains("did you mean 'NEWEST'?")
                .contains(
                        "{\"pointer\":\"/query/tag/0\",\"code\":\"type\",\"message\":\"must be a whole number, was \\\"x\\\"\"}")
                .contains("\"pointer\":\"/query/deep\"")
                .contains("{\"pointer\":\"/query/tops\",\"code\":\"unknown_field\","
                        + "\"message\":\"unknown parameter; did you mean 'top'?\",\"suggestion\":\"top\"}");
    }

    @Test
    void whatIsMissingOrThereTwiceIsSaid() throws Exception {
        Served.isProblem(served.post("/", "{}"), 422, INVALID, "the request is not valid (1 problem)");
        assertThat(served.post("/", "{}").body())
                .contains("{\"pointer\":\"/text\",\"code\":\"required\",\"message\":\"is required\"}");
        assertThat(served.get("/books/1?top=1&top=2").body())
                .contains("{\"pointer\":\"/query/top\",\"code\":\"duplicate\",\"message\":\"is there twice\"}");
    }

    @Test
    void aBodyThatIsNoJsonIsABadRequest() throws Exception {
        Served.isProblem(served.post("/", "{"), 400, INVALID, "the request is not valid");
        HttpResponse<String> text = served.send(
                served.request("/").header("Content-Type", "text/plain").POST(BodyPublishers.ofString("{}")));
        Served.isProblem(text, 415, "about:blank", "the body must be JSON: send Content-Type: application/json");
    }

    @Test
    void aLiteralBeatsAVariable() throws Exception {
        HttpResponse<String> answer = served.get("/books/all");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(answer.body())
                .isEqualTo("{\"id\":0,\"score\":0.0}\n{\"id\":1,\"score\":0.5}\n{\"id\":2,\"score\":1.0}\n");
    }

    @Test
    void elementsAreEventsForThoseWhoAskForEvents() throws Exception {
        HttpResponse<String> answer =
                served.send(served.request("/books/all?count=2").header("Accept", "text/event-stream"));
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(answer.body()).isEqualTo("data: {\"id\":0,\"score\":0.0}\n\ndata: {\"id\":1,\"score\":0.5}\n\n");
    }

    @Test
    void anAnswerThatBreaksOffIsSeenToBe() throws Exception {
        assertThat(served.get("/books/all?count=13").body().lines()).hasSize(13);
        assertThatThrownBy(() -> served.get("/books/all?count=100000")).isInstanceOf(IOException.class);
        assertThat(served.get("/books/all?count=1").statusCode()).isEqualTo(200);
    }

    @Test
    void aStreamEndsWhenItsReaderLeaves() throws Exception {
        URI uri = served.server.uri();
        try (Socket reader = new Socket(uri.getHost(), uri.getPort())) {
            reader.getOutputStream()
                    .write("GET /endless HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(reader.getInputStream().readNBytes(100_000)).hasSize(100_000);
            assertThat(served.server.ongoingRequests()).isEqualTo(1);
        }
        while (served.server.ongoingRequests() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void theHeadOfAnEndlessStreamIsAnAnswer() throws Exception {
        assertThat(send("HEAD", "/endless", "").statusCode()).isEqualTo(200);
        while (served.server.ongoingRequests() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void bytesGoInAndOut() throws Exception {
        HttpResponse<String> stored = send("PUT", "/images/a%20b%C3%BC", "1234");
        assertThat(stored.statusCode()).isEqualTo(200);
        assertThat(stored.body()).isEqualTo("4");
        HttpResponse<String> image = served.get("/images/a%20b%C3%BC");
        assertThat(image.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(image.body()).isEqualTo("1234");
        HttpResponse<String> gone = send("DELETE", "/images/a%20b%C3%BC", "");
        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(gone.body()).isEmpty();
        assertThat(served.get("/images/a%20b%C3%BC").body()).isEmpty();
    }

    @Test
    void otherPathsAndMethodsAreTold() throws Exception {
        Served.isProblem(served.get("/books"), 404, "about:blank", "there is nothing at /books");
        HttpResponse<String> answer = send("POST", "/images/x", "");
        Served.isProblem(answer, 405, "about:blank", "/images/x answers DELETE, GET, HEAD, PUT");
        assertThat(answer.headers().firstValue("Allow")).contains("DELETE, GET, HEAD, PUT");
        Served.isProblem(
                served.send(served.request("/").uri(served.server.uri().resolve("/books/%ff"))),
                400,
                "about:blank",
                "the path or the query is not percent-encoded UTF-8");
        assertThat(send("HEAD", "/books/1", "").statusCode()).isEqualTo(200);
        assertThat(served.get("/health/ready").body()).isEqualTo("{\"status\":\"ready\"}");
    }

    @Test
    void whatFailsLaterFailsTheRequest() throws Exception {
        HttpResponse<String> answer = served.get("/broken");
        Served.isProblem(
                answer, 500, "urn:myelin:problem:action-failed", "deployment 'library' failed; its log has the reason");
        assertThat(answer.body()).doesNotContain("a secret");
    }

    @Test
    void noMoreRequestsThanMayBeAreTaken() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers =
                IntStream.range(0, 4).mapToObj(i -> served.getLater("/wait")).toList();
        Library.WAITING.acquire(4);
        HttpResponse<String> refused = served.get("/books/1");
        Served.isProblem(
                refused, 503, "urn:myelin:problem:overloaded", "overloaded: there are 4 requests, as many as may be");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        Library.GATE.release(4);
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.join().body()).isEqualTo("\"done\"");
        }
        while (served.server.ongoingRequests() > 0) {
            Thread.onSpinWait();
        }
        assertThat(served.get("/books/1").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutAUsualModelOnlyRoutesWithoutOneAnswer() throws Exception {
        Served.model(models, "eight", 8);
        try (Served two = Served.start(models, List.of(new LibraryDeployment()), options -> options)) {
            Served.isProblem(
                    two.post("/", "{\"text\": \"x\"}"),
                    404,
                    "urn:myelin:problem:model-unavailable",
                    "there is no usual model; start the server with --model, or send a model token with the request");
            assertThat(two.get("/books/1").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void itsRequestsAreCountedByTheirPatterns() throws Exception {
        served.get("/books/12?top=5");
        served.get("/books/13/");
        served.get("/shelves/1");
        assertThat(served.get("/metrics").body())
                .contains(
                        "myelin_http_requests_total{deployment=\"library\",method=\"GET\",route=\"/books/{id}\",status=\"200\"} 2.0")
                .contains(
                        "myelin_http_requests_total{deployment=\"\",method=\"GET\",route=\"unmatched\",status=\"404\"} 1.0");
    }

    @Test
    void severalDeploymentsHaveTheirNamesBeforeTheirPaths() throws Exception {
        Multiply multiply = new Multiply(Multiply.usual().build());
        try (Served both = Served.ready(models, new LibraryDeployment(), multiply)) {
            assertThat(both.get("/library/books/3").body()).startsWith("{\"id\":3,");
            assertThat(both.post("/library", "{\"text\": \"x\"}").body()).isEqualTo("{\"text\":\"x\",\"shelf\":\"7\"}");
            assertThat(both.post("/multiply", "[2]").body()).isEqualTo("[14]");
            assertThat(both.get("/books/3").statusCode()).isEqualTo(404);
        }
    }
}
