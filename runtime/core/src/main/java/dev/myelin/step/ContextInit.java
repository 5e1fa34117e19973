package dev.myelin.step;

import dev.myelin.context.RuntimeContext;
import dev.myelin.model.ModelId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a context is made of: the run's parameters and what the generated code found in them.
 *
 * @param params the run's parameters
 * @param runtime the run
 * @param modelId the parameters' {@code modelId}; null where they have none
 * @param requests the parameters' {@code requests} (or free-form {@code inputs}); empty where they have none
 * @param batchSize the parameters' {@code batchSize}, at least 1; 1 where they have none
 * @param <P> the type of the parameters
 */
public record ContextInit<P>(
        P params,
        RuntimeContext runtime,
        @Nullable ModelId modelId,
        List<Map<String, @Nullable Object>> requests,
        int batchSize) {}
