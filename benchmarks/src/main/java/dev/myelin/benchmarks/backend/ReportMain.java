package dev.myelin.benchmarks.backend;

import dev.myelin.backend.BackendOptions;
import dev.myelin.backend.client.Backend;
import dev.myelin.backend.report.JobReporter;
import dev.myelin.backend.report.ReportOptions;
import dev.myelin.benchmarks.Machine;
import dev.myelin.benchmarks.PageFile;
import dev.myelin.benchmarks.TemporaryFolder;
import dev.myelin.benchmarks.Times;
import dev.myelin.progress.LogEvent;
import dev.myelin.progress.ProgressMeter;
import dev.myelin.progress.ProgressTracker;
import dev.myelin.progress.RunOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures what reports cost the thread that works, with a backend that takes them. Options are {@code rounds=200} and {@code
 * page=FILE}, which also puts the table into that page.
 */
public final class ReportMain {

    private static final double EXPECTED_NANOS = 1_000;

    /** So many reports at a stretch; then a while of other work, as there is in a run. */
    private static final int BURST = 1_000;

    private static final int WARM_UP = 200;

    private ReportMain() {}

    /** A report of some kind. */
    private interface Report {
        void make(int number);
    }

    /** The command, without its name. */
    public static void run(List<String> options) throws IOException {
        int rounds = 200;
        for (String option : options) {
            if (option.startsWith("rounds=")) {
                rounds = Integer.parseInt(option.substring("rounds=".length()));
            } else if (!PageFile.isPage(option)) {
                throw new IllegalArgumentException("no option '" + option + "'; there are rounds= and page=");
            }
        }
        PageFile page = PageFile.of(options, "measured reports");
        page.put(measure(rounds));
    }

    private static String measure(int rounds) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create();
                Platform platform = Platform.start(folder.path().resolve("platform"))) {
            JobReporter reporter = new JobReporter(
                    new Backend(BackendOptions.builder()
                            .url(platform.url())
                            .retries(0)
                            .build()),
                    "1",
                    ReportOptions.builder()
                            .spool(Path.of(folder.path().toString(), "spool"))
                            .build());
            reporter.begin();
            StringBuilder text = new StringBuilder(Machine.describe(List.of(), ReportMain.class));
            text.append(String.format(
                    Locale.ROOT,
                    "- %d bursts of %,d reports, by turns with 10 ms of pause, after %d to warm up; to a backend that takes them%n%n",
                    rounds,
                    BURST,
                    WARM_UP));
            text.append("| a report | median | range of nine tenths | expected |\n|---|--:|--:|--:|\n");
            try (ProgressTracker tracker = ProgressTracker.telling(List.of(reporter), List.of())) {
                ProgressMeter meter = tracker.meter("work");
                text.append(row("of progress", times(rounds, number -> meter.report(number, BURST))));
                Map<String, Object> values = Map.of("loss", 0.5, "accuracy", 0.9);
                text.append(row("of a measurement", times(rounds, number -> tracker.metrics("work", values))));
                text.append(row(
                        "of a log event",
                        times(
                                rounds,
                                number -> tracker.log(new LogEvent("note", Map.of("number", number), Instant.now())))));
            }
            reporter.end(new RunOutcome(null, out -> out.writeNull()));
            return text.toString();
        }
    }

    private static Times times(int rounds, Report report) {
        List<Double> nanos = new ArrayList<>();
        for (int round = 0; round < WARM_UP + rounds; round++) {
            long before = System.nanoTime();
            for (int number = 0; number < BURST; number++) {
                report.make(number);
            }
            double each = (System.nanoTime() - before) / (double) BURST;
            if (round >= WARM_UP) {
                nanos.add(each);
            }
            pause();
        }
        return new Times(nanos);
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String row(String name, Times times) {
        List<Double> sorted = times.all().stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "| %s | %.0f ns | %.0f to %.0f ns | %,.0f ns%s |%n",
                name,
                times.median(),
                sorted.get(sorted.size() / 20),
                sorted.get(sorted.size() - 1 - sorted.size() / 20),
                EXPECTED_NANOS,
                times.median() > EXPECTED_NANOS ? ", missed" : "");
    }
}
