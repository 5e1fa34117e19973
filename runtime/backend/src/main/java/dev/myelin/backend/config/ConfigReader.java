package dev.myelin.backend.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Reads the fields of a {@code config.yaml}, and notes all that is wrong before it throws. */
final class ConfigReader {

    private final ConfigProblems problems;

    private ConfigReader(ConfigProblems problems) {
        this.problems = problems;
    }

    static PluginConfig read(String text, String name) {
        ConfigProblems problems = new ConfigProblems(name);
        MappingNode document = YamlDocument.read(text, problems);
        PluginConfig config = null;
        if (document != null) {
            YamlMap map = new YamlMap(document, "", new YamlValues(problems), problems);
            config = new ConfigReader(problems).plugin(map);
        }
        problems.throwIfAny();
        if (config == null) {
            throw new AssertionError("nothing was read, and nothing is wrong");
        }
        return config;
    }

    private @Nullable PluginConfig plugin(YamlMap map) {
        String name = map.requiredText("name");
        String code = map.requiredText("code");
        String version = map.requiredVersion("version");
        map.require("category");
        PluginCategory category = map.choice("category", PluginCategory.class);
        String description = map.text("description");
        String readme = map.text("readme");
        String packageManager = map.text("package_manager");
        Map<String, String> env = map.texts("env");
        Map<String, Object> runtimeEnv = map.freeForm("runtime_env");
        if (category == PluginCategory.NEURAL_NET) {
            map.require("data_type");
        }
        DataType dataType = map.choice("data_type", DataType.class);
        List<String> tasks = map.list("tasks");
        Map<String, ActionConfig> actions = actions(map.map("actions"));
        map.warnOfOthers();
        return category == null
                ? null
                : new PluginConfig(
                        name,
                        code,
                        version,
                        category,
                        description,
                        readme,
                        packageManager,
                        env,
                        runtimeEnv,
                        dataType,
                        tasks,
                        actions,
                        problems.warnings());
    }

    private static Map<String, ActionConfig> actions(@Nullable YamlMap map) {
        Map<String, ActionConfig> actions = new LinkedHashMap<>();
        if (map != null) {
            for (String name : map.names()) {
                YamlMap action = map.map(name);
                if (action == null) { // nothing is written of it, or nothing that can be used
                    actions.put(name, empty(name));
                } else {
                    actions.put(name, action(name, action));
                }
            }
        }
        return Collections.unmodifiableMap(actions);
    }

    private static ActionConfig empty(String name) {
        return new ActionConfig(name, null, null, ActionMethod.of(name), Map.of(), null, null, null);
    }

    private static ActionConfig action(String key, YamlMap map) {
        String name = map.text("name");
        String description = map.text("description");
        String entrypoint = map.text("entrypoint");
        ActionMethod method = map.choice("method", ActionMethod.class);
        Map<String, Object> paramsSchema = map.freeForm("params_schema");
        String inputType = map.text("input_type");
        String outputType = map.text("output_type");
        ServeOptions serveOptions = serveOptions(map.map("serve_options"));
        map.warnOfOthers();
        return new ActionConfig(
                name == null ? key : name,
                description,
                entrypoint,
                method == null ? ActionMethod.of(key) : method,
                paramsSchema,
                inputType,
                outputType,
                serveOptions);
    }

    private static @Nullable ServeOptions serveOptions(@Nullable YamlMap map) {
        if (map == null) {
            return null;
        }
        boolean isAuto = map.is("num_replicas", "auto");
        ServeOptions options = new ServeOptions(
                map.integer("max_ongoing_requests", 1),
                isAuto ? null : map.integer("num_replicas", 1),
                isAuto,
                map.integer("max_queued_requests", -1),
                map.freeForm("autoscaling_config"),
                map.positive("health_check_period_s", false),
                map.positive("health_check_timeout_s", false),
                map.positive("graceful_shutdown_wait_loop_s", true),
                map.positive("graceful_shutdown_timeout_s", true));
        map.warnOfOthers();
        return options;
    }
}
