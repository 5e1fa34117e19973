package dev.myelin.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.development.Caller.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class FaultsTest extends BackendFixture {

    @Test
    void aStatusComesSoManyTimesForThatMethodAndPathOnly() throws Exception {
        backend.faults()
                .add(Fault.status(503).retryAfter("2").on("GET", "models/").times(2));

        caller.sent(200, "GET", "/jobs/", null);
        caller.sent(200, "PATCH", "/jobs/1/", "{}");
        Reply reply = caller.sent(503, "GET", "/models/", null);
        assertThat(reply.header("Retry-After")).isEqualTo("2");
        assertThat(reply.text()).isEqualTo("{\"detail\":\"A fault that was asked for: status 503.\"}");
        caller.sent(503, "GET", "/models/1/", null);
        caller.sent(200, "GET", "/models/", null);
        assertThat(backend.faults().active()).isEmpty();
    }

    @Test
    void withoutANumberItStaysUntilItIsCleared() throws Exception {
        backend.faults().add(Fault.status(418).body("tea"));

        for (int i = 0; i < 3; i++) {
            assertThat(caller.sent(418, "GET", "/jobs/", null).text()).isEqualTo("tea");
        }
        backend.faults().clear();
        caller.sent(200, "GET", "/jobs/", null);
    }

    @Test
    void faultsComeInTheOrderInWhichTheyWereAdded() throws Exception {
        backend.faults()
                .add(Fault.status(500).once())
                .add(Fault.dropBefore().once())
                .add(Fault.status(502).once());

        // Not a GET: the client of the JDK sends one again, unasked, when its connection is cut.
        caller.sent(500, "PATCH", "/jobs/1/", "{}");
        assertThatThrownBy(() -> caller.send("PATCH", "/jobs/1/", "{}")).isInstanceOf(IOException.class);
        caller.sent(502, "PATCH", "/jobs/1/", "{}");
        caller.sent(200, "PATCH", "/jobs/1/", "{}");
    }

    @Test
    void aRequestThatIsDroppedBeforeIsNotHandled() throws Exception {
        backend.faults().add(Fault.dropBefore().on("PATCH", "/jobs/").once());

        assertThatThrownBy(() -> caller.send("PATCH", "/jobs/1/", "{}")).isInstanceOf(IOException.class);

        caller.sent(404, "GET", "/jobs/1/", null);
        assertThat(backend.requests().of("PATCH", "jobs/")).hasSize(1);
    }

    @Test
    void aRequestThatIsDroppedAfterIsHandled() throws Exception {
        backend.faults().add(Fault.dropAfter().on("PATCH", "jobs/").once());

        assertThatThrownBy(() -> caller.send("PATCH", "/jobs/1/", "{\"status\": \"running\"}"))
                .isInstanceOf(IOException.class);

        assertThat(caller.get("/jobs/1/").field("status")).isEqualTo("running");
    }

    @Test
    void aDelayHoldsTheRequestAndGoesTogetherWithAnotherFault() throws Exception {
        backend.faults()
                .add(Fault.delay(Duration.ofMillis(1)).on("GET", "jobs/").once());
        backend.faults().add(Fault.status(504).on("GET", "jobs/").once());
        caller.sent(504, "GET", "/jobs/", null);
        assertThat(backend.faults().active()).isEmpty();

        backend.faults().add(Fault.delay(Duration.ofHours(1)).on("PATCH", "jobs/1/"));
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Reply> held = threads.submit(() -> caller.send("PATCH", "/jobs/1/", "{}"));
            backend.requests().await(2, Duration.ofSeconds(20));
            caller.sent(404, "GET", "/jobs/1/", null);
            assertThat(held.isDone()).isFalse();
            backend.close();
            assertThatThrownBy(held::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(IOException.class);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aRedirectLeadsToWhateverWasSaid() throws Exception {
        backend.faults().add(Fault.redirect("file:///etc/passwd").on("GET", "files/"));

        Reply reply = caller.sent(302, "GET", "/files/models/7/model.zip", null);

        assertThat(reply.header("Location")).isEqualTo("file:///etc/passwd");
        assertThat(reply.text()).isEmpty();
    }

    @Test
    void anAnswerInMemoryIsCutToo() throws Exception {
        backend.faults().add(Fault.cutAfter(5).on("GET", "models/"));

        try (RawCall call = RawCall.get(backend, "/models/")) {
            assertThat(call.head()).contains("Content-Length: 36\r\n");
            assertThat(call.rest()).isEqualTo("{\"cou");
        }
    }

    @Test
    void peopleSetThemOverHttp() throws Exception {
        Reply added = caller.sent(
                201,
                "POST",
                "/faults/",
                "{\"method\":\"GET\",\"path\":\"models/\",\"kind\":\"status\",\"status\":503,\"times\":2,"
                        + "\"retry_after\":7,\"body\":{\"a\":1}}");
        String json = "{\"kind\":\"status\",\"method\":\"GET\",\"path\":\"models/\",\"times\":2,\"status\":503,"
                + "\"retry_after\":\"7\",\"body\":\"{\\\"a\\\":1}\",\"location\":null,\"bytes\":0,\"millis\":0}";
        assertThat(added.text()).isEqualTo(json);

        Reply met = caller.sent(503, "GET", "/models/", null);
        assertThat(met.text()).isEqualTo("{\"a\":1}");
        assertThat(met.header("Retry-After")).isEqualTo("7");
        assertThat(caller.get("/faults/").text()).isEqualTo("[" + json.replace("\"times\":2", "\"times\":1") + "]");
        caller.sent(204, "DELETE", "/faults/", null);
        assertThat(caller.get("/faults/").text()).isEqualTo("[]");
        assertThat(backend.requests().count()).isEqualTo(1);
    }

    @Test
    void aMistypedFaultIsRefusedWithWhatThereIs() throws Exception {
        assertThat(caller.sent(400, "POST", "/faults/", "{\"kind\":\"statsu\"}").text())
                .isEqualTo("{\"detail\":\"kind must be one of status, delay, drop_before, drop_after, cut, drip, stall,"
                        + " wrong_digest, no_digest, wrong_etag, ignore_range, truncate, redirect, corrupt; did you"
                        + " mean 'status'?\"}");
        assertThat(caller.sent(400, "POST", "/faults/", "{\"kind\":\"delay\",\"milis\":1}")
                        .text())
                .isEqualTo("{\"detail\":\"unknown field 'milis'; did you mean 'millis'?; there are kind, method, path,"
                        + " times, status, retry_after, body, location, bytes, millis\"}");
        assertThat(caller.sent(400, "POST", "/faults/", "{\"kind\":\"redirect\"}")
                        .text())
                .isEqualTo("{\"detail\":\"location is required for a redirect\"}");
        assertThat(caller.sent(400, "POST", "/faults/", "{\"kind\":\"delay\",\"millis\":\"x\"}")
                        .text())
                .isEqualTo("{\"detail\":\"millis must be a whole number of at most 2147483647\"}");
    }
}
