package dev.myelin.backend.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.error.InvalidConfiguration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is wrong is told all at once, at its place. */
class ConfigProblemsTest {

    private static final String LEAST = PluginConfigTest.LEAST;

    private static String message(String text) {
        return String.valueOf(catchThrowableOfType(InvalidConfiguration.class, () -> PluginConfigTest.parse(text))
                .getMessage());
    }

    /** Of a file that has one. */
    private static String problem(String text) {
        String title = "config.yaml is not valid (1 problem)\n  ";
        assertThat(message(text)).startsWith(title);
        return message(text).substring(title.length());
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThat(message("""
                name: 7
                category: neural_nets
                env: [A]
                actions:
                  inference:
                    method: server
                    serve_options:
                      max_ongoing_requests: 0
                      num_replicas: many
                      max_queued_requests: -2
                      health_check_period_s: 0
                      graceful_shutdown_timeout_s: -0.5
                  train: job
                tasks:
                  - a
                  - 7
                """)).isEqualTo("""
                config.yaml is not valid (13 problems)
                  line 1, column 1     /code                                                          is required
                  line 1, column 1     /version                                                       is required
                  line 1, column 7     /name                                                          must be a string, was 7
                  line 2, column 11    /category                                                      must be one of \
                neural_net, export, upload, smart_tool, post_annotation, pre_annotation, data_validation, custom, was \
                "neural_nets"; did you mean 'neural_net'?
                  line 3, column 6     /env                                                           must be a mapping, was a list
                  line 6, column 13    /actions/inference/method                                      must be one of \
                job, task, serve, restapi, was "server"; did you mean 'serve'?
                  line 8, column 29    /actions/inference/serve_options/max_ongoing_requests          must be a whole \
                number of at least 1, was 0
                  line 9, column 21    /actions/inference/serve_options/num_replicas                  must be a whole \
                number of at least 1, was "many"
                  line 10, column 28   /actions/inference/serve_options/max_queued_requests           must be a whole \
                number of at least -1, was -2
                  line 11, column 30   /actions/inference/serve_options/health_check_period_s         must be a number above \
                0, was 0
                  line 12, column 36   /actions/inference/serve_options/graceful_shutdown_timeout_s   must be a number of at \
                least 0, was -0.5
                  line 13, column 10   /actions/train                                                 must be a mapping, was \
                "job"
                  line 16, column 5    /tasks/1                                                       must be a string, was 7""");
    }

    @Test
    void aNeuralNetNeedsADataType() {
        assertThat(problem(LEAST.replace("custom", "neural_net")))
                .isEqualTo("line 1, column 1   /data_type   is required");
        assertThat(problem(LEAST + "data_type: point_cloud"))
                .isEqualTo("line 5, column 12   /data_type   must be one of image, text, video, pcd, audio, was"
                        + " \"point_cloud\"");
    }

    @Test
    void aMissingKeyMayBeMisspelled() {
        assertThat(problem(LEAST.replace("category", "catgory")))
                .isEqualTo("line 1, column 1   /category   is required; is 'catgory' meant for it?");
    }

    @Test
    void blankTextsAreNone() {
        assertThat(problem(LEAST.replace("code: mood", "code: ' '")))
                .isEqualTo("line 2, column 7   /code   must not be blank");
        assertThat(problem(LEAST.replace("code: mood", "code:"))).isEqualTo("line 1, column 1   /code   is required");
    }

    @Test
    void duplicateKeysAreRefused() {
        assertThat(problem(LEAST + "code: other")).isEqualTo("line 5, column 1   /code   is there twice");
        assertThat(problem(LEAST + "runtime_env: {a: {b: 1, b: 2}}"))
                .isEqualTo("line 5, column 25   /runtime_env/a/b   is there twice");
        assertThat(problem(LEAST + "actions: {a/b~c: {}, a/b~c: {}}"))
                .isEqualTo("line 5, column 22   /actions/a~1b~0c   is there twice");
    }

    @Test
    void keysAreStrings() {
        assertThat(problem(LEAST + "actions: {on: {}}"))
                .isEqualTo("line 5, column 11   /actions   has a key that is no string, but on; put it in quotes");
        assertThat(problem(LEAST + "? [a]\n: b"))
                .isEqualTo("line 5, column 3   (document)   has a key that is no string, but a list");
    }

    @Test
    void whatIsNoMappingIsRefused() {
        assertThat(problem("[a]")).isEqualTo("line 1, column 1   (document)   must be a mapping, was a list");
        assertThat(problem("just text"))
                .isEqualTo("line 1, column 1   (document)   must be a mapping, was \"just text\"");
        assertThat(message("")).isEqualTo("config.yaml is not valid (1 problem)\n  (document)   is empty");
    }

    @Test
    void whatIsNoYamlIsRefusedAtItsPlace() {
        assertThat(problem("name: a: b"))
                .isEqualTo("line 1, column 8   (document)   mapping values are not allowed here");
        assertThat(problem("a: [1,\nb: {"))
                .isEqualTo(
                        "line 2, column 5   (document)   while parsing a flow node: expected the node content, but found"
                                + " '<stream end>'");
        assertThat(problem(LEAST + "env: *nowhere"))
                .isEqualTo("line 5, column 6   (document)   found undefined alias nowhere");
        assertThat(problem(LEAST + "---\nname: other"))
                .isEqualTo("line 5, column 1   (document)   expected a single document in the stream: but found another"
                        + " document");
        assertThat(problem(LEAST + "env: !!java.lang.ProcessBuilder [ls]"))
                .isEqualTo("line 5, column 6   (document)   Global tag is not allowed:"
                        + " tag:yaml.org,2002:java.lang.ProcessBuilder");
        assertThat(problem("name: \u0001"))
                .isEqualTo("(document)   holds a character that YAML does not allow, at offset 6");
    }

    @Test
    void valuesOfTheEnvironmentAreNeverShown() {
        assertThat(message(LEAST + "env: {TOKEN: [s3cret], OTHER: {a: s3cret}}"))
                .isEqualTo("""
                        config.yaml is not valid (2 problems)
                          line 5, column 14   /env/TOKEN   must be a string, was a list
                          line 5, column 31   /env/OTHER   must be a string, was a mapping""");
    }

    @Test
    void whatContainsItselfIsRefused() {
        assertThat(problem(LEAST + "runtime_env: &a {b: *a}"))
                .isEqualTo("line 5, column 14   /runtime_env" + "/b".repeat(22)
                        + "/...   is deeper than 50 levels, or contains itself");
        assertThat(problem(LEAST + "actions: &a {b: *a, <<: *a}"))
                .isEqualTo("line 5, column 10   /actions   is deeper than 50 levels, or contains itself");
    }

    @Test
    void aliasesThatMakeMuchOfLittleAreRefused() {
        String bomb = IntStream.range(1, 8)
                .mapToObj(i ->
                        "  a" + i + ": &a" + i + " [" + "*a".concat(i - 1 + ",").repeat(6) + "*a" + (i - 1) + "]\n")
                .collect(Collectors.joining());
        assertThat(problem(LEAST + "runtime_env:\n  a0: &a0 [x]\n" + bomb))
                .isEqualTo(
                        "line 6, column 7   /runtime_env/a6/1/4/0/2/5/0   makes more than 100000 values of the file");
        String wide = IntStream.range(0, 100_000).mapToObj(i -> "1").collect(Collectors.joining(","));
        assertThat(problem(LEAST + "runtime_env: {a: [" + wide + "]}"))
                .isEqualTo("line 5, column 200015   /runtime_env/a/99998   makes more than 100000 values of the file");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(message(LEAST + "runtime_env: {a: " + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
                .isEqualTo("config.yaml is not valid (1 problem)\n  (document)   Nesting Depth exceeded max 50");
    }

    @Test
    void veryManyProblemsAreCounted() {
        String tasks = IntStream.range(0, 60).mapToObj(i -> "7").collect(Collectors.joining(","));
        String message = message(LEAST + "tasks: [" + tasks + "]");
        assertThat(message)
                .startsWith(
                        "config.yaml is not valid (60 problems)\n  line 5, column 9     /tasks/0    must be a string")
                .endsWith("/tasks/49   must be a string, was 7\n  and 10 more");
    }

    @Test
    void aLargeTextIsRefused() {
        assertThatThrownBy(() -> PluginConfigTest.parse(" ".repeat(PluginConfig.LARGEST + 1)))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage("config.yaml is larger than 1048576 bytes");
    }

    @Property(tries = 2_000)
    void garbageIsInvalidConfiguration(@ForAll("garbage") String text) {
        try {
            assertThat(PluginConfigTest.parse(text).code()).isNotBlank();
        } catch (InvalidConfiguration e) {
            assertThat(e.getMessage()).startsWith("config.yaml is not valid (");
        }
    }

    /** Any characters, and pieces that YAML gives a meaning. */
    @Provide
    Arbitrary<String> garbage() {
        Arbitrary<String> pieces = Arbitraries.of(
                "name: a\n",
                "code: c\n",
                "version: 1\n",
                "category: custom\n",
                "actions:\n",
                "  inference:\n",
                "env: ",
                "tasks: ",
                "    method: ",
                "runtime_env: ",
                "{",
                "}",
                "[",
                "]",
                "&a ",
                "*a",
                "<<: *a",
                "? ",
                ": ",
                "- ",
                "\n",
                "  ",
                "\t",
                "'",
                "\"",
                "|",
                ">",
                "#",
                "%YAML 1.1",
                "---",
                "...",
                "!!int ",
                "!!binary ",
                "!<%z> ",
                "!x!y ",
                "0x",
                "1:61",
                "_",
                "-",
                ".",
                "9".repeat(500),
                "\\ud800",
                "\\U00110000",
                "\u0000",
                "\uFEFF",
                "\uD83D\uDE00");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(5);
        return Arbitraries.oneOf(pieces, pieces, pieces, any)
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }
}
