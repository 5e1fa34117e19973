package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.cli.fixture.DefectiveAction;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

    @TempDir
    Path folder;

    @Test
    void printsTheResultAndOneNewline() {
        Cli.Outcome outcome = run("run", "probe", "--params", "{\"a\":[1,2.50,\"ö\"]}");

        assertThat(outcome).isEqualTo(new Cli.Outcome(0, "{\"a\":[1,2.5,\"ö\"]}\n", ""));
    }

    @Test
    void keepsTheLimitsThatTheOperatorSets() {
        assertThat(new Cli().env("MYELIN_LIMITS_DEPTH", "2").run("run", "probe", "--params", "{\"a\":[[1]]}"))
                .isEqualTo(new Cli.Outcome(2, "", """
                        parameters of 'probe' are not valid (1 problem)
                          (document)    is beyond the limits of what is read: Document nesting depth (3) exceeds the maximum\
                         allowed (2), at line 1, column 7
                        """));
        String deep = "[".repeat(300) + "]".repeat(300);
        assertThat(new Cli()
                        .env("MYELIN_LIMITS_DEPTH", "301")
                        .run("run", "probe", "--set", "a=1", "--params", "{\"b\":" + deep + "}")
                        .out())
                .isEqualTo("{\"b\":" + deep + ",\"a\":1}\n");
    }

    @Test
    void indentsTheResultOnRequestAndOnATerminal() {
        String pretty = "{\n  \"a\" : [\n    1\n  ]\n}\n";

        assertThat(run("run", "probe", "--params", "{\"a\":[1]}", "--pretty").out())
                .isEqualTo(pretty);
        assertThat(new Cli()
                        .outIsTerminal()
                        .run("run", "probe", "--params", "{\"a\":[1]}")
                        .out())
                .isEqualTo(pretty);
    }

    @Test
    void keepsWhatTheActionPrintsOffStandardOutput() {
        PrintStream systemOut = System.out;

        Cli.Outcome outcome = run("run", "probe", "--set", "do=print");

        assertThat(outcome).isEqualTo(new Cli.Outcome(0, "{\"printed\":true}\n", "printed by the action\n"));
        assertThat(System.out).isSameAs(systemOut);
    }

    @Test
    void showsLogEventsAndMetricsOneLineEach() {
        Cli.Outcome outcome = run("run", "probe", "--set", "do=log");

        assertThat(outcome.out()).isEqualTo("{}\n");
        assertThat(outcome.err().lines())
                .containsExactlyInAnyOrder(
                        "epoch done {\"loss\":0.5}",
                        "note {\"text\":\"two\\nlines\"}",
                        "odd (its data cannot be shown: a value of dev.myelin.cli.fixture.Probe$Opaque has no JSON"
                                + " form here; use String, Number, Boolean, List, Map, or a record as the result type)",
                        "metrics of inference {\"rate\":7}");
    }

    @Test
    void reportsAFailureWithStatusOne() {
        Cli.Outcome outcome = run("run", "probe", "--set", "do=throw");

        assertThat(outcome)
                .isEqualTo(new Cli.Outcome(
                        1,
                        "{\"error\":{\"code\":\"action_failed\",\"message\":\"action 'probe' failed: the disk is"
                                + " gone\"},\"partial_results\":[]}\n",
                        "action 'probe' failed: the disk is gone\n"));
    }

    @Test
    void addsTheStackTraceOnRequest() {
        for (String[] args : new String[][] {
            {"--verbose", "run", "probe", "--set", "do=throw", "--progress", "none"},
            {"run", "probe", "--set", "do=throw", "--verbose", "--progress", "none"}
        }) {
            assertThat(new Cli().run(args).err())
                    .startsWith("action 'probe' failed: the disk is gone\n"
                            + "dev.myelin.error.ActionFailed: action 'probe' failed: the disk is gone\n\tat ")
                    .contains("\nCaused by: java.lang.IllegalStateException: the disk is gone\n\tat ")
                    .contains("\nCaused by: java.lang.Exception: unplugged\n\t");
        }
    }

    @Test
    void reportsTheFailedStepItsRollbacksAndThePartialResults() {
        Cli.Outcome outcome = run("run", "letters", "--set", "words=[\"ab\",\"fail\"]", "--verbose");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out())
                .isEqualTo(
                        "{\"error\":{\"code\":\"step_failed\",\"message\":\"Step 'count' failed: word 1 is not one\","
                                + "\"step\":\"count\",\"rollback_errors\":[\"nothing to close\"]},"
                                + "\"partial_results\":[{\"ab\":2}]}\n");
        assertThat(outcome.err())
                .startsWith("Step 'count' failed: word 1 is not one\n  rollback failed: nothing to close\n")
                .contains("\n\tSuppressed: java.io.IOException: nothing to close\n");
    }

    @Test
    void writesPartialResultsAsTheActionWritesResults() throws IOException {
        model("7", "{\"mark\":\"!\"}");

        Cli.Outcome outcome =
                shout("{\"model_id\":7,\"batch_size\":1,\"inputs\":[{\"text\":\"hi\"},{\"text\":\"bad\"}]}");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).endsWith("},\"partial_results\":[{\"text\":\"HI!\"}]}\n");
        assertThat(outcome.err()).contains("action 'shout' failed on input 1: cannot shout 'bad'\n");
    }

    @Test
    void leavesOutPartialResultsThatCannotBeWritten() throws IOException {
        model("7", "{\"mark\":\"!\"}");

        Cli.Outcome outcome =
                shout("{\"model_id\":7,\"batch_size\":1,\"inputs\":[{\"text\":\"ugly\"},{\"text\":\"bad\"}]}");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("{\"error\":{\"code\":").endsWith("},\"partial_results\":[]}\n");
        assertThat(outcome.err()).startsWith("the partial results cannot be written: cannot write UGLY!\n");
    }

    @Test
    void runsAPredictorOnALocalModel() throws IOException {
        model("7", "{\"mark\":\"!\"}");

        Cli.Outcome outcome = shout("{\"model_id\":7,\"inputs\":[{\"text\":\"hi\"}]}");

        assertThat(outcome)
                .isEqualTo(new Cli.Outcome(0, "{\"results\":[{\"text\":\"HI!\"}],\"processed_count\":1}\n", ""));
    }

    @Test
    void refusesAModelThatDoesNotExist() throws IOException {
        model("8", "{\"mark\":\"!\"}");

        Cli.Outcome outcome = shout("{\"model_id\":7,\"inputs\":[]}");

        String message = "model '7' does not exist: no " + folder.resolve("7/model.json")
                + "; models there: 8. Give the folder that holds it with --models DIR\n";
        assertThat(outcome).isEqualTo(new Cli.Outcome(2, "", message));
    }

    @Test
    void failsOnAModelWhoseFilesAreMissing() throws IOException {
        model("7", "{\"mark\":\"!\",\"file\":\"gone.zip\"}");

        Cli.Outcome outcome = shout("{\"model_id\":7,\"inputs\":[]}");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out())
                .startsWith("{\"error\":{\"code\":\"model_unavailable\",\"message\":\"model '7': ")
                .endsWith("\",\"model_id\":\"7\"},\"partial_results\":[]}\n");
    }

    @Test
    void refusesAnUnknownAction() {
        String message = "no action 'prob' (actions: letters, probe, shout); did you mean 'probe'?\n";

        assertThat(run("run", "prob")).isEqualTo(new Cli.Outcome(2, "", message));
    }

    @Test
    void refusesABadConfigurationFile() throws IOException {
        Path file = Files.writeString(folder.resolve("my.properties"), "models=\\u00zz\n");

        Cli.Outcome outcome = run("run", "probe", "--config", file.toString());

        String message = "cannot read the configuration file " + file + ": Malformed \\uxxxx encoding.\n";
        assertThat(outcome).isEqualTo(new Cli.Outcome(2, "", message));
    }

    @Test
    void refusesAConfigurationFileThatIsNamedAndNotThere() {
        String message =
                "the configuration file nowhere.properties does not exist" + " (named by environment MYELIN_CONFIG)\n";

        assertThat(new Cli().env("MYELIN_CONFIG", "nowhere.properties").run("run", "probe"))
                .isEqualTo(new Cli.Outcome(2, "", message));
    }

    @Test
    void failsOnAResultThatHasNoJsonFormAndWritesNoHalfOfIt() {
        String reason = "the result of action 'probe' cannot be written: a value of"
                + " dev.myelin.cli.fixture.Probe$Opaque has no JSON form here; use String, Number, Boolean, List, Map,"
                + " or a record as the result type";

        assertThat(run("run", "probe", "--set", "do=unwritable"))
                .isEqualTo(new Cli.Outcome(
                        1,
                        "{\"error\":{\"code\":\"action_failed\",\"message\":\"" + reason
                                + "\"},\"partial_results\":[]}\n",
                        reason + "\n"));
    }

    @Test
    void refusesAnActionWhoseParserIsDefective() throws IOException {
        Cli.Outcome outcome = new Cli()
                .plugins(Plugins.of(folder, DefectiveAction.class.getName()))
                .run("run", "defective");

        assertThat(outcome)
                .isEqualTo(new Cli.Outcome(
                        2,
                        "",
                        "unexpected error, please report it with the output of --verbose:"
                                + " java.lang.IllegalStateException: no such field\n"));
    }

    @Test
    void failsOnAResultWithoutAnEnd() {
        Cli.Outcome outcome = run("run", "probe", "--set", "do=endless");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out())
                .startsWith("{\"error\":{\"code\":\"action_failed\",")
                .endsWith("[]}\n");
    }

    @Test
    void writesAResultLargerThanItsMemory() {
        Cli.Outcome outcome = run("run", "probe", "--set", "do=big");

        assertThat(outcome.out().length()).isGreaterThan(3 * OutputBuffer.MEMORY);
        assertThat(outcome.out())
                .startsWith("{\"lines\":[\"line 0\",\"line 1\",")
                .endsWith("\"line 299999\"]}\n");
    }

    @Test
    void failsWhenStandardOutputIsFull() {
        for (String command : new String[] {"run probe --progress none", "actions", "doctor", "--help"}) {
            Cli.Outcome outcome = new Cli().runTo(new FullStream(), command.split(" "));

            assertThat(outcome)
                    .isEqualTo(new Cli.Outcome(1, "", "cannot write to standard output: No space left on device\n"));
        }
    }

    private Cli.Outcome shout(String params) {
        return run("run", "shout", "--params", params, "--models", folder.toString());
    }

    private static Cli.Outcome run(String... args) {
        String[] quiet = Arrays.copyOf(args, args.length + 2);
        quiet[args.length] = "--progress";
        quiet[args.length + 1] = "none";
        return new Cli().run(quiet);
    }

    private void model(String id, String json) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve(id)).resolve("model.json"), json);
    }

    private static final class FullStream extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
