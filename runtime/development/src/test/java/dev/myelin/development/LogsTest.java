package dev.myelin.development;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.development.Caller.Reply;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogsTest extends BackendFixture {

    @Test
    void oneEntryIsAnsweredWithItself() throws Exception {
        Reply reply = caller.sent(201, "POST", "/logs/", log("a", "{\"k\": [1, null]}"));

        String stored = "{\"id\":1,\"job\":\"a\",\"event\":\"message\",\"data\":{\"k\":[1,null]},\"datetime\":\"" + TIME
                + "\",\"file\":null}";
        assertThat(reply.text()).isEqualTo(stored);
        assertThat(Files.readString(dir.resolve("jobs/a/logs.jsonl"))).isEqualTo(stored + "\n");
        assertThat(caller.get("/jobs/a/").field("status")).isEqualTo("pending");
    }

    @Test
    void anArrayIsAnsweredInItsOrderAlsoWithSeveralJobs() throws Exception {
        Reply reply = caller.sent(
                201, "POST", "/logs/", "[" + log("a", "1") + "," + log("b", "2") + "," + log("a", "3") + "]");

        assertThat(reply.each("data")).containsExactly(1, 2, 3);
        assertThat(reply.each("id")).containsExactly(1, 1, 2);
        assertThat(caller.get("/logs/?job=a").each("data", "results")).containsExactly(1, 3);
        assertThat(caller.sent(201, "POST", "/logs/", "[]").text()).isEqualTo("[]");
    }

    @Test
    void allThatIsWrongWithAnEntryIsToldByField() throws Exception {
        assertThat(caller.sent(400, "POST", "/logs/", "{}").text())
                .isEqualTo("{\"event\":[\"This field is required.\"],\"data\":[\"This field is required.\"],"
                        + "\"datetime\":[\"This field is required.\"],\"job\":[\"This field is required.\"]}");
        assertThat(caller.sent(
                                400,
                                "POST",
                                "/logs/",
                                "{\"event\": \" \", \"data\": null, \"datetime\": \"2026-01-02T03:04:05Z\","
                                        + " \"job\": [1], \"file\": \"x.png\"}")
                        .text())
                .isEqualTo("{\"event\":[\"This field may not be blank.\"],\"data\":[\"This field may not be null.\"],"
                        + "\"datetime\":[\"Datetime has wrong format. Use one of these formats instead: YYYY-MM-DD"
                        + " hh:mm:ss.uuuuuu.\"],\"job\":[\"Not a valid id.\"],"
                        + "\"file\":[\"Not a data URI in base 64: data:<type>;base64,<content>.\"]}");
    }

    @Test
    void aDayThatIsNotInTheCalendarIsRefused() throws Exception {
        String body = log("a", "{}").replace("2026-01-02", "2026-02-30");

        assertThat(caller.sent(400, "POST", "/logs/", body).text()).startsWith("{\"datetime\":[\"Datetime has wrong");
    }

    @Test
    void ofAnArrayWithOneWrongEntryNothingIsStored() throws Exception {
        Reply reply = caller.sent(400, "POST", "/logs/", "[" + log("a", "{}") + ", {\"event\": \"x\"}]");

        assertThat(reply.text())
                .isEqualTo("[{},{\"data\":[\"This field is required.\"],\"datetime\":[\"This field is required.\"],"
                        + "\"job\":[\"This field is required.\"]}]");
        assertThat(dir.resolve("jobs")).doesNotExist();
    }

    @Test
    void aFileIsDecodedAndServed() throws Exception {
        byte[] image = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2};
        String uri = "data:image/png;base64," + Base64.getEncoder().encodeToString(image);
        String body = log("a b", "{\"group\": \"g\"}").replace("}, \"date", "}, \"file\": \"" + uri + "\", \"date");

        Reply reply = caller.sent(201, "POST", "/logs/", body);

        assertThat(reply.field("file")).isEqualTo(backend.url() + "/files/jobs/a%20b/1.png");
        assertThat(dir.resolve("jobs/a b/files/1.png")).hasBinaryContent(image);
        Reply file = caller.get(String.valueOf(reply.field("file")));
        assertThat(file.response().body()).isEqualTo(image);
        assertThat(file.header("Content-Type")).isEqualTo("image/png");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    }

    @Test
    void aFileOfAnotherTypeIsStoredAsBytes() throws Exception {
        String uri = "data:application/x-own;charset=utf-8;base64,AAEC";
        String body = log("a", "{}").replace("\"datetime\"", "\"file\": \"" + uri + "\", \"datetime\"");

        caller.sent(201, "POST", "/logs/", body);

        assertThat(dir.resolve("jobs/a/files/1.bin")).hasBinaryContent(new byte[] {0, 1, 2});
    }

    @Test
    void aLineThatACrashHasCutSpoilsNoOther() throws Exception {
        caller.sent(201, "POST", "/logs/", log("a", "1"));
        byte[] cut = Arrays.copyOf("{\"event\": \"é".getBytes(StandardCharsets.UTF_8), 12); // within a character
        Files.write(dir.resolve("jobs/a/logs.jsonl"), cut, StandardOpenOption.APPEND);
        restart(DevelopmentOptions.in(dir));

        caller.sent(201, "POST", "/logs/", log("a", "3"));

        assertThat(caller.get("/logs/?job=a").each("data", "results")).containsExactly(1, 3);
    }

    @Test
    void entriesThatComeAtTheSameTimeAreAllKeptEachWithItsNumber() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Reply>> replies = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> caller.send("POST", "/logs/", log("a", "" + i))))
                    .toList();
            for (Future<Reply> reply : replies) {
                assertThat(reply.get().status()).isEqualTo(201);
            }
        } finally {
            threads.shutdownNow();
        }
        Reply all = caller.get("/logs/?job=a&page_size=1000");
        assertThat(all.each("id", "results"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 200).mapToObj(i -> (Object) i).toList());
        assertThat(all.each("data", "results"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 200).mapToObj(i -> (Object) i).toList());
    }

    @Test
    void thePageReadsTheEndOfALongLog() throws Exception {
        String long1000 = "\"" + "x".repeat(1000) + "\"";
        String many = IntStream.range(0, 500).mapToObj(i -> log("a", long1000)).collect(Collectors.joining(","));
        caller.sent(201, "POST", "/logs/", "[" + many + "," + log("a", "\"the last\"") + "]");

        String page = caller.get("/jobs/a/page/").text();

        assertThat(page).contains("<code>the last</code>");
        assertThat(page.split("<code>", -1).length - 1).isEqualTo(200);
        assertThat(caller.get("/logs/?job=a").field("count")).isEqualTo(501);
    }

    @Test
    void oneLineLongerThanTheEndThatIsReadIsLeftOut() throws Exception {
        caller.sent(201, "POST", "/logs/", log("a", "\"" + "x".repeat(300_000) + "\""));
        assertThat(caller.get("/jobs/a/page/").text()).contains("No log yet.");

        caller.sent(201, "POST", "/logs/", log("a", "\"short\""));
        assertThat(caller.get("/jobs/a/page/").text())
                .contains("<code>short</code>")
                .doesNotContain("xxx");
    }

    @Test
    void aListIsOfOneJob() throws Exception {
        assertThat(caller.sent(400, "GET", "/logs/", null).text())
                .isEqualTo("{\"job\":[\"This query parameter is required.\"]}");
        assertThat(caller.get("/logs/?job=nobody").text()).isEqualTo("{\"count\":0,\"next\":null,\"results\":[]}");
    }
}
