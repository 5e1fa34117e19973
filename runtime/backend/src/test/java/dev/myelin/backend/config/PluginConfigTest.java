package dev.myelin.backend.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.InvalidConfiguration;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluginConfigTest {

    /** What every file needs. */
    static final String LEAST = """
            name: Mood
            code: mood
            version: "1.0"
            category: custom
            """;

    static PluginConfig parse(String text) {
        return PluginConfig.parse(text, "config.yaml");
    }

    private static @Nullable Object setting(String yaml) {
        return parse(LEAST + "runtime_env: {x: " + yaml + "}").runtimeEnv().get("x");
    }

    @Test
    void allFieldsAreRead() {
        PluginConfig config = parse("""
                name: Sentence tools
                code: sentence-tools
                version: 1.2.0
                category: neural_net
                description: Finds sentences
                readme: README.md
                package_manager: pip
                env:
                  DEBUG: true
                  PORT: 0080
                  EMPTY:
                runtime_env:
                  working_dir: .
                  pip: [numpy, "2.0"]
                data_type: text
                tasks: [text.classification, text.search]
                actions:
                  inference:
                    description: Embeds
                    entrypoint: app.Embedder
                    input_type: text
                    output_type: vector
                    params_schema: {type: object}
                    serve_options:
                      max_ongoing_requests: 64
                      num_replicas: 2
                      max_queued_requests: -1
                      autoscaling_config: {min_replicas: 1}
                      health_check_period_s: 2.5
                      health_check_timeout_s: 30
                      graceful_shutdown_wait_loop_s: 0
                      graceful_shutdown_timeout_s: 1.0e+1
                  find:
                    name: find_duplicates
                    method: restapi
                  train:
                  other: {}
                """);

        assertThat(config)
                .isEqualTo(new PluginConfig(
                        "Sentence tools",
                        "sentence-tools",
                        "1.2.0",
                        PluginCategory.NEURAL_NET,
                        "Finds sentences",
                        "README.md",
                        "pip",
                        Map.of("DEBUG", "true", "PORT", "0080", "EMPTY", ""),
                        Map.of("working_dir", ".", "pip", List.of("numpy", "2.0")),
                        DataType.TEXT,
                        List.of("text.classification", "text.search"),
                        Map.of(
                                "inference",
                                new ActionConfig(
                                        "inference",
                                        "Embeds",
                                        "app.Embedder",
                                        ActionMethod.SERVE,
                                        Map.of("type", "object"),
                                        "text",
                                        "vector",
                                        new ServeOptions(
                                                64, 2, false, -1, Map.of("min_replicas", 1L), 2.5, 30.0, 0.0, 10.0)),
                                "find",
                                new ActionConfig(
                                        "find_duplicates",
                                        null,
                                        null,
                                        ActionMethod.RESTAPI,
                                        Map.of(),
                                        null,
                                        null,
                                        null),
                                "train",
                                new ActionConfig("train", null, null, ActionMethod.JOB, Map.of(), null, null, null),
                                "other",
                                new ActionConfig("other", null, null, ActionMethod.TASK, Map.of(), null, null, null)),
                        List.of()));
        assertThat(config.actions().keySet()).containsExactly("inference", "find", "train", "other");
        assertThat(config.appName()).isEqualTo("sentence-tools@1.2.0");
    }

    @Test
    void theLeastIsEnough() {
        assertThat(parse(LEAST))
                .isEqualTo(new PluginConfig(
                        "Mood",
                        "mood",
                        "1.0",
                        PluginCategory.CUSTOM,
                        null,
                        null,
                        null,
                        Map.of(),
                        Map.of(),
                        null,
                        List.of(),
                        Map.of(),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.0", "1.10, 1.10", "2, 2", "010, 010", "2020-01-01, 2020-01-01"})
    void aVersionIsItsText(String written, String version) {
        PluginConfig config = parse(LEAST.replace("\"1.0\"", written));

        assertThat(config.appName()).isEqualTo("mood@" + version);
        assertThat(config.warnings())
                .containsExactly(
                        "line 3, column 10   /version   is no string for YAML; write \"" + version + "\", in quotes");
    }

    @Test
    void unknownKeysAreWarnedOf() {
        PluginConfig config = parse(LEAST + """
                actions:
                  inference:
                    serve_options: {max_ongoing_request: 1}
                    methods: serve
                    owner: me
                descripton: odd
                """);

        assertThat(config.warnings())
                .containsExactly(
                        "line 7, column 21   /actions/inference/serve_options/max_ongoing_request   is unknown and not used;"
                                + " did you mean 'max_ongoing_requests'?",
                        "line 8, column 5   /actions/inference/methods   is unknown and not used; did you mean 'method'?",
                        "line 9, column 5   /actions/inference/owner   is unknown and not used",
                        "line 10, column 1   /descripton   is unknown and not used; did you mean 'description'?");
    }

    @ParameterizedTest
    @CsvSource({"inference, SERVE", "deployment, JOB", "train, JOB", "tune, TASK"})
    void theMethodDependsOnTheName(String name, ActionMethod method) {
        assertThat(parse(LEAST + "actions: {" + name + ": {description: x}}")
                        .actions()
                        .get(name))
                .extracting(ActionConfig::method)
                .isEqualTo(method);
    }

    @Test
    void replicasMayBeAuto() {
        PluginConfig config = parse(LEAST + "actions: {a: {serve_options: {num_replicas: auto}}}");
        assertThat(config.actions().get("a"))
                .extracting(ActionConfig::serveOptions)
                .isEqualTo(new ServeOptions(null, null, true, null, Map.of(), null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "-7, -7",
        "+7, 7",
        "1_000, 1000",
        "0x1F, 31",
        "0b101, 5",
        "017, 15",
        "-017, -15",
        "0, 0",
        "0_, 0",
        "1:30, 90",
        "9223372036854775807, 9223372036854775807"
    })
    void wholeNumbersAreThoseOfYaml11(String written, long value) {
        assertThat(setting(written)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1.5",
        "-1.5, -1.5",
        "1_0.5, 10.5",
        "1.0e+2, 100",
        ".5, 0.5",
        ".inf, Infinity",
        "-.INF, -Infinity",
        ".nan, NaN",
        "1:30.5, 90.5",
        "-1:30.5, -90.5"
    })
    void decimalsAreThoseOfYaml11(String written, double value) {
        assertThat(setting(written)).isEqualTo(value);
    }

    @Test
    void otherScalarsAreThoseOfYaml11() {
        assertThat(setting("yes")).isEqualTo(true);
        assertThat(setting("Off")).isEqualTo(false);
        assertThat(setting("~")).isNull();
        assertThat(setting("2020-01-01")).isEqualTo("2020-01-01");
        assertThat(setting("1e2")).isEqualTo("1e2"); // as for PyYAML
        assertThat(setting("'7'")).isEqualTo("7");
        assertThat(setting("9223372036854775808")).isEqualTo(new BigInteger("9223372036854775808"));
        assertThat(setting("1".repeat(401))).isEqualTo("1".repeat(401));
        assertThat(setting("[a, [b], {c: ~}]")).hasToString("[a, [b], {c=null}]");
    }

    @Test
    void mappingsAreMerged() {
        PluginConfig config = parse(LEAST + """
                runtime_env:
                  base: &base {a: 1, b: 1}
                  more: &more {<<: *base, b: 2, c: 2}
                  all: {c: 3, <<: [*more, {d: 4, a: 4}]}
                """);
        assertThat(config.runtimeEnv().get("all")).isEqualTo(Map.of("c", 3L, "b", 2L, "a", 1L, "d", 4L));
    }

    @Test
    void knownMappingsAreMerged() {
        PluginConfig config = parse(LEAST + """
                actions:
                  a: &a {method: job, description: x}
                  b: {<<: *a, method: task}
                """);
        assertThat(config.actions().get("b"))
                .isEqualTo(new ActionConfig("b", "x", null, ActionMethod.TASK, Map.of(), null, null, null));
        assertThat(config.warnings()).isEmpty();
    }

    @Test
    void itsTextHidesTheEnvironment() {
        assertThat(parse(LEAST + "env: {TOKEN: s3cret}"))
                .hasToString(
                        "PluginConfig[mood@1.0, category=CUSTOM, dataType=null, env=[TOKEN], actions=[], warnings=[]]");
    }

    @Test
    void nothingCanBeChanged() {
        PluginConfig config = parse(LEAST + """
                env: {A: b}
                runtime_env: {a: {b: [c]}}
                tasks: [t]
                actions: {a: {}}
                """);
        assertThatThrownBy(() -> config.env().put("x", "y")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> config.runtimeEnv().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() ->
                        ((Map<?, ?>) Objects.requireNonNull(config.runtimeEnv().get("a"))).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> config.tasks().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> config.actions().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void filesAreRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("config.yaml"), "\uFEFF" + LEAST + "description: caf\u00E9");
        assertThat(PluginConfig.read(file).description()).isEqualTo("caf\u00E9");

        Files.write(file, "name: caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PluginConfig.read(file))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage(file + " cannot be read: not text in UTF-8");

        byte[] large = new byte[PluginConfig.LARGEST + 1];
        Arrays.fill(large, (byte) ' ');
        Files.write(file, large);
        assertThatThrownBy(() -> PluginConfig.read(file)).hasMessage(file + " is larger than 1048576 bytes");

        Path missing = folder.resolve("missing.yaml");
        assertThatThrownBy(() -> PluginConfig.read(missing))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage(missing + " cannot be read: no such file or folder: " + missing);
    }
}
