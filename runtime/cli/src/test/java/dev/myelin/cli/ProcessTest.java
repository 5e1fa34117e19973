package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: exit status, signals, real streams. */
@DisabledOnOs(OS.WINDOWS) // signals and devices are POSIX
class ProcessTest {

    private static final List<Process> WAITING = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void exitsWithZeroWhenDone() throws Exception {
        assertThat(ChildJvm.with().run("run", "probe", "--set", "do=print", "--progress", "none"))
                .isEqualTo(new Cli.Outcome(0, "{\"printed\":true}\n", "printed by the action\n"));
    }

    @Test
    void exitsWithTwoWhenRefused() throws Exception {
        assertThat(ChildJvm.with().run("run", "probe", "--params", "@nowhere"))
                .isEqualTo(new Cli.Outcome(2, "", "cannot read the parameters from nowhere: there is no such file\n"));
    }

    @Test
    void exitsWithOneWhenFailed() throws Exception {
        Cli.Outcome outcome = ChildJvm.with().run("run", "probe", "--set", "do=throw", "--progress", "none");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("{\"error\":{\"code\":\"action_failed\"");
        assertThat(outcome.err()).isEqualTo("action 'probe' failed: the disk is gone\n");
    }

    @Test
    void rollsBackOnCtrlC() throws Exception {
        Path mark = folder.resolve("mark");
        Process process = startWaiting("wait", "\"" + mark + "\"");

        Cli.Outcome outcome = signal("INT", process);

        assertThat(outcome).isEqualTo(new Cli.Outcome(130, "", "cancelled\n"));
        assertThat(mark).hasContent("rolled back");
    }

    @Test
    void namesTheRollbacksThatFailOnCtrlC() throws Exception {
        Process process = startWaiting("wait", "null");

        assertThat(signal("INT", process))
                .isEqualTo(new Cli.Outcome(130, "", "  rollback failed: nothing to close\ncancelled\n"));
    }

    @Test
    void printsNoResultAfterCtrlC() throws Exception {
        Process process = startWaiting("stay", "null");

        assertThat(signal("INT", process)).isEqualTo(new Cli.Outcome(130, "", "cancelled\n"));
    }

    @Test
    void rollsBackWhenItIsTerminated() throws Exception {
        Path mark = folder.resolve("mark");
        Process process = startWaiting("wait", "\"" + mark + "\"");

        assertThat(signal("TERM", process)).isEqualTo(new Cli.Outcome(143, "", "cancelled\n"));
        assertThat(mark).hasContent("rolled back");
    }

    @Test
    void failsWhenNobodyReadsStandardOutput() throws Exception {
        ProcessBuilder command = ChildJvm.with().command("run", "probe", "--params", "@-", "--progress", "none");
        Process process = command.redirectInput(ProcessBuilder.Redirect.PIPE).start();
        process.getInputStream().close();
        process.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();

        assertThat(ChildJvm.outcome(process))
                .isEqualTo(new Cli.Outcome(1, "", "cannot write to standard output: Broken pipe\n"));
    }

    @Test
    void failsWhenStandardOutputIsFull() throws Exception {
        File full = new File("/dev/full");
        assumeThat(full).exists();

        Process process =
                ChildJvm.with().command("actions").redirectOutput(full).start();

        assertThat(ChildJvm.outcome(process))
                .isEqualTo(new Cli.Outcome(1, "", "cannot write to standard output: No space left on device\n"));
    }

    @Test
    void failsWhenStandardOutputIsClosed() throws Exception {
        ProcessBuilder command = ChildJvm.with().command("actions");
        command.command().addAll(0, List.of("sh", "-c", "exec \"$@\" >&-", "sh"));

        assertThat(ChildJvm.outcome(command.start()))
                .isEqualTo(new Cli.Outcome(1, "", "cannot write to standard output: Bad file descriptor\n"));
    }

    @Test
    void refusesTextThatTheLocaleCannotRead() throws Exception {
        ProcessBuilder command = ChildJvm.with().command("run", "probe", "--set", "a=x");
        command.command().addAll(0, List.of("sh", "-c", "exec \"$@\" \"$(printf 'a=\\303\\244')\"", "sh"));
        command.command().add("--set");
        command.environment().put("LC_ALL", "C");

        Cli.Outcome outcome = ChildJvm.outcome(command.start());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("--set has a character that Java could not read in this locale;");
    }

    @Test
    void loadsOnlyWhatACommandNeeds() throws Exception {
        String loaded = ChildJvm.with("-Xlog:class+load").run("actions").out();

        assertThat(loaded)
                .contains("dev.myelin.cli.ActionsCommand ")
                .doesNotContain("ch.qos.logback", "me.tongfei", "org.jline", "dev.myelin.context.RuntimeContext ");
    }

    @Test
    void opensNoTerminalForABar() throws Exception {
        String loaded = ChildJvm.with("-Xlog:class+load")
                .run("run", "probe", "--progress", "bar")
                .out();

        assertThat(loaded).contains("me.tongfei.progressbar.ProgressBar ").doesNotContain("org.jline.terminal");
    }

    @Test
    void knowsATerminal() throws Exception {
        ProcessBuilder command = ChildJvm.with().command();
        String line = String.join(" ", command.command()) + " run probe --set a=1";
        Process script;
        try {
            script = command.command("script", "-qec", line, "/dev/null").start();
        } catch (IOException e) {
            assumeThat(e).as("this system has the program script").isNull();
            throw e;
        }

        Cli.Outcome outcome = ChildJvm.outcome(script);

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).contains("\rprobe 100% [").endsWith("{\r\n  \"a\" : 1\r\n}\r\n");
    }

    /** Whatever a test did not end. */
    @AfterEach
    void endWaiting() {
        WAITING.forEach(Process::destroyForcibly);
        WAITING.clear();
    }

    /**
     * Starts a run and returns when it has told that it waits.
     *
     * @param how {@code wait} or {@code stay}
     * @param mark JSON: the file that the rollback writes, or null
     */
    private static Process startWaiting(String how, String mark) throws IOException {
        String params = "{\"words\":[\"ab\",\"" + how + "\"],\"mark\":" + mark + "}";
        ProcessBuilder command = ChildJvm.with().command("run", "letters", "--params", params, "--progress", "none");
        if (OS.LINUX.isCurrentOs()) {
            // A build in the background ignores Ctrl-C, and so would every program that it starts.
            command.command().addAll(0, List.of("env", "--default-signal=INT"));
        }
        Process process = command.start();
        WAITING.add(process);
        BufferedReader err = process.errorReader();
        assertThat(err.readLine()).isEqualTo("waiting {}");
        return process;
    }

    private static Cli.Outcome signal(String name, Process process) throws Exception {
        assumeThat(ignoresInterrupts(process))
                .as("this shell lets its programs ignore Ctrl-C")
                .isFalse();
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        return ChildJvm.outcome(process);
    }

    /** A shell that runs its programs in the background tells them so, and Java obeys. */
    private static boolean ignoresInterrupts(Process process) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseLong(line.substring(7).strip(), 16) & 0b10) != 0);
    }
}
