package dev.myelin.backend.config;

import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's {@code config.yaml}, read as the platform reads it (YAML 1.1). Its text form names the variables of {@code env} and
 * keeps their values to itself. All of it is immutable; free-form values are texts, numbers, booleans, lists and maps, and null.
 *
 * @param name for people
 * @param code the plugin's identity on the platform
 * @param version as it is written, even when YAML takes it for a number
 * @param category what kind of plugin it is
 * @param description for people; null without one
 * @param readme the file to show; null without one
 * @param packageManager for Python plugins; null without one
 * @param env variables for the plugin's processes, values as they are written
 * @param runtimeEnv Ray's runtime environment, as it is written; empty where there is none
 * @param dataType what it works on; null without one, never for a neural net
 * @param tasks in the platform's words
 * @param actions by name, in the order of the file
 * @param warnings what is odd, and used all the same: each a line for people
 */
public record PluginConfig(
        String name,
        String code,
        String version,
        PluginCategory category,
        @Nullable String description,
        @Nullable String readme,
        @Nullable String packageManager,
        Map<String, String> env,
        Map<String, Object> runtimeEnv,
        @Nullable DataType dataType,
        List<String> tasks,
        Map<String, ActionConfig> actions,
        List<String> warnings) {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 1 << 20;

    /**
     * Reads a file.
     *
     * @throws InvalidConfiguration with all its problems, each with line and column, or when the file cannot be read
     */
    public static PluginConfig read(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new InvalidConfiguration(file + " cannot be read: " + Reasons.of(e), e);
        }
        if (bytes.length > LARGEST) {
            throw tooLarge(file.toString());
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(text, file.toString());
        } catch (IOException e) {
            throw new InvalidConfiguration(file + " cannot be read: " + Reasons.of(e), e);
        }
    }

    /**
     * Reads a text.
     *
     * @param name what messages call it, such as {@code config.yaml}
     * @throws InvalidConfiguration with all its problems, each with line and column
     */
    public static PluginConfig parse(String text, String name) {
        if (text.length() > LARGEST) {
            throw tooLarge(name);
        }
        return ConfigReader.read(text, name);
    }

    private static InvalidConfiguration tooLarge(String name) {
        return new InvalidConfiguration(name + " is larger than " + LARGEST + " bytes", null);
    }

    /** The name of the plugin's serve application: {@code code@version}. */
    public String appName() {
        return code + "@" + version;
    }

    @Override
    public String toString() {
        return "PluginConfig[" + appName() + ", category=" + category + ", dataType=" + dataType + ", env="
                + env.keySet() + ", actions=" + actions.keySet() + ", warnings=" + warnings + "]";
    }
}
