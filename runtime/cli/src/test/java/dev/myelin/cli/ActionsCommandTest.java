package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionsCommandTest {

    @Test
    void listsNamesAndDescriptionsInColumns() {
        Cli.Outcome outcome = new Cli().run("actions");

        assertThat(outcome).isEqualTo(new Cli.Outcome(0, """
                letters  Counts letters
                probe
                shout    Texts in capitals
                """, ""));
    }

    @Test
    void listsThemAsJson() {
        Cli.Outcome outcome = new Cli().run("actions", "--json");

        String json =
                "[{\"name\":\"letters\",\"description\":\"Counts letters\",\"category\":\"custom\",\"method\":\"job\"},"
                        + "{\"name\":\"probe\",\"description\":\"\",\"category\":\"neural_net\",\"method\":\"task\"},"
                        + "{\"name\":\"shout\",\"description\":\"Texts in capitals\",\"category\":\"neural_net\",\"method\":\"task\"}]\n";
        assertThat(outcome).isEqualTo(new Cli.Outcome(0, json, ""));
    }

    @Test
    void indentsJsonOnATerminal() {
        Cli.Outcome outcome = new Cli().outIsTerminal().run("actions", "--json");

        assertThat(outcome.out()).startsWith("""
                [
                  {
                    "name" : "letters",
                """);
    }

    @Test
    void namesTheMissingSettingWhenTheProcessorDidNotRun() {
        Cli.Outcome outcome = new Cli().plugins(Plugins.none()).run("actions");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("no actions on the class path. The annotation processor did not run when the plugin was"
                        + " compiled. With Maven, add it to maven-compiler-plugin:\n  <annotationProcessorPaths>\n");
    }

    @Test
    void refusesAnIndexThatNamesAMissingClass(@TempDir Path folder) throws IOException {
        Cli.Outcome outcome =
                new Cli().plugins(Plugins.of(folder, "gone.Action")).run("actions");

        String message = "the plugin's index does not fit its classes: dev.myelin.action.ActionDefinition:"
                + " Provider gone.Action not found; build it again from clean\n";
        assertThat(outcome).isEqualTo(new Cli.Outcome(2, "", message));
    }
}
