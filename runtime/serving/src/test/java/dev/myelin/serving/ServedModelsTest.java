package dev.myelin.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.Defaults;
import dev.myelin.ServeOptions;
import dev.myelin.context.PluginContext;
import dev.myelin.error.MyelinException;
import dev.myelin.json.JsonLimits;
import dev.myelin.model.ModelId;
import dev.myelin.serving.http.HttpServing;
import dev.myelin.serving.http.ServerOptions;
import dev.myelin.serving.metrics.ServingMetrics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which models a server has, and whether they are there. */
@Timeout(60)
class ServedModelsTest {

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

    @Test
    void eachModelOfTheFolderIsServed() throws Exception {
        Served.model(models, "eight", 100);
        Served served = Served.start(models, List.of(multiply), options -> options);
        started.add(served);
        assertThat(served.post("/", "{\"model_id\": 7, \"inputs\": [1]}").body())
                .contains("[10]");
        assertThat(served.post("/", "{\"model\": \"eight\", \"inputs\": [1]}").body())
                .contains("[100]");
        Served.isProblem(
                served.post("/", "{\"model_id\": \"eigth\", \"inputs\": [1]}"),
                404,
                "urn:myelin:problem:model-unavailable",
                "model 'eigth' is not served here; served: 7, eight; did you mean 'eight'?");
        Served.isProblem(
                served.post("/", "[1]"),
                404,
                "urn:myelin:problem:model-unavailable",
                "no model is named, and there is no usual one; name one as \\\"model_id\\\", or start the server with"
                        + " --model");
    }

    @Test
    void onlyListedModelsAreServedWhereThereIsAList() throws Exception {
        Served.model(models, "eight", 100);
        Served served = Served.start(models, List.of(multiply), options -> options.addModelIds(ModelId.of("eight")));
        started.add(served);
        assertThat(served.post("/", "[1]").body()).isEqualTo("[100]");
        Served.isProblem(
                served.post("/", "{\"model_id\": 7, \"inputs\": [1]}"),
                404,
                "urn:myelin:problem:model-unavailable",
                "model '7' is not served here; served: eight");
    }

    @Test
    void aModelThatDoesNotExistIsRefusedAtTheStart() {
        assertThatThrownBy(() ->
                        Served.start(models, List.of(multiply), options -> options.addModelIds(ModelId.of("nine"))))
                .isInstanceOfSatisfying(
                        MyelinException.class, e -> assertThat(e.exitStatus()).isEqualTo(MyelinException.EXIT_REFUSED))
                .hasMessageStartingWith("model 'nine' does not exist");
    }

    @Test
    void isReadyOnceItsModelIsLoaded() throws Exception {
        multiply.cannotLoad = true;
        Served served = Served.start(models, List.of(multiply), options -> options);
        started.add(served);
        assertThat(served.get("/health/live").body()).isEqualTo("{\"status\":\"live\"}");
        HttpResponse<String> ready = served.get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).startsWith("{\"status\":\"not ready\",\"reasons\":[");
        Served other = Served.ready(models, new Multiply(Multiply.usual().build()));
        started.add(other);
        assertThat(other.get("/health/ready").body()).isEqualTo("{\"status\":\"ready\"}");
        assertThat(other.send(other.request("/health/ready").method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aModelThatCannotBeLoadedIsABadGateway() throws Exception {
        multiply.cannotLoad = true;
        Served served = Served.start(models, List.of(multiply), options -> options);
        started.add(served);
        Served.isProblem(
                served.post("/", "[1]"),
                502,
                "urn:myelin:problem:model-unavailable",
                "deployment 'multiply' failed; its log has the reason under request id ");
    }

    @Test
    void aModelThatHangsIsNotReady() throws Exception {
        Served served = Served.start(models, List.of(multiply), options -> options.hungAfter(Duration.ofNanos(1)));
        started.add(served);
        assertThat(served.server.awaitReady(Duration.ofSeconds(20))).isTrue();
        multiply.gate.acquire();
        CompletableFuture<HttpResponse<String>> answer = served.postLater("/", "[1]");
        multiply.begun.acquire();
        HttpResponse<String> ready = served.get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("a call of the model of deployment 'multiply' has taken ");
        multiply.gate.release();
        assertThat(answer.join().body()).isEqualTo("[10]");
    }

    @Test
    void whatIsInMemoryIsServedWithoutALookAtTheDisk() throws Exception {
        Served.model(models, "eight", 100);
        Served served = Served.start(models, List.of(multiply), options -> options);
        started.add(served);
        String body = "{\"model_id\": \"eight\", \"inputs\": [1]}";
        assertThat(served.post("/", body).body()).contains("[100]");
        Files.move(models.resolve("eight"), models.resolve("gone"));
        assertThat(served.post("/", body).body()).contains("[100]");
        assertThat(multiply.loads).hasValue(1);
    }

    @Test
    void moreThanMayWaitForModelsAreToldToComeBack() throws Exception {
        ServeOptions options = ServeOptions.builder()
                .configuration(Defaults.configuration(Map.of("models", models.toString()), Map.of()))
                .build();
        PluginContext plugin = new PluginContext(options.configuration(), options.models());
        try (ServingMetrics metrics = new ServingMetrics();
                PredictorHost<Multiply.Loaded, Integer, Integer, Integer> host =
                        new PredictorHost<>(multiply, plugin, options, metrics)) {
            PredictorEndpoint<Multiply.Loaded, Integer, Integer, Integer> endpoint = new PredictorEndpoint<>(
                    multiply, host, new ServedModels(options), JsonLimits.DEFAULT, Duration.ofMinutes(1), task -> {
                        throw new RejectedExecutionException();
                    });
            try (HttpServing http =
                    HttpServing.start(ServerOptions.builder().port(0).build(), endpoint)) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http.port() + "/"))
                        .POST(BodyPublishers.ofString("[1]"))
                        .build();
                HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
                Served.isProblem(
                        answer,
                        503,
                        "urn:myelin:problem:overloaded",
                        "overloaded: too many requests wait for models to be loaded; try again in 1 s");
                assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            }
        }
    }
}
