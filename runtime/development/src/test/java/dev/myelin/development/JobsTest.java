package dev.myelin.development;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.development.Caller.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JobsTest extends BackendFixture {

    @Test
    void aFirstPatchMakesTheJobAndLaterOnesAddToIt() throws Exception {
        caller.sent(200, "PATCH", "/jobs/7/", "{\"status\": \"running\"}");
        Reply reply = caller.sent(200, "PATCH", "/jobs/7/", "{\"result\": {\"a\": 1}}");

        assertThat(reply.field("id")).isEqualTo(7);
        assertThat(reply.field("status")).isEqualTo("running");
        assertThat(reply.field("result")).isEqualTo(Map.of("a", 1));
        assertThat(caller.get("/jobs/7/").text()).isEqualTo(reply.text());
        assertThat(Documents.readFile(dir.resolve("jobs/7/job.json"))).isEqualTo(reply.json());
    }

    @Test
    void aFieldReplacesWhatWasThereAsAWhole() throws Exception {
        caller.sent(200, "PATCH", "/jobs/7/", "{\"result\": {\"a\": 1}}");
        caller.sent(200, "PATCH", "/jobs/7/", "{\"result\": {\"b\": 2}}");

        assertThat(caller.get("/jobs/7/").field("result")).isEqualTo(Map.of("b", 2));
    }

    @Test
    void aFieldThatCannotBeSetIsRefusedAndNothingChanges() throws Exception {
        Reply reply = caller.sent(400, "PATCH", "/jobs/7/", "{\"status\": \"running\", \"owner\": 1, \"name\": \"x\"}");

        assertThat(reply.text())
                .isEqualTo("{\"detail\":\"These fields of a job cannot be set: owner, name. Those that can: status,"
                        + " progress_record, metrics_record, console_logs, result.\"}");
        assertThat(caller.get("/jobs/7/").status()).isEqualTo(404);
    }

    @Test
    void aStatusIsOneOfTheFive() throws Exception {
        for (String status : List.of("pending", "running", "stopped", "succeeded", "failed")) {
            caller.sent(200, "PATCH", "/jobs/7/", "{\"status\": \"" + status + "\"}");
        }
        assertThat(caller.sent(400, "PATCH", "/jobs/7/", "{\"status\": \"done\"}")
                        .text())
                .isEqualTo("{\"status\":[\"\\\"done\\\" is not a valid choice.\"]}");
        assertThat(caller.sent(400, "PATCH", "/jobs/7/", "{\"status\": null}").text())
                .isEqualTo("{\"status\":[\"This field may not be null.\"]}");
        assertThat(caller.get("/jobs/7/").field("status")).isEqualTo("failed");
    }

    @Test
    void withoutCreatingJobsAnUnknownOneIsNotFound() throws Exception {
        restart(DevelopmentOptions.in(dir).withCreateJobs(false));

        assertThat(caller.sent(404, "PATCH", "/jobs/7/", "{\"status\": \"running\"}")
                        .text())
                .isEqualTo("{\"detail\":\"Not found.\"}");
        assertThat(caller.sent(400, "POST", "/logs/", log("7", "{}")).text())
                .isEqualTo("{\"job\":[\"Invalid pk \\\"7\\\" - object does not exist.\"]}");
        assertThat(dir.resolve("jobs")).doesNotExist();
    }

    @Test
    void aJobIsMadeWithAnIdOrWithout() throws Exception {
        Reply named = caller.sent(201, "POST", "/jobs/", "{\"id\": \"night run\", \"status\": \"running\"}");
        Reply unnamed = caller.sent(201, "POST", "/jobs/", "{}");

        assertThat(named.field("id")).isEqualTo("night run");
        assertThat(caller.get("/jobs/night%20run/").field("status")).isEqualTo("running");
        assertThat(unnamed.field("status")).isEqualTo("pending");
        assertThat(caller.get("/jobs/" + unnamed.field("id") + "/").text()).isEqualTo(unnamed.text());
        assertThat(caller.sent(400, "POST", "/jobs/", "{\"id\": \"night run\"}").text())
                .isEqualTo("{\"id\":[\"job with this id already exists.\"]}");
        assertThat(caller.sent(400, "POST", "/jobs/", "{\"id\": \"../x\"}").text())
                .isEqualTo("{\"id\":[\"Not a valid id.\"]}");
    }

    @Test
    void jobsAreListedTheNewestFirstPageByPage() throws Exception {
        for (int i = 1; i <= 5; i++) {
            caller.sent(200, "PATCH", "/jobs/" + i + "/", "{}");
        }

        Reply first = caller.get("/jobs/?page_size=2&x=%20");
        assertThat(first.field("count")).isEqualTo(5);
        assertThat(first.each("id", "results")).containsExactly(5, 4);
        assertThat(first.field("next")).isEqualTo(backend.url() + "/jobs/?page=2&page_size=2&x=%20");
        Reply second = caller.get(String.valueOf(first.field("next")));
        assertThat(second.each("id", "results")).containsExactly(3, 2);
        Reply third = caller.get(String.valueOf(second.field("next")));
        assertThat(third.each("id", "results")).containsExactly(1);
        assertThat(third.field("next")).isNull();
        assertThat(caller.sent(404, "GET", "/jobs/?page=4&page_size=2", null).text())
                .isEqualTo("{\"detail\":\"Invalid page.\"}");
    }

    @Test
    void whatElseStandsInTheFolderIsNoJob() throws Exception {
        write("jobs/.DS_Store", "x");
        write("jobs/notes/readme.txt", "x");

        assertThat(caller.get("/jobs/").text()).isEqualTo("{\"count\":0,\"next\":null,\"results\":[]}");
        caller.sent(404, "GET", "/jobs/.DS_Store/", null);
        caller.sent(404, "GET", "/jobs/notes/", null);
    }

    @Test
    void aJobFileThatIsNoJsonIsToldWithItsPlace() throws Exception {
        write("jobs/7/job.json", "{\"id\": ");

        assertThat(caller.sent(500, "GET", "/jobs/7/", null).text())
                .startsWith("{\"detail\":\"" + dir.resolve("jobs/7/job.json") + " is not a JSON object: ");
    }

    @Test
    void aRestartKeepsJobsAndLogs() throws Exception {
        caller.sent(200, "PATCH", "/jobs/7/", "{\"metrics_record\": {\"record\": {\"steps\": {\"a\": {\"b\": 1.5}}}}}");
        caller.sent(201, "POST", "/logs/", log("7", "{\"content\": \"before\"}"));
        String before = caller.get("/jobs/7/").text();

        restart(DevelopmentOptions.in(dir));
        caller.sent(201, "POST", "/logs/", log("7", "{\"content\": \"after\"}"));

        assertThat(caller.get("/jobs/7/").text()).isEqualTo(before);
        assertThat(caller.get("/logs/?job=7").text())
                .isEqualTo("{\"count\":2,\"next\":null,\"results\":["
                        + "{\"id\":1,\"job\":7,\"event\":\"message\",\"data\":{\"content\":\"before\"},\"datetime\":\""
                        + TIME + "\",\"file\":null},"
                        + "{\"id\":2,\"job\":7,\"event\":\"message\",\"data\":{\"content\":\"after\"},\"datetime\":\""
                        + TIME + "\",\"file\":null}]}");
    }

    /** Without a lock around reading and writing, one of two patches is lost in some round. */
    @Test
    void patchesOfOneJobAtTheSameTimeAreAllKept() throws Exception {
        List<String> fields = List.of("progress_record", "metrics_record", "console_logs", "result");
        ExecutorService threads = Executors.newFixedThreadPool(fields.size());
        try {
            for (int round = 0; round < 50; round++) {
                int number = round;
                CyclicBarrier together = new CyclicBarrier(fields.size());
                List<Future<Reply>> replies = new ArrayList<>();
                for (String field : fields) {
                    replies.add(threads.submit(() -> {
                        together.await();
                        return caller.send("PATCH", "/jobs/7/", "{\"" + field + "\": " + number + "}");
                    }));
                }
                for (Future<Reply> reply : replies) {
                    assertThat(reply.get().status()).isEqualTo(200);
                }
                Map<?, ?> job = Documents.readFile(dir.resolve("jobs/7/job.json"));
                assertThat(fields)
                        .allSatisfy(field -> assertThat(job.get(field)).isEqualTo(number));
            }
        } finally {
            threads.shutdownNow();
        }
        try (Stream<Path> files = Files.list(dir.resolve("jobs/7"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("job.json");
        }
    }
}
