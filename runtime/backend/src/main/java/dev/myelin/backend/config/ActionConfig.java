package dev.myelin.backend.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An action, as the platform knows it.
 *
 * @param name its key in {@code actions}, unless it has a {@code name} of its own
 * @param description for people; null without one
 * @param entrypoint what runs it; null without one
 * @param method how it is run; where none is written it depends on the name
 * @param paramsSchema as it is written; empty where there is none
 * @param inputType what it takes, in the platform's words; null without one
 * @param outputType what it gives, in the platform's words; null without one
 * @param serveOptions how it is served; null without them
 */
public record ActionConfig(
        String name,
        @Nullable String description,
        @Nullable String entrypoint,
        ActionMethod method,
        Map<String, Object> paramsSchema,
        @Nullable String inputType,
        @Nullable String outputType,
        @Nullable ServeOptions serveOptions) {}
