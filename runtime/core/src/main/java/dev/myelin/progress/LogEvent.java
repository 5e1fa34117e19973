package dev.myelin.progress;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that an action said.
 *
 * @param event what kind, in the author's words
 * @param data free-form: JSON-like values (null, String, Number, Boolean, List, Map); a copy, for listeners that keep it
 * @param time when it was said
 */
public record LogEvent(String event, Map<String, ? extends @Nullable Object> data, Instant time) {

    public LogEvent {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }
}
