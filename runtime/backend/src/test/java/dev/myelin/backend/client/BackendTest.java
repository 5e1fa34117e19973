package dev.myelin.backend.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.backend.BackendOptions;
import dev.myelin.backend.Credentials;
import dev.myelin.json.FreeForm;
import dev.myelin.model.ModelId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire for each call, as the reference's wire page has it. */
class BackendTest {

    private final MockWebServer server = new MockWebServer();
    private Backend backend;

    @BeforeEach
    void start() throws IOException {
        server.start();
        backend = new Backend(BackendOptions.builder()
                .url(server.url("/").toString())
                .credentials(new Credentials("access", "auth", "acme", "agent"))
                .build());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void answer(String json) {
        server.enqueue(new MockResponse.Builder()
                .code(200)
                .setHeader("Content-Type", "application/json")
                .body(json)
                .build());
    }

    private RecordedRequest taken(String method, String target) throws InterruptedException {
        RecordedRequest request = server.takeRequest();
        assertThat(request.getMethod()).isEqualTo(method);
        assertThat(request.getTarget()).isEqualTo(target);
        return request;
    }

    private static String body(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }

    private static void assertJson(RecordedRequest request, String json) throws IOException {
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        String wrapped = "{\"body\": %s}";
        assertThat(FreeForm.readObject(wrapped.formatted(body(request)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FreeForm.readObject(wrapped.formatted(json).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sendsEachCredentialInItsHeaderAfterToken() throws Exception {
        answer("{}");
        backend.job("1");
        RecordedRequest request = taken("GET", "/jobs/1/");
        assertThat(request.getHeaders().get("Synapse-Access-Token")).isEqualTo("Token access");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Token auth");
        assertThat(request.getHeaders().get("Synapse-Tenant")).isEqualTo("Token acme");
        assertThat(request.getHeaders().get("SYNAPSE-Agent")).isEqualTo("Token agent");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
    }

    @Test
    void sendsNoHeaderForWhatIsNotSet() throws Exception {
        answer("{}");
        new Backend(BackendOptions.builder().url(server.url("").toString()).build()).job("1");
        assertThat(taken("GET", "/jobs/1/").getHeaders().names())
                .doesNotContain("Synapse-Access-Token", "Authorization", "Synapse-Tenant", "SYNAPSE-Agent");
    }

    @Test
    void keepsThePathOfTheBackendsUrl() throws Exception {
        answer("{}");
        new Backend(BackendOptions.builder()
                        .url(server.url("/api/v2").toString())
                        .build())
                .job("1");
        taken("GET", "/api/v2/jobs/1/");
    }

    @Test
    void getsAModel() throws Exception {
        answer("{\"id\": 7, \"name\": \"seven\", \"file\": \"https://files.example/7.zip\"}");
        assertThat(backend.model(ModelId.of("7")))
                .containsExactly(
                        Map.entry("id", 7),
                        Map.entry("name", "seven"),
                        Map.entry("file", "https://files.example/7.zip"));
        assertThat(body(taken("GET", "/models/7/"))).isEmpty();
    }

    @Test
    void quotesWhatIsNoPath() throws Exception {
        answer("{}");
        backend.model(ModelId.of("a b?c#d"));
        taken("GET", "/models/a%20b%3Fc%23d/");
    }

    @Test
    void listsModelsPageByPageAndSendsNoTokenElsewhere() throws Exception {
        answer("{\"count\": 3, \"next\": \"https://elsewhere.example/models/?page=2&page_size=100\","
                + " \"results\": [{\"id\": 1}, {\"id\": 2}]}");
        answer("{\"count\": 3, \"next\": null, \"results\": [{\"id\": 3}]}");
        assertThat(backend.models()).containsExactly(Map.of("id", 1), Map.of("id", 2), Map.of("id", 3));
        taken("GET", "/models/?page_size=100");
        taken("GET", "/models/?page=2&page_size=100");
    }

    @Test
    void endsWhenAPageIsItsOwnNext() throws Exception {
        answer("{\"next\": \"" + server.url("/models/?page_size=100") + "\", \"results\": [{\"id\": 1}]}");
        assertThat(backend.models()).containsExactly(Map.of("id", 1));
    }

    @Test
    void updatesAJob() throws Exception {
        answer("{}");
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("status", JobStatus.RUNNING.wireName());
        fields.put("result", null);
        backend.updateJob("12", fields);
        assertJson(taken("PATCH", "/jobs/12/"), "{\"status\": \"running\", \"result\": null}");
    }

    @Test
    void updatesOnlyFieldsOfTheWire() {
        assertThatThrownBy(() -> backend.updateJob("12", Map.of("owner", "me")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("can be set, not [owner]");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void logsOneEntryAsAnObjectAndMoreAsAnArray() throws Exception {
        answer("{}");
        answer("[]".replace("[]", "{}"));
        backend.log(List.of(Map.of("event", "a", "job", 12)));
        backend.log(List.of(Map.of("event", "a"), Map.of("event", "b")));
        backend.log(List.of());
        assertJson(taken("POST", "/logs/"), "{\"event\": \"a\", \"job\": 12}");
        assertJson(taken("POST", "/logs/"), "[{\"event\": \"a\"}, {\"event\": \"b\"}]");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void asksForARun() throws Exception {
        answer("{\"job_id\": 99}");
        assertThat(backend.runPlugin("my-plugin", new PluginRun("embed", Map.of("model_id", 7), "3", null, "99", true)))
                .containsEntry("job_id", 99);
        assertJson(
                taken("POST", "/plugins/my-plugin/run/"),
                "{\"agent\": 3, \"action\": \"embed\", \"params\": {\"model_id\": 7}, \"job_id\": 99, \"debug\": true}");
    }

    @Test
    void registersAServeApplication() throws Exception {
        answer("{\"id\": 5}");
        assertThat(backend.registerServeApplication("12", "RUNNING", Map.of("replicas", 1)))
                .isEqualTo(5);
        assertJson(
                taken("POST", "/serve_applications/"),
                "{\"job\": 12, \"status\": \"RUNNING\", \"data\": {\"replicas\": 1}}");
    }

    @Test
    void isTalkedToAsSomebodyElse() throws Exception {
        answer("{}");
        answer("{}");
        backend.as(new Credentials(null, "theirs", null, null)).model(ModelId.of(7));
        RecordedRequest request = taken("GET", "/models/7/");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Token theirs");
        assertThat(request.getHeaders().names())
                .doesNotContain("Synapse-Access-Token", "Synapse-Tenant", "SYNAPSE-Agent");
        backend.model(ModelId.of(7));
        assertThat(taken("GET", "/models/7/").getHeaders().get("Authorization")).isEqualTo("Token auth");
    }

    @Test
    void takesAnAnswerWithoutABody() throws Exception {
        server.enqueue(new MockResponse.Builder().code(204).build());
        assertThat(backend.updateJob("1", Map.of())).isEmpty();
    }
}
