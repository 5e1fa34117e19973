package dev.myelin.backend.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an action is served: {@code serve_options}. Null where Ray Serve's own value is to be used.
 *
 * @param maxOngoingRequests requests that a replica works on at once, at least 1
 * @param numReplicas how many replicas, at least 1; null with {@code auto}, too
 * @param isAutoReplicas whether {@code num_replicas} is {@code auto}
 * @param maxQueuedRequests requests that wait, -1 for any number
 * @param autoscalingConfig as it is written; empty where there is none
 * @param healthCheckPeriod seconds between two checks, more than 0
 * @param healthCheckTimeout seconds that a check may take, more than 0
 * @param gracefulShutdownWaitLoop seconds between two looks at a replica that is to end, 0 or more
 * @param gracefulShutdownTimeout seconds until a replica is ended by force, 0 or more
 */
public record ServeOptions(
        @Nullable Integer maxOngoingRequests,
        @Nullable Integer numReplicas,
        boolean isAutoReplicas,
        @Nullable Integer maxQueuedRequests,
        Map<String, Object> autoscalingConfig,
        @Nullable Double healthCheckPeriod,
        @Nullable Double healthCheckTimeout,
        @Nullable Double gracefulShutdownWaitLoop,
        @Nullable Double gracefulShutdownTimeout) {}
