package dev.myelin.action;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a predictor may ask and tell while it works on a batch. */
public interface InferenceCall {

    /** Tells an event with its data, as JSON-like values. Do not put secrets in. */
    void log(String event, Map<String, ? extends @Nullable Object> data);

    /**
     * Reports how far this batch is, for models that take long over one.
     *
     * @throws IllegalArgumentException when {@code total} is not positive or {@code done} is outside 0..total
     */
    void progress(long done, long total);

    /** Whether nobody waits for the result any more; then end early, by any exception. */
    boolean isCancelled();

    /** When the result is needed; empty: no limit. */
    Optional<Instant> deadline();
}
