package dev.myelin.development;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.development.Caller.Reply;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunsTest extends BackendFixture {

    @Test
    void aServeApplicationGetsANumber() throws Exception {
        String body = "{\"job\": 7, \"status\": \"RUNNING\", \"data\": {\"route\": \"/a\"}}";
        Reply first = caller.sent(201, "POST", "/serve_applications/", body);
        restart(DevelopmentOptions.in(dir));
        Reply second = caller.sent(201, "POST", "/serve_applications/", body);

        assertThat(first.text()).isEqualTo("{\"id\":1,\"job\":7,\"status\":\"RUNNING\",\"data\":{\"route\":\"/a\"}}");
        assertThat(second.field("id")).isEqualTo(2);
        assertThat(caller.get("/serve_applications/1/").text()).isEqualTo(first.text());
        assertThat(caller.get("/serve_applications/").each("id", "results")).containsExactly(1, 2);
        assertThat(Documents.readFile(dir.resolve("serve_applications/1.json"))).isEqualTo(first.json());
        caller.sent(404, "GET", "/serve_applications/3/", null);
        caller.sent(404, "GET", "/serve_applications/x/", null);
    }

    @Test
    void aServeApplicationIsChecked() throws Exception {
        assertThat(caller.sent(400, "POST", "/serve_applications/", "{\"status\": 1, \"data\": null}")
                        .text())
                .isEqualTo("{\"job\":[\"This field is required.\"],\"data\":[\"This field may not be null.\"],"
                        + "\"status\":[\"Not a valid string.\"]}");
        assertThat(dir.resolve("serve_applications")).doesNotExist();
    }

    @Test
    void aRunMakesAJobThatStaysPending() throws Exception {
        Reply run = caller.sent(
                201,
                "POST",
                "/plugins/my-plugin/run/",
                "{\"agent\": 3, \"action\": \"embed\", \"params\": {\"model_id\": 7}, \"storage_id\": \"s\"}");

        Object job = run.field("job_id");
        assertThat(run.text())
                .isEqualTo("{\"id\":1,\"plugin\":\"my-plugin\",\"agent\":3,\"action\":\"embed\","
                        + "\"params\":{\"model_id\":7},\"storage_id\":\"s\",\"job_id\":\"" + job
                        + "\",\"debug\":false}");
        assertThat(Documents.readFile(dir.resolve("plugins/my-plugin/runs/1.json")))
                .isEqualTo(run.json());
        Reply made = caller.get("/jobs/" + job + "/");
        assertThat(made.field("status")).isEqualTo("pending");
        assertThat(made.field("plugin")).isEqualTo("my-plugin");
        assertThat(made.field("action")).isEqualTo("embed");
    }

    @Test
    void aRunOfAJobThatIsGivenMakesNone() throws Exception {
        caller.sent(201, "POST", "/jobs/", "{\"id\": 5}");

        Reply run = caller.sent(200, "POST", "/plugins/p/run/", "{\"action\": \"a\", \"job_id\": \"5\"}");

        assertThat(run.field("job_id")).isEqualTo(5);
        assertThat(caller.get("/jobs/").field("count")).isEqualTo(1);
        caller.sent(200, "POST", "/plugins/p/run/", "{\"action\": \"b\", \"job_id\": 5}");
        assertThat(caller.get("/plugins/p/runs/").each("action", "results")).containsExactly("a", "b");
    }

    @Test
    void aRunIsChecked() throws Exception {
        assertThat(caller.sent(
                                400,
                                "POST",
                                "/plugins/p/run/",
                                "{\"agent\": {}, \"params\": [], \"debug\": \"yes\", \"storage_id\": 1.5, \"job\": 1}")
                        .text())
                .isEqualTo("{\"action\":[\"This field is required.\"],\"params\":[\"Expected a dictionary of items.\"],"
                        + "\"debug\":[\"Must be a valid boolean.\"],\"agent\":[\"Not a valid id.\"],"
                        + "\"storage_id\":[\"Not a valid id.\"],\"job\":[\"Unknown field. Those that are known:"
                        + " agent, action, params, storage_id, job_id, debug.\"]}");
        assertThat(dir.resolve("plugins")).doesNotExist();
        assertThat(dir.resolve("jobs")).doesNotExist();
    }

    @Test
    void aHandlerGetsTheRun() throws Exception {
        BlockingQueue<PluginRun> runs = new LinkedBlockingQueue<>();
        backend.handleRuns(runs::add);

        Reply reply = caller.sent(
                201, "POST", "/plugins/p/run/", "{\"action\": \"a\", \"params\": {\"x\": 1}, \"debug\": true}");

        assertThat(runs.poll(20, TimeUnit.SECONDS))
                .isEqualTo(new PluginRun(
                        1, "p", String.valueOf(reply.field("job_id")), "a", Map.of("x", 1), null, null, true));
    }

    @Test
    void aRunThatFailsFailsItsJobUnlessItHasEnded() throws Exception {
        backend.handleRuns(run -> {
            if (run.action().equals("says so")) {
                caller.sent(200, "PATCH", "/jobs/" + run.jobId() + "/", "{\"status\": \"stopped\"}");
            }
            throw new IllegalStateException("the lamp is out");
        });

        Object speaking = caller.sent(201, "POST", "/plugins/p/run/", "{\"action\": \"says so\"}")
                .field("job_id");
        Object silent = caller.sent(201, "POST", "/plugins/p/run/", "{\"action\": \"is silent\"}")
                .field("job_id");

        assertThat(ended(silent).field("status")).isEqualTo("failed");
        assertThat(ended(silent).field("result")).isEqualTo(Map.of("error", Map.of("message", "the lamp is out")));
        ended(speaking);
        backend.close(); // when the runs have ended
        restart(DevelopmentOptions.in(dir));
        assertThat(caller.get("/jobs/" + speaking + "/").field("status")).isEqualTo("stopped");
    }

    @Test
    void closingInterruptsARunAndFailsItsJob() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        backend.handleRuns(run -> {
            begun.countDown();
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw e;
            }
        });
        Object job = caller.sent(201, "POST", "/plugins/p/run/", "{\"action\": \"a\"}")
                .field("job_id");
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        restart(DevelopmentOptions.in(dir));

        assertThat(caller.get("/jobs/" + job + "/").field("result"))
                .isEqualTo(Map.of("error", Map.of("message", "the development backend was closed")));
    }

    private Reply ended(@Nullable Object job) throws Exception {
        for (int i = 0; i < 10_000; i++) {
            Reply reply = caller.get("/jobs/" + job + "/");
            if (!"pending".equals(reply.field("status"))) {
                return reply;
            }
        }
        throw new AssertionError("job " + job + " has not ended");
    }
}
