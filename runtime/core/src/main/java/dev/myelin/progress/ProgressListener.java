package dev.myelin.progress;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hears what a run tells while it works: one call at a time, on a thread that is not the one that works. It may take its time, but
 * one that takes long misses states of progress in between, though never the last; what it throws is logged and changes nothing.
 */
public interface ProgressListener {

    /** A listener that hears nothing. */
    ProgressListener NONE = snapshot -> {};

    /**
     * Whether it only takes down what it hears, and may hear of metrics and log events at once, on the thread that works: then it
     * misses none, however many there are.
     */
    default boolean isQuick() {
        return false;
    }

    /** The run has come further. */
    void progress(ProgressSnapshot snapshot);

    /** The run measured something. {@code category} is a category's or step's name. */
    default void metrics(String category, Map<String, ? extends @Nullable Object> values) {}

    /** The run said something. */
    default void log(LogEvent event) {}
}
