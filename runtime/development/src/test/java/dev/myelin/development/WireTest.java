package dev.myelin.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.development.Caller.Reply;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What goes for every path. */
class WireTest extends BackendFixture {

    @Test
    void aTokenIsRequiredWhenThereIsOne() throws Exception {
        restart(DevelopmentOptions.in(dir).withAccessToken("secret-7"));

        Reply missing = caller.sent(401, "GET", "/jobs/", null);
        assertThat(missing.text()).isEqualTo("{\"detail\":\"Authentication credentials were not provided.\"}");
        assertThat(missing.header("WWW-Authenticate")).isEqualTo("Token");
        assertThat(caller.sent(401, "GET", "/jobs/", null, "Authorization", "Token other")
                        .text())
                .isEqualTo("{\"detail\":\"Invalid token.\"}");
        caller.sent(401, "PATCH", "/jobs/7/", "{}");
        for (String name : List.of("Authorization", "Synapse-Access-Token", "synapse-access-token")) {
            caller.sent(200, "GET", "/jobs/", null, name, "Token secret-7");
            caller.sent(200, "GET", "/jobs/", null, name, "secret-7");
        }
        assertThat(dir.resolve("jobs")).doesNotExist();
    }

    @Test
    void aBrowserShowsTheTokenAsPassword() throws Exception {
        restart(DevelopmentOptions.in(dir).withAccessToken("secret-7"));
        String basic =
                "Basic " + Base64.getEncoder().encodeToString("anybody:secret-7".getBytes(StandardCharsets.UTF_8));

        assertThat(caller.sent(401, "GET", "/", null).header("WWW-Authenticate"))
                .isEqualTo("Basic realm=\"the access token is the password\"");
        caller.sent(200, "GET", "/", null, "Authorization", basic);
        caller.sent(401, "GET", "/", null, "Authorization", "Basic ###");
        caller.sent(401, "GET", "/jobs/", null, "Authorization", basic);
    }

    @Test
    void filesNeedNoTokenAsLinksOfThePlatformDoNot() throws Exception {
        write("models/7/m.zip", "content");
        restart(DevelopmentOptions.in(dir).withAccessToken("secret-7"));

        caller.sent(200, "GET", "/files/models/7/m.zip", null);
    }

    @Test
    void aForgottenSlashIsAddedForReading() throws Exception {
        Reply reply = caller.sent(301, "GET", "/models?page=2", null);

        assertThat(reply.header("Location")).isEqualTo("/models/?page=2");
        assertThat(caller.sent(404, "POST", "/logs", "{}").text()).isEqualTo("{\"detail\":\"Not found.\"}");
        caller.sent(404, "GET", "/nothing", null);
        caller.sent(404, "GET", "/nothing/", null);
    }

    @Test
    void anotherMethodIsNotAllowed() throws Exception {
        Reply reply = caller.sent(405, "DELETE", "/jobs/7/", null);

        assertThat(reply.text()).isEqualTo("{\"detail\":\"Method \\\"DELETE\\\" not allowed.\"}");
        assertThat(reply.header("Allow")).isEqualTo("GET, PATCH");
    }

    @Test
    void malformedJsonIsToldWithItsPlace() throws Exception {
        assertThat(caller.sent(400, "PATCH", "/jobs/7/", "{\"status\": }").text())
                .startsWith("{\"detail\":\"JSON parse error - Unexpected character ('}'")
                .endsWith(", at line 1, column 12\"}");
        assertThat(caller.sent(400, "PATCH", "/jobs/7/", "").text())
                .startsWith("{\"detail\":\"JSON parse error - a value is expected");
        assertThat(caller.sent(400, "PATCH", "/jobs/7/", "{} {}").text())
                .startsWith("{\"detail\":\"JSON parse error - there is more after the end of the value");
        assertThat(caller.sent(400, "PATCH", "/jobs/7/", "[1]").text())
                .isEqualTo("{\"non_field_errors\":[\"Invalid data. Expected a dictionary, but got list.\"]}");
        caller.sent(404, "GET", "/jobs/7/", null);
    }

    @Test
    void anotherContentTypeIsRefused() throws Exception {
        assertThat(caller.sent(415, "PATCH", "/jobs/7/", "{}", "Content-Type", "text/plain")
                        .text())
                .isEqualTo("{\"detail\":\"Unsupported media type \\\"text/plain\\\" in request.\"}");
        caller.sent(200, "PATCH", "/jobs/7/", "{}", "Content-Type", "application/json; charset=utf-8");
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedBeforeItIsRead() throws Exception {
        try (RawCall call =
                new RawCall(backend, "PATCH /jobs/7/", "Content-Length: 67108865\r\nContent-Type: application/json")) {
            assertThat(call.head()).startsWith("HTTP/1.1 413 ");
            assertThat(call.rest()).isEqualTo("{\"detail\":\"The body must have at most 67108864 bytes.\"}");
        }
        assertThat(backend.requests().all()).isEmpty();
    }

    @Test
    void noPathLeavesTheFolder() throws Exception {
        Files.writeString(dir.resolve("secret.zip"), "secret");
        write("models/7/model.json", "{}");
        Files.writeString(dir.resolve("model.json"), "{\"secret\": 1}");
        Files.writeString(dir.resolve("job.json"), "{\"secret\": 1}");

        for (String path : List.of(
                "/files/models/7/../../secret.zip",
                "/files/models/../secret.zip",
                "/files/models/%2e%2e/secret.zip",
                "/files/models/7/%2e%2e%2f%2e%2e%2fsecret.zip",
                "/files/models/7/..%5c..%5csecret.zip",
                "/files/models/7/%2e%2e",
                "/files/models/%2e%2e%2f7/model.json",
                "/files/models/7/%00",
                "/files/models/7/%zz",
                "/files/models//model.json",
                "/files/models/" + dir.toString().replace("/", "%2f") + "/secret.zip",
                "/models/../",
                "/models/%2e%2e/",
                "/models/7%2f../",
                "/jobs/%2e%2e/",
                "/jobs/../../",
                "/serve_applications/..%2f..%2fjob/",
                "/plugins/%2e%2e/runs/")) {
            try (RawCall call = RawCall.get(backend, path)) {
                assertThat(call.head()).as(path).startsWith("HTTP/1.1 404 ");
            }
        }
        caller.sent(404, "PATCH", "/jobs/%2e%2e/", "{}");
        caller.sent(404, "PATCH", "/jobs/a%2fb/", "{}");
        caller.sent(404, "POST", "/plugins/%2e%2e/run/", "{\"action\": \"a\"}");
        caller.sent(404, "PATCH", "/jobs/" + "x".repeat(201) + "/", "{}");
        caller.sent(400, "POST", "/logs/", log("../x", "{}"));
        try (Stream<Path> entries = Files.list(dir)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder(".lock", "job.json", "model.json", "models", "secret.zip");
        }
    }

    @Test
    void whatCameInIsRecordedInItsOrder() throws Exception {
        caller.sent(
                200,
                "PATCH",
                "/jobs/7%20a/?x=1&y=%20",
                "{\"status\": \"running\"}",
                "Synapse-Tenant",
                "Token t",
                "SYNAPSE-Agent",
                "Token a");
        caller.sent(404, "GET", "/models/9/", null);
        caller.sent(200, "GET", "/", null);

        List<ReceivedRequest> all = backend.requests().await(2, Duration.ofSeconds(20));
        assertThat(all).hasSize(2);
        ReceivedRequest first = all.get(0);
        assertThat(first).hasToString("PATCH /jobs/7%20a/");
        assertThat(first.query()).isEqualTo("x=1&y=%20");
        assertThat(first.header("synapse-tenant")).isEqualTo("Token t");
        assertThat(first.headers()).containsKeys("Synapse-Tenant", "SYNAPSE-Agent");
        assertThat(first.json()).isEqualTo(Map.of("status", "running"));
        assertThat(first.text()).isEqualTo("{\"status\": \"running\"}");
        assertThat(first.body()).isEqualTo(first.text().getBytes(StandardCharsets.UTF_8));
        ReceivedRequest second = backend.requests().of("get", "/models/").get(0);
        assertThat(second.query()).isNull();
        assertThat(second.header("Synapse-Tenant")).isNull();
        assertThatThrownBy(second::json)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the body of GET /models/9/ is no JSON: a value is expected");
        backend.requests().clear();
        assertThat(backend.requests().all()).isEmpty();
        assertThat(backend.requests().count()).isZero();
    }

    @Test
    void theOldestRequestsAreForgotten() throws Exception {
        restart(DevelopmentOptions.in(dir).withRecorded(2));
        for (int i = 1; i <= 3; i++) {
            caller.get("/jobs/" + i + "/");
        }

        assertThat(backend.requests().all()).hasToString("[GET /jobs/2/, GET /jobs/3/]");
        assertThat(backend.requests().count()).isEqualTo(3);
        assertThatThrownBy(() -> backend.requests().await(4, Duration.ofMillis(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("4 requests were expected, 3 came in: [GET /jobs/2/, GET /jobs/3/]");
    }

    @Test
    void aConnectionThatIsCutInTheMidstOfARequestLeavesNothing() throws Exception {
        try (RawCall call =
                new RawCall(backend, "PATCH /jobs/7/", "Content-Length: 100\r\nContent-Type: application/json")) {
            call.isSilent();
        }
        caller.sent(404, "GET", "/jobs/7/", null);
        assertThat(backend.requests().all()).hasToString("[GET /jobs/7/]");
    }

    /** Behind a container's port, say: what the caller called is what it is given. */
    @Test
    void addressesBeginAsTheCallersDid() throws Exception {
        write("models/7/model.json", "{\"file\": \"m.zip\"}");

        try (RawCall call = new RawCall(backend, "GET /models/7/", "Connection: close")) {
            call.head();
            assertThat(call.rest()).isEqualTo("{\"id\":7,\"file\":\"http://x/files/models/7/m.zip\"}");
        }
    }
}
