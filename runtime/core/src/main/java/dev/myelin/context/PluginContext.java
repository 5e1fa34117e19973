package dev.myelin.context;

import dev.myelin.model.ModelStore;
import java.util.Map;

/**
 * What a plugin may ask for in its constructor: it lives as long as the process, and is shared by all runs.
 *
 * @param configuration settings from options, environment and file
 * @param models where models come from
 */
public record PluginContext(Configuration configuration, ModelStore models) {

    /** The environment variables. May hold secrets: do not print them. */
    public Map<String, String> environment() {
        return configuration.environment();
    }
}
