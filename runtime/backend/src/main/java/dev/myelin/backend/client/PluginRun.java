package dev.myelin.backend.client;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run of a plugin that the platform is asked for. What is null is left to the platform, and not sent.
 *
 * @param action the action's name
 * @param params its parameters, JSON-like; may hold secrets
 * @param agent which agent is to run it
 * @param storageId which storage it is to use
 * @param jobId the job that it is to report to
 * @param debug whether the platform is to run it for debugging
 */
public record PluginRun(
        String action,
        Map<String, ? extends @Nullable Object> params,
        @Nullable String agent,
        @Nullable String storageId,
        @Nullable String jobId,
        boolean debug) {

    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        put(fields, "agent", agent);
        fields.put("action", action);
        fields.put("params", params);
        put(fields, "storage_id", storageId);
        put(fields, "job_id", jobId);
        fields.put("debug", debug);
        return fields;
    }

    private static void put(Map<String, @Nullable Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, PlatformId.of(value));
        }
    }

    /** Without the parameters. */
    @Override
    public String toString() {
        return "PluginRun[action=" + action + ", jobId=" + jobId + "]";
    }
}
