package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UsageTest {

    @Test
    void asksForACommand() {
        refused("Missing required subcommand\nTry 'myelin --help'.\n");
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        refused("""
                Unmatched argument at index 0: 'runn'
                Did you mean: myelin run?
                Try 'myelin --help'.
                """, "runn");
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        refused("""
                Unknown option: '--progres'
                Possible solutions: --progress, --pretty
                Try 'myelin run --help'.
                """, "run", "probe", "--progres");
    }

    @Test
    void namesTheValuesOfAnOption() {
        refused("""
                Invalid value for option '--progress': expected one of [AUTO, BAR, PLAIN, JSON, NONE] (case-insensitive) but was 'x'
                Try 'myelin run --help'.
                """, "run", "probe", "--progress", "x");
    }

    @Test
    void asksForTheAction() {
        refused("Missing required parameter: 'ACTION'\nTry 'myelin run --help'.\n", "run");
    }

    @Test
    void refusesASecondAction() {
        refused("Unmatched argument at index 2: 'shout'\nTry 'myelin run --help'.\n", "run", "probe", "shout");
    }

    @Test
    void refusesOneOptionTwice() {
        refused("""
                option '--params' (JSON|@FILE|@-) should be specified only once
                Try 'myelin run --help'.
                """, "run", "probe", "--params", "{}", "--params", "{}");
    }

    @Test
    void doesNotTakeAnOptionForAValue() {
        refused("""
                Expected parameter for option '--params' but found '--pretty'
                Try 'myelin run --help'.
                """, "run", "probe", "--params", "--pretty");
    }

    @Test
    void showsHelpOnStandardOutput() {
        Cli.Outcome outcome = new Cli().run("--help");

        assertThat(outcome).isEqualTo(new Cli.Outcome(0, """
                Usage: myelin [-hV] [--verbose] COMMAND
                Runs the actions of a plugin.
                  -h, --help      Show this help.
                  -V, --version   Show the version.
                      --verbose   Show the stack trace of what went wrong.
                Commands:
                  actions   Lists the actions.
                  describe  Shows an action's parameters and steps.
                  run       Runs an action and prints its result as JSON.
                  serve     Serves the plugin's deployments over HTTP, each at / where it is
                              alone, else at /NAME. Prints its URL on standard output. Told to
                              end, by Ctrl-C or SIGTERM, it finishes what it has; told twice,
                              it ends at once.
                  models    Looks after the models that are kept on this machine.
                  backend   Serves a development backend from a folder: models, jobs, logs,
                              runs of this plugin; with a page that shows them. Prints its URL
                              on standard output and ends with Ctrl-C.
                  doctor    Shows the settings and where they come from, Java, models and
                              actions.

                Exit status: 0 done; 2 refused before any work began; 1 failed after; 130
                cancelled.
                Settings come from options, then MYELIN_... variables, then myelin.properties.
                """, ""));
    }

    @Test
    void showsTheHelpOfACommand() {
        Cli.Outcome outcome = new Cli().run("run", "--help");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .startsWith("Usage: myelin run [-h] [--debug] [--pretty] [--remote] [--verbose] [--agent=ID]");
    }

    @Test
    void showsTheVersion() {
        Cli.Outcome outcome = new Cli().run("--version");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .matches("myelin \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\nJava "
                        + Pattern.quote(System.getProperty("java.runtime.version")) + "\n");
    }

    private static void refused(String message, String... args) {
        assertThat(new Cli().run(args)).isEqualTo(new Cli.Outcome(2, "", message));
    }
}
