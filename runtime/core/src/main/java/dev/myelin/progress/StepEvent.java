package dev.myelin.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a step.
 *
 * @param step its name
 * @param kind what
 * @param reason why it failed, in words; null where nothing failed
 * @param time when
 */
public record StepEvent(String step, Kind kind, @Nullable String reason, Instant time) {

    /** What can happen to a step. */
    public enum Kind {
        STARTED,
        SKIPPED,
        /** A try failed, and another follows. */
        RETRIED,
        SUCCEEDED,
        FAILED,
        ROLLED_BACK,
        ROLLBACK_FAILED
    }
}
