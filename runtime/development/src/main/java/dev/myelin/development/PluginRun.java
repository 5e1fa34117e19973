package dev.myelin.development;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run of a plugin that was asked for with {@code POST plugins/{code}/run/}.
 *
 * @param number counted from 1 for each plugin
 * @param plugin the plugin's code
 * @param jobId the job that the run reports to; it exists
 * @param action the action's name
 * @param params its parameters, as JSON: empty when none were given
 * @param agent the agent that was asked for, a number or a text; null for none
 * @param storageId the storage that was asked for, a number or a text; null for none
 * @param debug whether more is to be said
 */
public record PluginRun(
        long number,
        String plugin,
        String jobId,
        String action,
        Map<String, @Nullable Object> params,
        @Nullable Object agent,
        @Nullable Object storageId,
        boolean debug) {}
