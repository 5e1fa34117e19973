package dev.myelin.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A predictor over HTTP. */
@Timeout(60)
class ServedPredictorTest {

    @TempDir
    private Path models;

    private final Multiply multiply = new Multiply(Multiply.usual().build());
    private final List<Served> started = new ArrayList<>();

    @BeforeEach
    void oneModel() throws IOException {
        Served.model(models, "7", 10);
    }

    @AfterEach
    void stop() {
        multiply.gate.release(1_000);
        started.forEach(Served::close);
    }

    private Served serve() throws InterruptedException {
        Served served = Served.ready(models, multiply);
        started.add(served);
        return served;
    }

    @Test
    void answersTheEnvelopeWithTheEnvelope() throws Exception {
        HttpResponse<String> answer = serve().post("/", "{\"inputs\": [1, 2, 3, 4, 5], \"options\": {\"factor\": 2}}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("{\"results\":[20,40,60,80,100],\"processed_count\":5}");
    }

    @Test
    void answersBareInputsWithBareResults() throws Exception {
        Served served = serve();
        assertThat(served.post("/", "[1, 2]").body()).isEqualTo("[10,20]");
        assertThat(served.post("/", "[]").body()).isEqualTo("[]");
        assertThat(served.post("/", "{\"inputs\": []}").body()).isEqualTo("{\"results\":[],\"processed_count\":0}");
    }

    @Test
    void saysAllThatIsWrongWithABody() throws Exception {
        HttpResponse<String> answer = serve().post("/", "{\"inputs\": [1, true], \"batch_size\": 0}");
        Served.isProblem(answer, 422, "urn:myelin:problem:invalid-params", "the request is not valid (2 problems)");
        assertThat(answer.body())
                .contains("\"problems\":[{\"pointer\":\"/inputs/1\",\"code\":\"type\","
                        + "\"message\":\"must be a whole number, was true\"},"
                        + "{\"pointer\":\"/batch_size\",\"code\":\"min\",\"message\":\"must be at least 1, was 0\"}]");
    }

    @Test
    void whatIsNoJsonIsABadRequest() throws Exception {
        Served served = serve();
        Served.isProblem(
                served.post("/", "{\"inputs\": [1,"),
                400,
                "urn:myelin:problem:invalid-params",
                "the request is not valid");
        Served.isProblem(served.post("/", ""), 400, "urn:myelin:problem:invalid-params", "the request is not valid");
    }

    @Test
    void otherTypesMethodsAndPathsAreTold() throws Exception {
        Served served = serve();
        Served.isProblem(
                served.send(
                        served.request("/").header("Content-Type", "text/plain").POST(BodyPublishers.ofString("[1]"))),
                415,
                "about:blank",
                "the body must be JSON: send Content-Type: application/json");
        HttpResponse<String> get = served.get("/");
        Served.isProblem(get, 405, "about:blank", "/ answers POST");
        assertThat(get.headers().firstValue("Allow")).contains("POST");
        Served.isProblem(served.post("/nowhere", "[1]"), 404, "about:blank", "there is nothing at /nowhere");
    }

    @Test
    void twoDeploymentsOfOneNameAreRefused() {
        Multiply other = new Multiply(Multiply.usual().build());
        assertThatThrownBy(() -> Served.start(models, List.of(multiply, other), options -> options))
                .hasMessage("two deployments are named 'multiply': dev.myelin.serving.Multiply and"
                        + " dev.myelin.serving.Multiply; rename one, or serve one of them");
    }

    @Test
    void severalDeploymentsHaveTheirNamesAsPaths() throws Exception {
        Multiply other = new Multiply(Multiply.usual().name("other").build());
        Served served = Served.ready(models, multiply, other);
        started.add(served);
        assertThat(served.post("/multiply", "[1]").body()).isEqualTo("[10]");
        assertThat(served.post("/other/", "[2]").body()).isEqualTo("[20]");
        assertThat(served.post("/", "[2]").statusCode()).isEqualTo(404);
        assertThat(multiply.calls).containsExactly(List.of(1));
        assertThat(other.calls).containsExactly(List.of(2));
    }

    /** While the gate is shut one request is at the model; those that come meanwhile go together. */
    private List<CompletableFuture<HttpResponse<String>>> whileBusy(Served served, String... bodies) throws Exception {
        multiply.gate.acquire();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        answers.add(served.postLater("/", "[0]"));
        multiply.begun.acquire();
        for (String body : bodies) {
            answers.add(served.postLater("/", body));
        }
        awaitQueued(served, bodies.length + 1);
        return answers;
    }

    private static void awaitQueued(Served served, int requests) {
        while (served.server.ongoingRequests() < requests) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatQueuedWhileTheModelWasBusyGoesTogether() throws Exception {
        Served served = serve();
        var answers = whileBusy(served, "[1]", "[2]", "[3, 4]", "[5]");
        multiply.gate.release();
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).join().statusCode()).isEqualTo(200);
        }
        assertThat(multiply.calls).hasSize(3).allMatch(call -> call.size() <= 4);
        assertThat(answers.get(3).join().body()).isEqualTo("[30,40]");
    }

    @Test
    void onlyInputsOfEqualOptionsShareACall() throws Exception {
        Served served = serve();
        var answers = whileBusy(
                served,
                "{\"inputs\": [1], \"options\": {\"factor\": 2}}",
                "{\"inputs\": [2], \"options\": {\"factor\": 3}}",
                "{\"inputs\": [3], \"options\": {\"factor\": 2}}");
        multiply.gate.release();
        assertThat(answers.get(1).join().body()).contains("[20]");
        assertThat(answers.get(2).join().body()).contains("[60]");
        assertThat(answers.get(3).join().body()).contains("[60]");
        assertThat(multiply.calls.subList(1, 3))
                .allMatch(call -> call.equals(List.of(2)) || (call.contains(1) && call.contains(3)));
    }

    @Test
    void aBadInputFailsItsRequestAlone() throws Exception {
        Served served = serve();
        var answers = whileBusy(served, "[1]", "[13]", "[3]");
        multiply.gate.release();
        assertThat(answers.get(1).join().body()).isEqualTo("[10]");
        assertThat(answers.get(3).join().body()).isEqualTo("[30]");
        HttpResponse<String> bad = answers.get(2).join();
        String id = bad.headers().firstValue("X-Request-ID").orElseThrow();
        Served.isProblem(
                bad,
                500,
                "urn:myelin:problem:action-failed",
                "deployment 'multiply' failed; its log has the reason under request id " + id);
        assertThat(bad.body()).doesNotContain("13 is not for me");
    }

    @Test
    void moreRequestsThanMayBeAreRefused() throws Exception {
        Multiply narrow = new Multiply(Multiply.usual().maxOngoingRequests(2).build());
        Served served = Served.ready(models, narrow);
        started.add(served);
        narrow.gate.acquire();
        var first = served.postLater("/", "[1]");
        var second = served.postLater("/", "[2]");
        awaitQueued(served, 2);
        HttpResponse<String> third = served.post("/", "[3]");
        Served.isProblem(
                third, 503, "urn:myelin:problem:overloaded", "overloaded: there are 2 requests, as many as may be");
        assertThat(third.headers().firstValue("Retry-After")).get().asString().matches("[0-9]+");
        narrow.gate.release();
        assertThat(first.join().body()).isEqualTo("[10]");
        assertThat(second.join().body()).isEqualTo("[20]");
        assertThat(served.post("/", "[3]").body()).isEqualTo("[30]");
    }

    @Test
    void whatIsNotDoneInTimeIsToldSo() throws Exception {
        Served served = Served.start(models, List.of(multiply), options -> options.timeout(Duration.ofMillis(300)));
        started.add(served);
        assertThat(served.server.awaitReady(Duration.ofSeconds(20))).isTrue();
        multiply.gate.acquire();
        HttpResponse<String> answer = served.post("/", "[1]");
        assertThat(answer.statusCode()).isEqualTo(504);
        multiply.gate.release();
    }

    @Test
    void requestsUnderWayAreFinishedWhenTheServerCloses() throws Exception {
        Served served = serve();
        var answers = whileBusy(served, "[1]", "[2]");
        Thread closing = new Thread(served::close);
        closing.start();
        while (served.server.isReady()) {
            Thread.onSpinWait();
        }
        multiply.gate.release();
        assertThat(answers.get(0).join().body()).isEqualTo("[0]");
        assertThat(answers.get(1).join().body()).isEqualTo("[10]");
        assertThat(answers.get(2).join().body()).isEqualTo("[20]");
        closing.join();
        assertThat(multiply.closes).hasValue(1);
        assertThatThrownBy(() -> served.post("/", "[1]")).isInstanceOf(IOException.class);
    }

    private Served serve(Multiply deployment) throws InterruptedException {
        Served served = Served.ready(models, deployment);
        started.add(served);
        return served;
    }

    @Test
    void aTokenIsAskedForButOfHealth() throws Exception {
        Served served = Served.start(models, List.of(multiply), options -> options.token("a-token"));
        started.add(served);
        assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(served.post("/", "[1]").statusCode()).isEqualTo(401);
        assertThat(served.send(served.request("/")
                                .header("Authorization", "Bearer a-token")
                                .POST(BodyPublishers.ofString("[1]")))
                        .body())
                .isEqualTo("[10]");
    }

    @Test
    void aClientThatLeavesFreesItsPlace() throws Exception {
        Multiply narrow = new Multiply(Multiply.usual().maxOngoingRequests(2).build());
        Served served = serve(narrow);
        narrow.gate.acquire();
        var first = served.postLater("/", "[1]");
        narrow.begun.acquire();
        try (Socket leaving =
                new Socket(served.server.uri().getHost(), served.server.uri().getPort())) {
            leaving.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n[2]"
                            .getBytes(StandardCharsets.US_ASCII));
            awaitQueued(served, 2);
        }
        while (served.server.ongoingRequests() > 1) {
            Thread.onSpinWait();
        }
        var third = served.postLater("/", "[3]");
        awaitQueued(served, 2);
        narrow.gate.release();
        assertThat(first.join().body()).isEqualTo("[10]");
        assertThat(third.join().body()).isEqualTo("[30]");
        assertThat(narrow.calls).containsExactly(List.of(1), List.of(3));
    }
}
