package dev.myelin.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of an inference action share (reference: InferenceContext). A subclass adds fields of its own.
 *
 * @param <P> the type of the parameters
 */
public non-sealed class InferenceContext<P> extends ModelContext<P> {

    private final int batchSize;
    private final List<Map<String, @Nullable Object>> requests;
    private final List<Map<String, @Nullable Object>> results = new ArrayList<>();
    private int processedCount;

    public InferenceContext(ContextInit<P> init) {
        super(init);
        batchSize = init.batchSize();
        requests = new ArrayList<>(init.requests());
    }

    /** The inputs to process. Modifiable. */
    public final List<Map<String, @Nullable Object>> requests() {
        return requests;
    }

    /** The results so far. Modifiable. */
    public final List<Map<String, @Nullable Object>> results() {
        return results;
    }

    /** How many inputs to process at once; at least 1. */
    public final int batchSize() {
        return batchSize;
    }

    /** How many inputs have been processed. */
    public final int processedCount() {
        return processedCount;
    }

    /** Adds to {@link #processedCount()}. */
    public final void addProcessed(int count) {
        processedCount += count;
    }
}
