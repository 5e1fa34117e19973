package dev.myelin.step;

import dev.myelin.error.Reasons;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a step reports when it ends.
 *
 * @param success whether it did its work, or rightly skipped it
 * @param data what it has to tell, as JSON-like values
 * @param error why it failed; null on success
 * @param cause what it threw; null where it threw nothing
 * @param rollbackData what its rollback needs to know
 * @param wasSkipped whether it did nothing because there was nothing to do
 * @param timestamp when it ended
 */
public record StepResult(
        boolean success,
        Map<String, @Nullable Object> data,
        @Nullable String error,
        @Nullable Throwable cause,
        Map<String, @Nullable Object> rollbackData,
        boolean wasSkipped,
        Instant timestamp) {

    public StepResult {
        data = copy(data);
        rollbackData = copy(rollbackData);
    }

    private static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Done. */
    public static StepResult ok() {
        return ok(Map.of());
    }

    /** Done, with something to tell. */
    public static StepResult ok(Map<String, ? extends @Nullable Object> data) {
        return new StepResult(true, new LinkedHashMap<>(data), null, null, Map.of(), false, Instant.now());
    }

    /** Not done. */
    public static StepResult failed(String error) {
        return new StepResult(false, Map.of(), error, null, Map.of(), false, Instant.now());
    }

    /** Not done, because of what was thrown. */
    public static StepResult failed(Throwable cause) {
        return new StepResult(false, Map.of(), Reasons.of(cause), cause, Map.of(), false, Instant.now());
    }

    /** There was nothing to do. */
    public static StepResult skipped() {
        return new StepResult(true, Map.of(), null, null, Map.of(), true, Instant.now());
    }

    /** This result, with what the step's rollback will need. */
    public StepResult withRollbackData(Map<String, ? extends @Nullable Object> rollback) {
        return new StepResult(success, data, error, cause, new LinkedHashMap<>(rollback), wasSkipped, timestamp);
    }

    /** This result with more to tell; a name that is there already is replaced. */
    public StepResult withData(Map<String, ? extends @Nullable Object> more) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(data);
        all.putAll(more);
        return new StepResult(success, all, error, cause, rollbackData, wasSkipped, timestamp);
    }
}
