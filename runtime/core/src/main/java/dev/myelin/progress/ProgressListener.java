package dev.myelin.progress;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hears what a run tells while it works. Called on the thread that works, one call at a time; a listener returns at
 * once and does not throw.
 */
public interface ProgressListener {

    /** A listener that hears nothing. */
    ProgressListener NONE = snapshot -> {};

    /** The run has come further. */
    void progress(ProgressSnapshot snapshot);

    /** The run measured something. {@code category} is a category's or step's name. */
    default void metrics(String category, Map<String, ? extends @Nullable Object> values) {}

    /** The run said something. */
    default void log(LogEvent event) {}
}
