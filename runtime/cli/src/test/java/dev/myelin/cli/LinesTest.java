package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A predictor's inputs and results as lines of files. */
class LinesTest {

    @TempDir
    Path folder;

    private Path in = Path.of("none");
    private Path out = Path.of("none");

    @BeforeEach
    void makeModelAndInputs() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("models/7")).resolve("model.json"), "{\"mark\":\"!\"}");
        in = Files.writeString(folder.resolve("in.jsonl"), "{\"text\":\"a\"}\n\n{\"txt\":\"b\"}\n{\"text\":\"c\"}\n");
        out = folder.resolve("out.jsonl");
    }

    private Cli.Outcome shout(Cli cli, String... more) {
        List<String> args = new ArrayList<>(
                List.of("run", "shout", "--models", folder.resolve("models").toString()));
        args.addAll(List.of("--set", "model_id=7", "--progress", "none"));
        args.addAll(List.of(more));
        Cli.Outcome outcome = cli.run(args.toArray(String[]::new));
        String here = folder.toString();
        return new Cli.Outcome(
                outcome.status(),
                outcome.out().replace(here, "HERE"),
                outcome.err().replace(here, "HERE"));
    }

    private Cli.Outcome shout(String... more) {
        return shout(new Cli(), more);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("models") && !name.equals("in.jsonl"))
                    .toList();
        }
    }

    @Test
    void areSkippedWhereTheyFail() throws IOException {
        assertThat(shout("--inputs", in.toString(), "--output", out.toString(), "--on-error", "skip"))
                .isEqualTo(new Cli.Outcome(
                        0,
                        "{\"processed_count\":2,\"failed_count\":1,\"output\":\"HERE/out.jsonl\"}\n",
                        "input_skipped {\"index\":1,\"line\":3,\"message\":\"/text is required; /txt unknown field;"
                                + " did you mean 'text'?\"}\ninputs_failed {\"count\":1}\n"));
        assertThat(out).hasContent("{\"text\":\"A!\"}\n{\"text\":\"C!\"}\n");
        assertThat(files()).containsExactly("out.jsonl");
    }

    @Test
    void areCollectedInTheResult() {
        assertThat(shout("--inputs", in.toString(), "--on-error", "COLLECT").out())
                .isEqualTo(
                        "{\"results\":[{\"text\":\"A!\"},null,{\"text\":\"C!\"}],\"errors\":[{\"index\":1,\"line\":3,"
                                + "\"message\":\"/text is required; /txt unknown field; did you mean 'text'?\"}],"
                                + "\"processed_count\":2,\"failed_count\":1}\n");
    }

    @Test
    void endTheRunAndLeaveWhatWasDone() throws IOException {
        String message = "action 'shout' failed on line 3 of HERE/in.jsonl: /text is required; /txt unknown field;"
                + " did you mean 'text'?; the result before is in HERE/out.jsonl.partial";
        assertThat(shout("--inputs", in.toString(), "--output", out.toString()))
                .isEqualTo(new Cli.Outcome(
                        1,
                        "{\"error\":{\"code\":\"action_failed\",\"message\":\"" + message
                                + "\"},\"partial_results\":[]}\n",
                        message + "\n"));
        assertThat(folder.resolve("out.jsonl.partial")).hasContent("{\"text\":\"A!\"}\n");
        assertThat(files()).containsExactly("out.jsonl.partial");
    }

    @Test
    void comeFromStandardInput() {
        assertThat(shout(new Cli().in("{\"text\":\"a\"}\r\n{\"text\":\"b\"}"), "--inputs", "-"))
                .isEqualTo(new Cli.Outcome(
                        0, "{\"results\":[{\"text\":\"A!\"},{\"text\":\"B!\"}],\"processed_count\":2}\n", ""));
    }

    @Test
    void areRefusedBeforeAnyWork() throws IOException {
        assertThat(shout("--inputs", "nowhere.jsonl"))
                .isEqualTo(
                        new Cli.Outcome(2, "", "cannot read the inputs from nowhere.jsonl: there is no such file\n"));
        assertThat(shout("--inputs", in.toString(), "--set", "inputs=[]"))
                .isEqualTo(
                        new Cli.Outcome(2, "", "the inputs are given twice, among the parameters and by --inputs\n"));
        assertThat(shout("--inputs", "-", "--params", "@-"))
                .isEqualTo(new Cli.Outcome(2, "", "standard input cannot be both the parameters and the inputs\n"));
        assertThat(shout("--inputs", in.toString(), "--output", in.toString()))
                .isEqualTo(new Cli.Outcome(
                        2, "", "cannot write the results to HERE/in.jsonl: the inputs are read from it\n"));
        assertThat(files()).isEmpty();
    }

    @Test
    void areForPredictors() {
        for (String option : new String[] {"--inputs", "--output", "--on-error"}) {
            assertThat(new Cli().run("run", "probe", option, "fail"))
                    .isEqualTo(new Cli.Outcome(2, "", option + " is for predictors, and action 'probe' is none\n"));
        }
    }
}
