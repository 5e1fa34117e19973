package dev.myelin.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.Defaults;
import dev.myelin.ServeOptions;
import dev.myelin.action.DeploymentDefinition;
import dev.myelin.model.FolderModelStore;
import dev.myelin.model.LocalModels;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Deployments that are served from a folder of models, and a client of theirs. */
final class Served implements AutoCloseable {

    final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Served(EmbeddedServer server) {
        this.server = server;
    }

    static Served of(EmbeddedServer server) {
        return new Served(server);
    }

    /** Makes a model: its name is a number. */
    static void model(Path folder, String id, int number) throws IOException {
        Path home = Files.createDirectories(folder.resolve(id));
        Files.writeString(home.resolve("model.json"), "{\"name\": \"" + number + "\"}");
    }

    static Served start(
            Path models, List<DeploymentDefinition> deployments, UnaryOperator<ServeOptions.Builder> changes) {
        ServeOptions.Builder options = ServeOptions.builder()
                .configuration(Defaults.configuration(Map.of("models", models.toString()), Map.of()))
                .models(new FolderModelStore(new LocalModels(models)))
                .port(0)
                .grace(Duration.ofSeconds(20));
        return new Served(
                EmbeddedServer.start(deployments, changes.apply(options).build()));
    }

    static Served ready(Path models, DeploymentDefinition... deployments) throws InterruptedException {
        Served served = start(models, List.of(deployments), options -> options);
        if (!served.server.awaitReady(Duration.ofSeconds(20))) {
            throw new AssertionError("is not ready");
        }
        return served;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.uri().resolve(path)).version(HttpClient.Version.HTTP_1_1);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(posting(path, body));
    }

    CompletableFuture<HttpResponse<String>> postLater(String path, String body) {
        return sendLater(posting(path, body));
    }

    CompletableFuture<HttpResponse<String>> sendLater(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> getLater(String path) {
        return client.sendAsync(request(path).build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder posting(String path, String body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    @Override
    public void close() {
        server.close();
    }

    static void isProblem(HttpResponse<String> answer, int status, String type, String detail) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"" + type + "\"").contains("\"status\":" + status);
        assertThat(answer.body()).contains("\"detail\":\"" + detail);
    }
}
