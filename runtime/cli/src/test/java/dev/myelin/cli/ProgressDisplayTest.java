package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.progress.ProgressSnapshot;
import dev.myelin.progress.StepEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {

    /** A quick run may show no more than the last. */
    private static final String LAST_LINE = "100 %  count\n";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void printsALineForEachTenPercentAndEachCategory() {
        ProgressLines lines = new ProgressLines(err);

        lines.show(snapshot(0, null));
        lines.show(snapshot(0, "load"));
        lines.show(snapshot(4.99, "load"));
        lines.show(snapshot(9.99, "load"));
        lines.show(snapshot(10, "load"));
        lines.show(snapshot(19.99, "load"));
        lines.show(snapshot(19.99, "embed"));
        lines.show(snapshot(47.5, "embed"));
        lines.show(snapshot(49, "embed"));
        lines.show(snapshot(100, "embed"));

        assertThat(shown()).isEqualTo("""
                  0 %
                  0 %  load
                 10 %  load
                 19 %  embed
                 47 %  embed
                100 %  embed
                """);
    }

    @Test
    void drawsABarAndPrintsLinesOverIt() {
        ProgressBars bars = new ProgressBars("embed", err);

        bars.show(snapshot(40, "load"));
        bars.line("waiting {}");
        bars.show(new ProgressSnapshot(100, "infer", 55.5, Duration.ofSeconds(65)));
        bars.close();

        // The library's own thread may draw in the middle of a step: its percentage is then of before.
        assertThat(shown())
                .containsPattern("\r {79}\rwaiting \\{}\n\rembed +(0|40)% \\[=+ +]  40/100 %")
                .containsPattern("\rembed 100% \\[=+] 100/100 %[^\r]* infer \\[=====     ] 1:05 *\n$");
    }

    @Test
    void drawsNoBarBeforeThereIsProgress() {
        ProgressBars bars = new ProgressBars("embed", err);

        bars.close();

        assertThat(shown()).isEmpty();
    }

    @Test
    void drawsTheLastStateOfAnInterruptedRun() {
        ProgressBars bars = new ProgressBars("embed", err);
        bars.show(snapshot(40, "load"));

        Thread.currentThread().interrupt();
        bars.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(shown()).containsPattern("\rembed  40% \\[[^\r]*\n$");
    }

    @Test
    void isABarOnATerminalOnly() {
        assertThat(run(new Cli().errIsTerminal(), "auto")).contains("\rletters 100% [");
        assertThat(run(new Cli(), "auto")).endsWith(LAST_LINE);
        assertThat(run(new Cli().outIsTerminal(), "auto")).endsWith(LAST_LINE);
        assertThat(run(new Cli().errIsTerminal().env("TERM", "dumb"), "auto")).endsWith(LAST_LINE);
    }

    @Test
    void isWhatTheOptionSays() {
        assertThat(run(new Cli(), "bar")).contains("\rletters 100% [");
        assertThat(run(new Cli().errIsTerminal(), "plain")).endsWith(LAST_LINE);
        assertThat(run(new Cli().errIsTerminal(), "NONE")).isEmpty();
    }

    @Test
    void isJsonForPrograms() {
        EventLines lines = new EventLines(err::println, false);
        lines.progress(new ProgressSnapshot(0, null, 0, null));
        lines.progress(new ProgressSnapshot(42.5, "load", 7.25, Duration.ofMillis(1500)));
        lines.step(new StepEvent("load", StepEvent.Kind.RETRIED, "no route", Instant.EPOCH));
        ProgressMode.JSON
                .open(
                        "letters",
                        new Surroundings(
                                System.in,
                                bytes,
                                err,
                                false,
                                false,
                                Map.of(),
                                getClass().getClassLoader()))
                .line("cannot go on");

        assertThat(shown()).isEqualTo("""
                {"overall":0.0}
                {"overall":42.5,"step":"load","percent":7.25,"remaining_seconds":1.5}
                {"event":"step_retried","step":"load","reason":"no route"}
                {"event":"message","text":"cannot go on"}
                """);
        assertThat(run(new Cli(), "json"))
                .contains("{\"event\":\"step_started\",\"step\":\"open\"}\n")
                .contains("{\"overall\":100.0,\"step\":\"count\",\"percent\":100.0,\"remaining_seconds\":0.0}\n");
    }

    @Test
    void tellsOfAStepThatIsTriedAgain() {
        new RunListener(new ProgressLines(err))
                .step(new StepEvent("load", StepEvent.Kind.RETRIED, "no route", Instant.EPOCH));
        new RunListener(new ProgressLines(err))
                .step(new StepEvent("load", StepEvent.Kind.STARTED, null, Instant.EPOCH));

        assertThat(shown()).isEqualTo("step 'load' failed and is tried again: no route\n");
    }

    @Test
    void isNotShownForARefusedRun() {
        Cli.Outcome outcome =
                new Cli().errIsTerminal().run("run", "shout", "--params", "{\"model_id\":1,\"inputs\":[]}");

        assertThat(outcome.err()).startsWith("model '1' does not exist");
    }

    private static String run(Cli cli, String mode) {
        Cli.Outcome outcome = cli.run("run", "letters", "--set", "words=[\"ab\"]", "--progress", mode);
        assertThat(outcome.status()).isZero();
        return outcome.err();
    }

    private static ProgressSnapshot snapshot(double overall, @Nullable String category) {
        return new ProgressSnapshot(overall, category, 0, null);
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
