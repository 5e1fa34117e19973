package dev.myelin.cli;

import dev.myelin.Defaults;
import dev.myelin.context.Configuration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The settings that a command takes as options. */
final class SettingsOptions {

    @Option(
            names = "--models",
            paramLabel = "DIR|URI",
            description = "Where models come from: a folder, http(s)://..., classpath:..., or backend:; else ./models,"
                    + " else the backend where one is set, else a folder in the user's cache.")
    @Nullable
    String models;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "The folder where models are unpacked; else one in the user's cache.")
    @Nullable
    String store;

    @Option(names = "--config", paramLabel = "FILE", description = "The file with settings; else myelin.properties.")
    @Nullable
    String config;

    /** All settings: these options, then the environment, then the file. */
    Configuration configuration(Map<String, String> environment) {
        return configuration(environment, Map.of());
    }

    /** The same, with more options of the command. */
    Configuration configuration(Map<String, String> environment, Map<String, String> more) {
        Map<String, String> options = new TreeMap<>(more);
        put(options, "models", models);
        put(options, "store", store);
        put(options, "config", config);
        return Defaults.configuration(options, environment);
    }

    private static void put(Map<String, String> options, String name, @Nullable String value) {
        if (value != null) {
            options.put(name, value);
        }
    }
}
