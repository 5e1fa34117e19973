package dev.myelin.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;

/** What an author's log knows of the requests that a call serves. */
@Timeout(60)
class LogContextTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    private Path models;

    private final Multiply multiply =
            new Multiply(Multiply.usual().maxBatchSize(16).build());
    private Served served;

    @BeforeEach
    void serve() throws Exception {
        Served.model(models, "7", 10);
        served = Served.ready(models, multiply);
    }

    @AfterEach
    void stop() {
        multiply.gate.release(1_000);
        served.close();
    }

    /** Not waited for. */
    private CompletableFuture<Integer> post(String id, String trace) {
        var request = served.request("/").header("X-Request-ID", id).POST(BodyPublishers.ofString("[1]"));
        if (!trace.isEmpty()) {
            request.header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        }
        return served.sendLater(request).thenApply(answer -> answer.statusCode());
    }

    @Test
    void aCallForOneRequestHasItsIds() {
        assertThat(post("first", TRACE).join()).isEqualTo(200);
        assertThat(post("second", "").join()).isEqualTo(200);
        assertThat(multiply.contexts)
                .containsExactly(Map.of("request_id", "first", "trace_id", TRACE), Map.of("request_id", "second"));
    }

    private List<Map<String, String>> contextsOf(List<String> ids, List<String> traces) throws Exception {
        multiply.gate.acquire();
        CompletableFuture<Integer> busy = post("busy", "");
        multiply.begun.acquire();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            answers.add(post(ids.get(i), traces.get(i)));
            while (served.server.ongoingRequests() < i + 2) {
                Thread.onSpinWait();
            }
        }
        multiply.gate.release();
        answers.forEach(answer -> assertThat(answer.join()).isEqualTo(200));
        assertThat(busy.join()).isEqualTo(200);
        return multiply.contexts;
    }

    @Test
    void aCallForSeveralHasAllOfThem() throws Exception {
        String other = TRACE.replace('4', '5');
        assertThat(contextsOf(List.of("a", "b", "c", "d"), List.of(TRACE, "", other, TRACE)))
                .containsExactly(
                        Map.of("request_id", "busy"), Map.of("request_id", "a,b,c,d", "trace_id", TRACE + "," + other));
    }

    @Test
    void ofManyTheFirstFewAreNamed() throws Exception {
        List<String> ids = IntStream.range(0, 9).mapToObj(Integer::toString).toList();
        assertThat(contextsOf(ids, ids.stream().map(id -> "").toList()))
                .containsExactly(Map.of("request_id", "busy"), Map.of("request_id", "0,1,2,3,4,5,6,7,..."));
    }

    @Test
    void nothingStaysBehind() throws Exception {
        assertThat(LogContext.during(List.of(), () -> "done")).isEqualTo("done");
        MDC.put("of", "others");
        try {
            LogContext.during(List.of(), () -> {
                MDC.put("request_id", "mine");
                return "done";
            });
            assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("of", "others"));
        } finally {
            MDC.clear();
        }
    }
}
