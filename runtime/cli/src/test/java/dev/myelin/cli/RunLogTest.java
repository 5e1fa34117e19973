package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {

    @TempDir
    Path folder;

    /** The lines with times and durations made equal, without those of progress: some may come or not. */
    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("run.jsonl")).stream()
                .filter(line -> !line.startsWith("{\"event\":\"progress\""))
                .map(line -> line.replaceAll("\"time\":\"[-0-9T:.]+Z\"", "T").replaceAll("_seconds\":[0-9.]+", "\":D"))
                .toList();
    }

    private Cli.Outcome run(String... args) {
        String[] all = new String[args.length + 5];
        all[0] = "run";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--progress";
        all[args.length + 2] = "none";
        all[args.length + 3] = "--run-log";
        all[args.length + 4] = folder.resolve("run.jsonl").toString();
        return new Cli().run(all);
    }

    @Test
    void tellsOfAllRunsOneAfterTheOther() throws IOException {
        assertThat(run("probe", "--set", "do=log").status()).isZero();
        assertThat(run("probe", "--set", "do=throw", "--set", "password=sesame").status())
                .isOne();
        assertThat(lines())
                .containsExactly(
                        "{\"event\":\"run_start\",T,\"action\":\"probe\"}",
                        "{\"event\":\"log\",T,\"name\":\"epoch\\ndone\",\"data\":{\"loss\":0.5}}",
                        "{\"event\":\"log\",T,\"name\":\"note\",\"data\":{\"text\":\"two\\nlines\"}}",
                        "{\"event\":\"log\",T,\"problem\":\"cannot be shown: a value of"
                                + " dev.myelin.cli.fixture.Probe$Opaque has no JSON form here; use String, Number,"
                                + " Boolean, List, Map, or a record as the result type\"}",
                        "{\"event\":\"metrics\",T,\"step\":\"inference\",\"values\":{\"rate\":7}}",
                        "{\"event\":\"run_end\",T,\"status\":\"succeeded\",\"duration\":D}",
                        "{\"event\":\"run_start\",T,\"action\":\"probe\"}",
                        "{\"event\":\"run_end\",T,\"status\":\"failed\",\"error\":{\"code\":\"action_failed\","
                                + "\"message\":\"action 'probe' failed: the disk is gone\"},\"duration\":D}");
    }

    @Test
    void tellsOfStepsAndTheLastProgress() throws IOException {
        assertThat(run("letters", "--set", "words=[\"ab\",\"fail\"]").status()).isOne();
        assertThat(lines())
                .containsExactly(
                        "{\"event\":\"run_start\",T,\"action\":\"letters\"}",
                        "{\"event\":\"step_started\",T,\"step\":\"open\"}",
                        "{\"event\":\"step_succeeded\",T,\"step\":\"open\"}",
                        "{\"event\":\"step_started\",T,\"step\":\"count\"}",
                        "{\"event\":\"step_failed\",T,\"step\":\"count\",\"reason\":\"word 1 is not one\"}",
                        "{\"event\":\"step_rolled_back\",T,\"step\":\"count\"}",
                        "{\"event\":\"step_rollback_failed\",T,\"step\":\"open\",\"reason\":\"nothing to close\"}",
                        "{\"event\":\"run_end\",T,\"status\":\"failed\",\"error\":{\"code\":\"step_failed\",\"message\":"
                                + "\"Step 'count' failed: word 1 is not one\"},\"duration\":D}");
        assertThat(run("letters", "--set", "words=[\"ab\"]").status()).isZero();
        assertThat(Files.readAllLines(folder.resolve("run.jsonl")))
                .filteredOn(line -> line.startsWith("{\"event\":\"progress\""))
                .last()
                .asString()
                .contains("\"overall\":100.0,\"step\":\"count\",\"percent\":100.0,\"remaining_seconds\":0.0}");
    }

    @Test
    void tellsOfARunThatWasStopped() throws IOException {
        Cli.Outcome outcome = run("letters", "--set", "words=[\"ab\",\"wait\"]", "--time-limit", "0.2");
        assertThat(outcome.status()).isEqualTo(130);
        assertThat(outcome.out()).isEmpty();
        assertThat(lines()).last().asString().contains("\"status\":\"stopped\",\"error\":{\"code\":\"stopped\",");
    }

    @Test
    void isRefusedWhereItCannotBeWritten() {
        Cli.Outcome outcome = new Cli().run("run", "probe", "--run-log", folder.toString());
        assertThat(outcome)
                .isEqualTo(new Cli.Outcome(2, "", "cannot write the run log: " + folder + " (Is a directory)\n"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void doesNotEndTheRunWhereItCannotBeWrittenAnyMore() {
        Cli.Outcome outcome = new Cli().run("run", "probe", "--run-log", "/dev/full", "--progress", "none");
        assertThat(outcome)
                .isEqualTo(new Cli.Outcome(
                        0, "{}\n", "the run log ends here, it cannot be written: No space left on device\n"));
    }
}
