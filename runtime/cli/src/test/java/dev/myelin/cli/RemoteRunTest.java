package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An action that is asked for at a backend, which runs it, reports to it, and is followed. */
class RemoteRunTest {

    @TempDir
    private Path folder;

    private ServedBackend backend;

    @BeforeEach
    void start() throws IOException {
        Path models = folder.resolve("platform/models/7");
        Files.createDirectories(models);
        Files.writeString(models.resolve("model.json"), "{\"mark\": \"!\", \"name\": \"loud\"}");
        Files.writeString(models.resolve("weights.bin"), "none");
        backend = ServedBackend.start(
                folder.resolve("platform"),
                Map.of(
                        "MYELIN_MODELS",
                        "backend:",
                        "MYELIN_STORE",
                        folder.resolve("store").toString()));
    }

    @AfterEach
    void stop() throws InterruptedException {
        backend.stop();
    }

    private Cli.Outcome run(String... args) {
        return new Cli().env("SYNAPSE_HOST", backend.url()).run(args);
    }

    private String job(String id) throws IOException {
        return Files.readString(folder.resolve("platform/jobs/" + id + "/job.json"));
    }

    @Test
    void printsTheResultAndReportsToItsJob() throws IOException {
        Cli.Outcome outcome = run(
                "run",
                "shout",
                "--mode",
                "remote",
                "--plugin",
                "loud",
                "--job",
                "12",
                "--progress",
                "none",
                "--params",
                "{\"model_id\": 7, \"inputs\": [{\"text\": \"hi\"}]}");
        assertThat(outcome)
                .isEqualTo(new Cli.Outcome(
                        0, "{\"results\":[{\"text\":\"HI!\"}],\"processed_count\":1}\n", "job 12 of plugin loud\n"));
        assertThat(job("12"))
                .contains("\"status\":\"succeeded\"")
                .contains("\"overall\":100.0")
                .contains("\"model_load\"");
    }

    @Test
    void saysWhyItFailedThere() {
        Cli.Outcome outcome = run(
                "run",
                "shout",
                "--mode",
                "remote",
                "--plugin",
                "loud",
                "--job",
                "13",
                "--set",
                "model_id=7",
                "--set",
                "inputs=[{\"text\": \"bad\"}]");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("action 'shout' of plugin 'loud' (job 13) failed: action 'shout' failed")
                .contains("cannot shout 'bad'");
    }

    @Test
    void refusesWrongParametersHereBeforeAnythingIsAsked() {
        Cli.Outcome outcome = run("run", "shout", "--mode", "remote", "--plugin", "loud", "--params", "{}");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("parameters of 'shout' are not valid");
        assertThat(folder.resolve("platform/plugins")).doesNotExist();
    }

    @Test
    void tellsTheJobWhenItsParametersAreRefusedThere() throws IOException {
        Cli.Outcome outcome = new Cli()
                .env("SYNAPSE_HOST", backend.url())
                .env("SYNAPSE_JOB_ID", "14")
                .run("run", "shout", "--params", "{}");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(job("14")).contains("\"status\":\"failed\"").contains("parameters of 'shout' are not valid");
    }

    @Test
    void reportsARunHereToTheJobThatItIs() throws IOException {
        Cli.Outcome outcome = new Cli()
                .env("SYNAPSE_HOST", backend.url())
                .env("SYNAPSE_JOB_ID", "15")
                .env("MYELIN_MODELS", "backend:")
                .env("MYELIN_STORE", folder.resolve("store").toString())
                .run("run", "shout", "--set", "model_id=7", "--set", "inputs=[{\"text\": \"hi\"}]");
        assertThat(outcome.status()).isZero();
        assertThat(job("15")).contains("\"status\":\"succeeded\"").contains("HI!");
    }

    @Test
    void showsHowFarAPullIs() {
        Cli.Outcome outcome = new Cli()
                .env("SYNAPSE_HOST", backend.url())
                .run(
                        "models",
                        "pull",
                        "7",
                        "--models",
                        "backend:",
                        "--store",
                        folder.resolve("other").toString());
        assertThat(outcome.status()).isZero();
        assertThat(outcome.err().lines())
                .contains("fetching model 7 from backend " + backend.url() + "/")
                .last()
                .asString()
                .contains("100");
    }

    @Test
    void needsToKnowThePluginAndTheBackend() {
        assertThat(run("run", "probe", "--mode", "remote"))
                .isEqualTo(
                        new Cli.Outcome(2, "", "--mode remote needs the plugin's code: give it with --plugin CODE\n"));
        assertThat(new Cli().run("run", "probe", "--mode", "remote", "--plugin", "x"))
                .isEqualTo(new Cli.Outcome(
                        2, "", "--mode remote needs a backend: set SYNAPSE_HOST and SYNAPSE_ACCESS_TOKEN\n"));
    }
}
