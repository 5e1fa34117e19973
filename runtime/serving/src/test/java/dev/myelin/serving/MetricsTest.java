package dev.myelin.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What operators see at {@code /metrics}. */
@Timeout(60)
class MetricsTest {

    @TempDir
    private Path models;

    private final Multiply multiply = new Multiply(Multiply.usual().build());
    private final List<Served> started = new ArrayList<>();

    @BeforeEach
    void oneModel() throws Exception {
        Served.model(models, "7", 10);
    }

    @AfterEach
    void stop() {
        multiply.gate.release(1_000);
        started.forEach(Served::close);
    }

    private Served serve(Multiply... deployments) throws Exception {
        Served served = Served.ready(models, deployments);
        started.add(served);
        return served;
    }

    @Test
    void isPrometheusText() throws Exception {
        Served served = serve(multiply);
        served.post("/", "[1]");
        HttpResponse<String> answer = served.get("/metrics");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        Set<String> told = new HashSet<>();
        for (String line : answer.body().lines().toList()) {
            if (line.startsWith("# TYPE ")) {
                told.add(line.split(" ", -1)[2]);
            } else if (!line.startsWith("#")) {
                String name = line.split("[{ ]", 2)[0];
                assertThat(told).containsAnyOf(name, name.replaceAll("_(bucket|count|sum)$", ""));
                assertThat(line).matches("[a-z0-9_]+(\\{([a-z_]+=\"[^\"]*\",?)+})? [-+0-9.E]+|.* (NaN|\\+Inf)");
            }
        }
        assertThat(told)
                .contains("myelin_http_requests_total", "jvm_memory_used_bytes", "jvm_gc_memory_allocated_bytes_total")
                .contains("jvm_threads_live_threads", "process_cpu_usage", "process_uptime_seconds");
    }

    @Test
    void requestsAreCountedByRouteMethodAndStatus() throws Exception {
        Multiply other = new Multiply(Multiply.usual().name("other").build());
        Served served = serve(multiply, other);
        served.post("/multiply", "[1]");
        served.post("/multiply/", "[2]");
        served.post("/other", "{\"inputs\": 1}");
        served.get("/other");
        served.get("/nowhere/a-secret");
        served.get("/health/live");
        Samples samples = Samples.of(served);
        assertThat(samples.requests("multiply", "POST", "/multiply", 200)).isEqualTo(2);
        assertThat(samples.requests("other", "POST", "/other", 422)).isEqualTo(1);
        assertThat(samples.requests("other", "GET", "/other", 405)).isEqualTo(1);
        assertThat(samples.requests("", "GET", "unmatched", 404)).isEqualTo(1);
        assertThat(samples.requests("", "GET", "/health/live", 200)).isEqualTo(1);
        assertThat(Samples.of(served).requests("", "GET", "/metrics", 200)).isEqualTo(1);
    }

    @Test
    void timesAndBytesAreOfRoutes() throws Exception {
        Served served = serve(multiply);
        served.post("/", "[1]");
        served.post("/", "[13]");
        Samples samples = Samples.of(served);
        String route = "deployment=\"multiply\",route=\"/\"";
        assertThat(samples.get("myelin_http_request_duration_seconds_count{" + route + "}"))
                .isEqualTo(2);
        assertThat(samples.get("myelin_http_request_duration_seconds_sum{" + route + "}"))
                .isBetween(1e-6, 60.0);
        assertThat(samples.get("myelin_http_request_duration_seconds_bucket{" + route + ",le=\"60.0\"}"))
                .isEqualTo(2);
        assertThat(samples.get("myelin_http_response_body_bytes_total{" + route + "}"))
                .isGreaterThan("[10]".length());
    }

    @Test
    void whatClientsMakeUpIsNoLabel() throws Exception {
        Served served = serve(multiply);
        served.post("/", "[1]");
        served.get("/nowhere");
        served.send(served.request("/").method("MADE-UP", BodyPublishers.noBody()));
        served.post("/", "{\"model_id\": \"none\", \"inputs\": [1]}");
        Samples.of(served);
        Set<String> before = Samples.of(served).values().keySet();
        for (int i = 0; i < 20; i++) {
            served.get("/nowhere/" + i + "?q=" + i);
            served.send(served.request("/").method("MADE-UP" + i, BodyPublishers.noBody()));
            served.post("/", "{\"model_id\": \"none-" + i + "\", \"inputs\": [1]}");
        }
        Samples samples = Samples.of(served);
        assertThat(samples.requests("multiply", "other", "/", 405)).isEqualTo(21);
        assertThat(samples.values().keySet())
                .filteredOn(name -> name.startsWith("myelin_"))
                .isSubsetOf(before);
    }

    @Test
    void errorsAreCountedByKind() throws Exception {
        Multiply narrow = new Multiply(Multiply.usual().maxOngoingRequests(1).build());
        Served served = serve(narrow);
        served.post("/", "{}");
        served.post("/", "[13]");
        served.post("/", "{\"model_id\": \"8\", \"inputs\": [1]}");
        served.post("/nowhere", "[1]");
        narrow.gate.acquire();
        var busy = served.postLater("/", "[1]");
        narrow.begun.acquire(2);
        served.post("/", "[1]");
        narrow.gate.release();
        busy.join();
        Samples samples = Samples.of(served);
        assertThat(samples.errors("multiply", "invalid_params")).isEqualTo(1);
        assertThat(samples.errors("multiply", "action_failed")).isEqualTo(1);
        assertThat(samples.errors("multiply", "unknown_model")).isEqualTo(1);
        assertThat(samples.errors("multiply", "overloaded")).isEqualTo(1);
        assertThat(samples.errors("", "not_found")).isEqualTo(1);
        assertThat(samples.values().entrySet())
                .filteredOn(sample -> sample.getKey().startsWith("myelin_errors_total"))
                .filteredOn(sample -> sample.getValue() > 0)
                .hasSize(5);
    }

    @Test
    void clientsThatLeaveAreCounted() throws Exception {
        Served served = serve(multiply);
        multiply.gate.acquire();
        try (Socket leaving =
                new Socket(served.server.uri().getHost(), served.server.uri().getPort())) {
            leaving.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n[2]"
                            .getBytes(StandardCharsets.US_ASCII));
            multiply.begun.acquire();
        }
        while (Samples.of(served).errors("multiply", "client_gone") < 1) {
            Thread.onSpinWait();
        }
        assertThat(Samples.of(served).requests("multiply", "POST", "/", 499)).isEqualTo(1);
        multiply.gate.release();
    }

    @Test
    void queuesAreLookedAt() throws Exception {
        Served served = serve(multiply);
        multiply.gate.acquire();
        var busy = served.postLater("/", "[0]");
        multiply.begun.acquire();
        var waiting = served.postLater("/", "[1, 2, 3]");
        while (served.server.ongoingRequests() < 2) {
            Thread.onSpinWait();
        }
        Samples samples = Samples.of(served);
        assertThat(samples.ofMultiply("myelin_deployment_requests")).isEqualTo(2);
        assertThat(samples.ofMultiply("myelin_deployment_waiting_inputs")).isEqualTo(3);
        assertThat(samples.get("myelin_http_requests_in_flight")).isEqualTo(3);
        assertThat(samples.get("myelin_http_connections")).isGreaterThanOrEqualTo(3);
        multiply.gate.release();
        busy.join();
        waiting.join();
        samples = Samples.of(served);
        assertThat(samples.ofMultiply("myelin_deployment_requests")).isZero();
        assertThat(samples.ofMultiply("myelin_deployment_waiting_inputs")).isZero();
        assertThat(samples.get("myelin_http_requests_in_flight")).isEqualTo(1);
    }

    @Test
    void callsOfTheModelAreCounted() throws Exception {
        Served served = serve(multiply);
        served.post("/", "[1]");
        served.post("/", "[1, 2, 3]");
        served.post("/", "[13]");
        Samples samples = Samples.of(served);
        assertThat(samples.ofMultiply("myelin_model_call_items_count")).isEqualTo(3);
        assertThat(samples.ofMultiply("myelin_model_call_items_sum")).isEqualTo(5);
        assertThat(samples.get("myelin_model_call_items_bucket{deployment=\"multiply\",le=\"1.0\"}"))
                .isEqualTo(2);
        assertThat(samples.get("myelin_model_call_items_bucket{deployment=\"multiply\",le=\"4.0\"}"))
                .isEqualTo(3);
        assertThat(samples.ofMultiply("myelin_model_call_duration_seconds_count"))
                .isEqualTo(3);
        assertThat(samples.ofMultiply("myelin_model_call_duration_seconds_sum")).isBetween(1e-9, 60.0);
        assertThat(samples.ofMultiply("myelin_model_call_wait_seconds_count")).isEqualTo(3);
        assertThat(samples.ofMultiply("myelin_model_call_failures_total")).isEqualTo(1);
    }

    @Test
    void modelsAreLookedAt() throws Exception {
        Served.model(models, "8", 100);
        Served served = Served.start(models, List.of(multiply), options -> options);
        started.add(served);
        served.post("/", "{\"model_id\": 7, \"inputs\": [1]}");
        served.post("/", "{\"model_id\": 7, \"inputs\": [1]}");
        multiply.cannotLoad = true;
        served.post("/", "{\"model_id\": 8, \"inputs\": [1]}");
        System.gc(); // what is only looked at must not be forgotten
        Samples samples = Samples.of(served);
        assertThat(samples.ofMultiply("myelin_models_loaded")).isEqualTo(1);
        assertThat(samples.ofMultiply("myelin_models_in_use")).isZero();
        assertThat(samples.ofMultiply("myelin_models_weight")).isEqualTo(1);
        assertThat(samples.ofMultiply("myelin_model_hits_total")).isEqualTo(1);
        assertThat(samples.ofMultiply("myelin_model_misses_total")).isEqualTo(2);
        assertThat(samples.ofMultiply("myelin_model_load_duration_seconds_count"))
                .isEqualTo(1);
        assertThat(samples.ofMultiply("myelin_model_load_duration_seconds_sum")).isBetween(1e-9, 60.0);
        assertThat(samples.ofMultiply("myelin_model_load_failures_total")).isEqualTo(1);
        assertThat(samples.values())
                .containsKey("myelin_model_evictions_total{deployment=\"multiply\"}")
                .containsKey("myelin_model_load_refusals_total{deployment=\"multiply\"}")
                .containsEntry("myelin_requests_waiting_for_models", 0.0);
        assertThat(samples.errors("multiply", "model_unavailable")).isEqualTo(1);
    }

    @Test
    void readinessIsANumber() throws Exception {
        assertThat(Samples.of(serve(multiply)).get("myelin_ready")).isEqualTo(1);
        Multiply broken = new Multiply(Multiply.usual().build());
        broken.cannotLoad = true;
        Served never = Served.start(models, List.of(broken), options -> options);
        started.add(never);
        assertThat(Samples.of(never).values()).containsEntry("myelin_ready", 0.0);
    }

    @Test
    void theTokenIsAskedFor() throws Exception {
        Served served = Served.start(models, List.of(multiply), options -> options.token("a-token"));
        started.add(served);
        HttpResponse<String> refused = served.get("/metrics");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).doesNotContain("myelin_");
        HttpResponse<String> answer = served.send(served.request("/metrics").header("Authorization", "Bearer a-token"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("a-token");
        Samples samples = Samples.parse(answer.body());
        assertThat(samples.requests("", "GET", "/metrics", 401)).isEqualTo(1);
        assertThat(samples.errors("", "unauthorized")).isEqualTo(1);
    }

    @Test
    void onlyGetIsAnswered() throws Exception {
        Served served = serve(multiply);
        Served.isProblem(served.post("/metrics", ""), 405, "about:blank", "/metrics answers GET, HEAD");
    }
}
