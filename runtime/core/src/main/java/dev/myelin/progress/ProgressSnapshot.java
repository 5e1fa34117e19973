package dev.myelin.progress;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is at one moment.
 *
 * @param overall percent of the whole, 0 to 100, two decimals, never less than in the snapshot before
 * @param category the category at work; null until one has reported
 * @param percent percent of that category, 0 to 100, two decimals
 * @param remaining how long the category will still take, guessed from its pace; null where nothing is known yet
 * @param parts each category that has reported, in the order of first use
 */
public record ProgressSnapshot(
        double overall,
        @Nullable String category,
        double percent,
        @Nullable Duration remaining,
        List<Part> parts) {

    /** A snapshot that says nothing of single categories. */
    public ProgressSnapshot(double overall, @Nullable String category, double percent, @Nullable Duration remaining) {
        this(overall, category, percent, remaining, List.of());
    }

    /**
     * How far one category is.
     *
     * @param category its name
     * @param proportion its declared share of the whole, in percent; 0 where none was declared
     * @param percent of it, 0 to 100, two decimals
     * @param remaining how long it will still take; null where nothing is known yet
     */
    public record Part(
            String category,
            double proportion,
            double percent,
            @Nullable Duration remaining) {}
}
