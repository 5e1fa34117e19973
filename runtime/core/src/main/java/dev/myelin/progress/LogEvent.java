package dev.myelin.progress;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that an action said. The platform knows three events by their data: {@code metric}, {@code visualization} and
 * {@code message}.
 *
 * @param event what kind, in the author's words
 * @param data free-form: JSON-like values (null, String, Number, Boolean, List, Map); a copy, for listeners that keep it
 * @param time when it was said
 * @param level how much it matters
 * @param file what belongs to it, such as an image; null: nothing
 */
public record LogEvent(
        String event,
        Map<String, ? extends @Nullable Object> data,
        Instant time,
        LogLevel level,
        @Nullable Attachment file) {

    public LogEvent {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** An event of the usual level, without a file. */
    public LogEvent(String event, Map<String, ? extends @Nullable Object> data, Instant time) {
        this(event, data, time, LogLevel.INFO, null);
    }
}
