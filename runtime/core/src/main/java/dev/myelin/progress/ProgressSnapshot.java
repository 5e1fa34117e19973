package dev.myelin.progress;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is at one moment.
 *
 * @param overall percent of the whole, 0 to 100, two decimals, never less than in the snapshot before
 * @param category the category at work; null until one has reported
 * @param percent percent of that category, 0 to 100, two decimals
 * @param remaining how long the category will still take, guessed from its pace; null where nothing is known yet
 */
public record ProgressSnapshot(
        double overall,
        @Nullable String category,
        double percent,
        @Nullable Duration remaining) {}
