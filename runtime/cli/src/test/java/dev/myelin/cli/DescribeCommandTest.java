package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.cli.fixture.LettersAction;
import org.junit.jupiter.api.Test;

class DescribeCommandTest {

    @Test
    void showsParametersAndSteps() {
        Cli.Outcome outcome = new Cli().run("describe", "letters");

        assertThat(outcome).isEqualTo(new Cli.Outcome(0, """
                letters: Counts letters
                  category  custom
                  method    job
                  input     text
                  output    numbers
                  class     dev.myelin.cli.fixture.Letters

                Parameters
                  words     array of string  required    not empty
                  mark      string or null   optional    1 to 200 characters
                  language  string           default EN  one of DE, EN

                Steps
                  open   weight 0.2
                  count  weight 1    fixed at 70 %
                """, ""));
    }

    @Test
    void followsReferencesOnceAndShowsNestedFields() {
        Cli.Outcome outcome = new Cli().run("describe", "shout");

        assertThat(outcome.out()).endsWith("""
                Parameters
                  model_id          integer or string  required
                  inputs            array of object    required
                  inputs[].text     string             required    matches \\S
                  inputs[].replies  array of object    optional
                  batch_size        integer            default 32  1 to 4096

                Progress
                  model_load   weight 0.1
                  inference    weight 0.8
                  postprocess  weight 0.1
                """);
    }

    @Test
    void saysWhenNothingIsDeclared() {
        assertThat(new Cli().run("describe", "probe").out()).contains("\nParameters\n  none declared\n");
    }

    @Test
    void printsTheSchemaAsItIs() {
        Cli.Outcome outcome = new Cli().run("describe", "letters", "--schema");

        String schema = new LettersAction().params().jsonSchema();
        assertThat(outcome).isEqualTo(new Cli.Outcome(0, schema + "\n", ""));
    }

    @Test
    void printsThePlatformsForm() {
        Cli.Outcome outcome = new Cli().run("describe", "letters", "--ui");

        String form = "{\"action\":\"letters\",\"ui_schemas\":[{\"$formkit\":\"text\",\"name\":\"words\"}]}\n";
        assertThat(outcome).isEqualTo(new Cli.Outcome(0, form, ""));
    }

    @Test
    void drawsTheSteps() {
        assertThat(new Cli().run("describe", "letters", "--mermaid")).isEqualTo(new Cli.Outcome(0, """
                flowchart TD
                  s0["open"]
                  s1["count"]
                  s0 --> s1
                """, ""));
    }

    @Test
    void refusesTwoForms() {
        Cli.Outcome outcome = new Cli().run("describe", "letters", "--ui", "--schema");

        assertThat(outcome).isEqualTo(new Cli.Outcome(2, "", """
                Error: --schema, --ui are mutually exclusive (specify only one)
                Try 'myelin describe --help'.
                """));
    }

    @Test
    void refusesAnUnknownAction() {
        Cli.Outcome outcome = new Cli().run("describe", "letter");

        String message = "no action 'letter' (actions: letters, probe, shout); did you mean 'letters'?\n";
        assertThat(outcome).isEqualTo(new Cli.Outcome(2, "", message));
    }
}
