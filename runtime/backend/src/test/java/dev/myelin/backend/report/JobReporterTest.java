package dev.myelin.backend.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.backend.BackendOptions;
import dev.myelin.backend.Credentials;
import dev.myelin.backend.client.Backend;
import dev.myelin.development.DevelopmentBackend;
import dev.myelin.development.DevelopmentOptions;
import dev.myelin.development.Fault;
import dev.myelin.development.ReceivedRequest;
import dev.myelin.error.ActionFailed;
import dev.myelin.error.RunStopped;
import dev.myelin.progress.Attachment;
import dev.myelin.progress.LogEvent;
import dev.myelin.progress.LogLevel;
import dev.myelin.progress.ProgressSnapshot;
import dev.myelin.progress.RunOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobReporterTest {

    private static final RunOutcome DONE = new RunOutcome(null, out -> out.writeString("done"));
    private static final Instant NOW = LocalDateTime.of(2026, 11, 23, 14, 5, 6, 7_008_000)
            .atZone(ZoneId.systemDefault())
            .toInstant();

    @TempDir
    private Path folder;

    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private DevelopmentBackend platform;

    @BeforeEach
    void start() {
        platform = DevelopmentBackend.start(DevelopmentOptions.in(folder.resolve("platform")));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private JobReporter reporter(String job) {
        return reporter(job, Duration.ofSeconds(20));
    }

    private JobReporter reporter(String job, Duration flushTimeout) {
        Backend backend = new Backend(BackendOptions.builder()
                .url(platform.url())
                .credentials(Credentials.ofAccessToken("secret"))
                .readTimeout(Duration.ofSeconds(5))
                .retries(0)
                .build());
        ReportOptions options = ReportOptions.builder()
                .spool(folder.resolve("spool"))
                .interval(Duration.ofMillis(10))
                .firstWait(Duration.ofMillis(10))
                .flushTimeout(flushTimeout)
                .build();
        return new JobReporter(backend, job, options, warnings::add);
    }

    private static LogEvent event(int number) {
        return new LogEvent("event " + number, Map.of("n", number), NOW);
    }

    private List<?> logged() throws IOException {
        Path file = folder.resolve("platform/jobs/12/logs.jsonl");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private List<String> eventsLogged() throws IOException {
        return logged().stream()
                .map(line -> line.toString().replaceFirst(".*\"event\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private String job() throws IOException {
        return Files.readString(folder.resolve("platform/jobs/12/job.json"));
    }

    private List<@Nullable Object> patches() {
        List<@Nullable Object> bodies = new ArrayList<>();
        platform.requests().of("PATCH", "jobs/12/").forEach(request -> bodies.add(request.json()));
        return bodies;
    }

    private List<Path> spooled() throws IOException {
        if (!Files.exists(folder.resolve("spool"))) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder.resolve("spool"))) {
            return paths.toList();
        }
    }

    @Test
    void tellsTheWholeRunInTheFormsOfTheWire() throws Exception {
        JobReporter reporter = reporter("12");
        reporter.begin();
        platform.requests().await(1, Duration.ofSeconds(20));
        reporter.progress(new ProgressSnapshot(
                12.5,
                "infer",
                25.25,
                Duration.ofMillis(1500),
                List.of(
                        new ProgressSnapshot.Part("load", 10, 100, Duration.ZERO),
                        new ProgressSnapshot.Part("infer", 0, 25.25, Duration.ofMillis(1500)))));
        reporter.metrics("infer", Map.of("loss", 0.5));
        reporter.metrics("infer", Map.of("accuracy", 1));
        reporter.log(new LogEvent("note", Map.of("a", List.of(1, "two")), NOW));
        reporter.log(new LogEvent(
                "visualization",
                Map.of("category", "c", "group", "g", "index", 0),
                NOW,
                LogLevel.INFO,
                new Attachment("image/png", new byte[] {1, 2, 3})));
        reporter.end(DONE);

        assertThat(patches().get(0)).isEqualTo(Map.of("status", "running"));
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        patches().forEach(patch -> ((Map<?, ?>) patch).forEach((field, value) -> all.put(field.toString(), value)));
        assertThat(all)
                .isEqualTo(Map.of(
                        "status",
                        "succeeded",
                        "result",
                        "done",
                        "metrics_record",
                        Map.of("record", Map.of("steps", Map.of("infer", Map.of("loss", 0.5, "accuracy", 1)))),
                        "progress_record",
                        Map.of(
                                "record",
                                Map.of(
                                        "steps",
                                        Map.of(
                                                "load",
                                                Map.of("proportion", 10.0, "percent", 100.0, "time_remaining", 0.0),
                                                "infer",
                                                Map.of("percent", 25.25, "time_remaining", 1.5))),
                                "current_progress",
                                Map.of("overall", 12.5, "step", "infer", "percent", 25.25, "time_remaining", 1.5))));
        List<ReceivedRequest> posts = platform.requests().of("POST", "logs/");
        List<@Nullable Object> entries = new ArrayList<>();
        posts.forEach(post -> entries.addAll(post.json() instanceof List<?> list ? list : List.of(post.json())));
        assertThat(entries)
                .containsExactly(
                        Map.of(
                                "event",
                                "note",
                                "data",
                                Map.of("a", List.of(1, "two")),
                                "datetime",
                                "2026-11-23 14:05:06.007008",
                                "job",
                                12),
                        Map.of(
                                "event",
                                "visualization",
                                "data",
                                Map.of("category", "c", "group", "g", "index", 0),
                                "datetime",
                                "2026-11-23 14:05:06.007008",
                                "job",
                                12,
                                "file",
                                "data:image/png;base64,AQID"));
        assertThat(warnings).isEmpty();
        assertThat(spooled()).isEmpty();
    }

    @Test
    void saysNothingButOverallZeroBeforeAStepHasReported() {
        assertThat(JobWire.progress(new ProgressSnapshot(0, null, 0, null)))
                .isEqualTo(Map.of("record", Map.of("steps", Map.of()), "current_progress", Map.of("overall", 0.0)));
    }

    @Test
    void tellsTheEndLast() throws Exception {
        JobReporter reporter = reporter("12");
        reporter.begin();
        IntStream.range(0, 3_000).forEach(i -> reporter.log(event(i)));
        reporter.end(DONE);
        assertThat(eventsLogged())
                .isEqualTo(IntStream.range(0, 3_000).mapToObj(i -> "event " + i).toList());
        List<ReceivedRequest> all = platform.requests().all();
        assertThat(all.get(all.size() - 1).text()).contains("\"status\":\"succeeded\"");
    }

    @Test
    void tellsOfAFailureWithItsMessage() throws Exception {
        JobReporter reporter = reporter("12");
        reporter.begin();
        ActionFailed error = new ActionFailed("action 'a' failed: no luck", null);
        reporter.end(new RunOutcome(error, out -> out.writeString("what was ready")));
        assertThat(job()).contains("\"failed\"").contains("what was ready");
        assertThat(logged().toString()).contains("danger").contains("action 'a' failed: no luck");
    }

    @Test
    void tellsThatItWasStoppedAlsoOnAnInterruptedThread() throws Exception {
        JobReporter reporter = reporter("12");
        reporter.begin();
        Thread.currentThread().interrupt();
        reporter.end(new RunOutcome(
                new RunStopped("action 'a' was stopped: it was cancelled", null, List.of()), out -> out.writeNull()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(job()).contains("\"stopped\"");
    }

    @Test
    void failsWhenTheResultCannotBeWritten() throws Exception {
        JobReporter reporter = reporter("12");
        reporter.end(new RunOutcome(null, out -> {
            throw new IllegalStateException("getter broke");
        }));
        assertThat(job()).contains("\"failed\"").contains("the result cannot be written: getter broke");
    }

    @Test
    void losesAndDoublesNothingWhileTheBackendIsAway() throws Exception {
        platform.faults()
                .add(Fault.status(503).times(4))
                .add(Fault.dropBefore().on("PATCH", "jobs/").times(2));
        JobReporter reporter = reporter("12");
        reporter.begin();
        IntStream.range(0, 2_000).forEach(i -> reporter.log(event(i)));
        reporter.end(DONE);
        assertThat(eventsLogged())
                .isEqualTo(IntStream.range(0, 2_000).mapToObj(i -> "event " + i).toList());
        assertThat(job()).contains("succeeded");
        assertThat(warnings).isEmpty();
    }

    @Test
    void doesNotSendTwiceWhatMayHaveArrivedAndSaysSo() throws Exception {
        platform.faults().add(Fault.dropAfter().on("POST", "logs/").once());
        JobReporter reporter = reporter("12");
        reporter.log(event(1));
        reporter.end(DONE);
        assertThat(eventsLogged()).containsExactly("event 1");
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0))
                .startsWith("the backend did not get everything of job 12: 1 log entries may not have arrived,"
                        + " and are not sent twice (no answer from the backend " + platform.url()
                        + " to POST /logs/: ");
    }

    @Test
    void doesNotLoseOthersForOneEntryThatIsRefused() throws Exception {
        platform.faults().add(Fault.status(503).times(2)); // so that all go together
        JobReporter reporter = reporter("12");
        reporter.log(event(1));
        reporter.log(new LogEvent(" ", Map.of(), NOW));
        reporter.log(event(3));
        reporter.end(DONE);
        assertThat(eventsLogged()).containsExactly("event 1", "event 3");
        assertThat(warnings)
                .containsExactly("the backend did not get everything of job 12: 1 of its entries and fields were"
                        + " refused (the first, a log entry: the backend " + platform.url()
                        + " answered POST /logs/ with 400: event: This field may not be blank)");
    }

    @Test
    void describesWhatHasNoFormInJson() throws Exception {
        JobReporter reporter = reporter("12");
        reporter.log(new LogEvent("odd", Map.of("thread", Thread.currentThread()), NOW));
        reporter.end(DONE);
        assertThat(logged().toString()).contains("a value of java.lang.Thread has no JSON form here");
    }

    @Test
    void keepsWhatItCannotSendForTheNextRun() throws Exception {
        platform.faults().add(Fault.status(401));
        JobReporter first = reporter("12", Duration.ofMillis(200));
        first.begin();
        IntStream.range(0, 100).forEach(i -> first.log(event(i)));
        first.end(DONE);
        assertThat(spooled()).hasSize(1);
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0))
                .startsWith("the backend did not get everything of job 12: its log and end are kept in "
                        + spooled().get(0) + " for the next run that reports there (the backend ")
                .contains("401")
                .doesNotContain("secret");
        assertThat(logged()).isEmpty();

        platform.faults().clear();
        platform.requests().clear();
        JobReporter second = reporter("13");
        second.begin();
        platform.requests().await(3, Duration.ofSeconds(20)); // its own begin; the other's log and end
        second.end(DONE);
        assertThat(eventsLogged()).hasSize(100).startsWith("event 0");
        assertThat(job()).contains("succeeded");
        assertThat(spooled()).isEmpty();
        assertThat(warnings).hasSize(1);
    }

    /** Its process is gone, and had no time to say how it ended. */
    @Test
    void sendsWhatACrashedRunHadWrittenDown() throws Exception {
        try (SpoolFolder crashed = SpoolFolder.create(folder.resolve("spool"), "12")) {
            crashed.segments().append(List.of(new Entry(true, JobWire.log(event(1), "12"))));
        }
        JobReporter reporter = reporter("13");
        reporter.begin();
        platform.requests().await(2, Duration.ofSeconds(20));
        reporter.end(DONE);
        assertThat(eventsLogged()).containsExactly("event 1");
        assertThat(spooled()).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void doesNotTakeUpWhatARunInProgressKeeps() throws Exception {
        platform.faults().add(Fault.status(503).on("*", "jobs/12/"));
        JobReporter atWork = reporter("12", Duration.ofMillis(1));
        atWork.begin();
        JobReporter other = reporter("13");
        other.begin();
        other.end(DONE);
        assertThat(spooled()).hasSize(1);
        atWork.end(DONE);
        assertThat(spooled()).hasSize(1);
    }
}
