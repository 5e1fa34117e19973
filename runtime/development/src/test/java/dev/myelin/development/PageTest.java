package dev.myelin.development;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.development.Caller.Reply;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTest extends BackendFixture {

    private static final String PROGRESS = "{\"status\": \"running\", \"progress_record\": {\"record\": {\"steps\":"
            + " {\"load\": {\"percent\": 100, \"time_remaining\": 0}, \"infer\": {\"percent\": 25.5,"
            + " \"time_remaining\": 12.4}}}, \"current_progress\": {\"overall\": 40.12, \"step\": \"infer\","
            + " \"percent\": 25.5, \"time_remaining\": 12.4}}, \"metrics_record\": {\"record\": {\"steps\": {\"infer\":"
            + " {\"rate\": 3.5}}}}}";

    @Test
    void jobsAreListedWithStatusAndProgress() throws Exception {
        write("models/7/model.json", "{}");
        caller.sent(200, "PATCH", "/jobs/a%20b/", PROGRESS);

        Reply page = caller.get("/");

        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.text())
                .startsWith("<!doctype html>")
                .contains("<a href=\"/jobs/a%20b/page/\">a b</a>")
                .contains("<span class=\"status running\">running</span>")
                .contains("<progress max=\"100\" value=\"40.12\"></progress> 40.12 %</td><td>infer</td>")
                .contains("<tr><td><code>7</code></td></tr>");
    }

    @Test
    void aJobHasItsStepsMetricsAndLogs() throws Exception {
        caller.sent(200, "PATCH", "/jobs/7/", PROGRESS);
        caller.sent(200, "PATCH", "/jobs/7/", "{\"result\": {\"done\": true}}");
        caller.sent(201, "POST", "/logs/", "[" + log("7", "\"first\"") + "," + log("7", "\"second\"") + "]");
        caller.sent(
                201,
                "POST",
                "/logs/",
                log("7", "{}").replace("\"datetime\"", "\"file\": \"data:image/png;base64,AA==\", \"datetime\""));

        String page = caller.get("/jobs/7/page/").text();

        assertThat(page)
                .contains("<tr><td>load</td><td class=\"bar\"><progress max=\"100\" value=\"100.0\"></progress> 100.0 %"
                        + "</td><td>0 s left</td></tr>")
                .contains("<progress max=\"100\" value=\"25.5\"></progress> 25.5 %</td><td>12 s left</td></tr>")
                .contains("<tr><td>infer.rate</td><td>3.5</td></tr>")
                .contains("<pre>{&quot;done&quot;:true}</pre>")
                .contains("<img src=\"/files/jobs/7/3.png\" alt=\"3.png\">");
        assertThat(page.indexOf("<code>second<")).isPositive().isLessThan(page.indexOf("<code>first<"));
    }

    @Test
    void whatClientsSendIsTextAndNeverMarkup() throws Exception {
        String evil = "<script>alert('x')</script>\\\"&";
        String escaped = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;";
        caller.sent(
                200,
                "PATCH",
                "/jobs/%3Cscript%3E/",
                "{\"result\": \"" + evil + "\", \"metrics_record\": {\"record\": {\"steps\": {\"" + evil + "\": {\""
                        + evil + "\": 1}}}}, \"progress_record\": {\"record\": {\"steps\": {\"" + evil
                        + "\": {}}}, \"current_progress\": {\"step\": \"" + evil + "\"}}}");
        caller.sent(
                201,
                "POST",
                "/logs/",
                "{\"event\": \"" + evil + "\", \"data\": \"" + evil + "\", \"datetime\": \"" + TIME
                        + "\", \"job\": \"<script>\"}");
        write("models/<script>/model.json", "{}");
        caller.sent(
                201,
                "POST",
                "/serve_applications/",
                "{\"job\": \"<script>\", \"status\": \"" + evil + "\", \"data\": {}}");
        backend.faults().add(Fault.status(500).body("<script>").on("GET", "nothing/"));

        String job = caller.get("/jobs/%3Cscript%3E/page/").text();
        String overview = caller.get("/").text();

        assertThat(job)
                .contains("<td>" + escaped + "</td><td><code>" + escaped + "</code></td>")
                .contains("<pre>" + escaped + "</pre>")
                .contains("<h1>Job &lt;script&gt; ");
        for (String page : List.of(job, overview)) {
            assertThat(page.split("<script", -1)).as("the page's own alone").hasSize(2);
            assertThat(page).contains("<script src=\"/page/page.js\" defer></script>");
        }
    }

    @Test
    void whatCannotBeUnderstoodIsLeftOut() throws Exception {
        caller.sent(
                200,
                "PATCH",
                "/jobs/7/",
                "{\"progress_record\": {\"record\": [1], \"current_progress\": {\"overall\": \"much\", \"step\": 4}},"
                        + " \"metrics_record\": \"none\"}");
        caller.sent(
                200,
                "PATCH",
                "/jobs/8/",
                "{\"progress_record\": {\"record\": {\"steps\": {\"a\": {\"percent\": 4000}, \"b\": 3}}}}");

        assertThat(caller.sent(200, "GET", "/jobs/7/page/", null).text())
                .contains("value=\"0.0\"")
                .contains("No progress yet.")
                .contains("No metrics yet.");
        assertThat(caller.sent(200, "GET", "/jobs/8/page/", null).text()).contains("value=\"100.0\"");
        caller.sent(404, "GET", "/jobs/9/page/", null);
    }

    @Test
    void nothingButItsOwnIsLoaded() throws Exception {
        for (String path : List.of("/", "/page/page.js", "/page/page.css")) {
            Reply reply = caller.sent(200, "GET", path, null);
            assertThat(reply.header("Content-Security-Policy"))
                    .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.text()).doesNotContain("http://", "https://", " style=", "onclick");
        }
        assertThat(caller.get("/page/page.js").header("Content-Type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(caller.get("/page/page.css").header("Content-Type")).isEqualTo("text/css; charset=utf-8");
    }

    @Test
    void changesAreToldAsTheyHappen() throws Exception {
        try (RawCall events = RawCall.get(backend, "/events/")) {
            assertThat(events.head())
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .contains("Content-Type: text/event-stream\r\n")
                    .contains("Cache-Control: no-store\r\n");
            assertThat(events.until("\n\n")).contains("retry: 1000\n\n");

            caller.sent(200, "PATCH", "/jobs/7/", "{}");
            assertThat(events.until("}\n\n")).contains("event: job\ndata: {\"job\":7}\n\n");
            caller.sent(201, "POST", "/logs/", log("night run", "{}"));
            assertThat(events.until("}\n\n")).contains("event: job\ndata: {\"job\":\"night run\"}\n\n");
        }
    }

    /** 200 changes by one request, which would have to take 10 seconds for 100 tellings. */
    @Test
    void changesThatFollowEachOtherAreToldOnce() throws Exception {
        String entries = IntStream.range(0, 400)
                .mapToObj(i -> log(i % 2 == 0 ? "even" : "odd", "1"))
                .collect(Collectors.joining(",", "[", "]"));
        try (RawCall events = RawCall.get(backend, "/events/")) {
            events.head();
            caller.sent(201, "POST", "/logs/", entries);
            caller.sent(200, "PATCH", "/jobs/last/", "{}");
            String told = events.until("\"last\"}\n\n");
            assertThat(told.split("\"even\"", -1).length - 1).isBetween(1, 100);
        }
    }
}
