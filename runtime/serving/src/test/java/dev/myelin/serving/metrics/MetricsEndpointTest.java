package dev.myelin.serving.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.serving.http.HttpServing;
import dev.myelin.serving.http.ServerOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Metrics that are slow or cannot be had. */
@Timeout(60)
class MetricsEndpointTest {

    private final HttpClient client = HttpClient.newHttpClient();

    private static HttpServing serve(MetricsEndpoint endpoint) {
        return HttpServing.start(ServerOptions.builder().port(0).eventLoops(1).build(), endpoint);
    }

    private CompletableFuture<HttpResponse<String>> ask(HttpServing server) {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + "/metrics");
        return client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    @Test
    void fewMayWaitAndTheOthersAreToldToComeBack() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        Supplier<String> slow = () -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "a 1\n";
        };
        try (MetricsEndpoint endpoint = new MetricsEndpoint(slow);
                HttpServing server = serve(endpoint)) {
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 18; i++) { // one is at work, 16 wait
                answers.add(ask(server));
            }
            CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new)).join();
            gate.countDown();
            List<HttpResponse<String>> refused = answers.stream()
                    .map(CompletableFuture::join)
                    .filter(answer -> answer.statusCode() != 200)
                    .toList();
            assertThat(refused).hasSize(1);
            assertThat(refused.get(0).statusCode()).isEqualTo(503);
            assertThat(refused.get(0).headers().firstValue("Retry-After")).contains("1");
            assertThat(refused.get(0).body()).contains("\"detail\":\"too many ask for metrics; try again in 1 s\"");
        }
    }

    @Test
    void metricsThatCannotBeHadAreAnError() throws Exception {
        Supplier<String> broken = () -> {
            throw new IllegalStateException("not for callers");
        };
        try (MetricsEndpoint endpoint = new MetricsEndpoint(broken);
                HttpServing server = serve(endpoint)) {
            HttpResponse<String> answer = ask(server).join();
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("metrics cannot be gathered; the log has the reason under request id "
                            + answer.headers().firstValue("X-Request-ID").orElseThrow())
                    .doesNotContain("not for callers");
        }
    }
}
