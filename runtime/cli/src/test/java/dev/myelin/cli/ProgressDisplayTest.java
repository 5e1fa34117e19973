package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.progress.ProgressSnapshot;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {

    private static final String PLAIN = """
              0 %  open
             30 %  open
             30 %  count
            100 %  count
            """;

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
        bars.show(snapshot(100, "infer"));
        bars.close();

        // The library's own thread may draw in the middle of a step: its percentage is then of before.
        assertThat(shown())
                .containsPattern("\r {79}\rwaiting \\{}\n\rembed +(0|40)% \\[=+ +]  40/100 %")
                .containsPattern("\rembed 100% \\[=+] 100/100 %[^\r]* infer *\n$");
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
        assertThat(run(new Cli(), "auto")).isEqualTo(PLAIN);
        assertThat(run(new Cli().outIsTerminal(), "auto")).isEqualTo(PLAIN);
        assertThat(run(new Cli().errIsTerminal().env("TERM", "dumb"), "auto")).isEqualTo(PLAIN);
    }

    @Test
    void isWhatTheOptionSays() {
        assertThat(run(new Cli(), "bar")).contains("\rletters 100% [");
        assertThat(run(new Cli().errIsTerminal(), "plain")).isEqualTo(PLAIN);
        assertThat(run(new Cli().errIsTerminal(), "NONE")).isEmpty();
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
