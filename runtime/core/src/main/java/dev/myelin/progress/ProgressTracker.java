package dev.myelin.progress;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes one honest percentage of what the parts of a run report.
 *
 * <p>Each category has a share of 100: its proportion when it has one, else its part of what the proportions leave, by
 * weight. Proportions that promise more than 100 together are scaled down to it. A category that was not declared takes
 * half of what is unused, at least 5, or 2 when under 5 are left (the platform's rule). In order of first use, earlier
 * categories count whole and the current one its percentage. The overall figure never goes back and never passes 100.
 * Safe for use by several threads.
 */
public final class ProgressTracker {

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final ProgressListener listener;
    private final LongSupplier nanoClock;
    private double unused;
    private double entered;
    private double overall;
    private @Nullable Part current;

    /** A tracker over declared categories that tells {@code listener} of each change. */
    public ProgressTracker(Collection<? extends ProgressCategory> categories, ProgressListener listener) {
        this(categories, listener, System::nanoTime);
    }

    ProgressTracker(
            Collection<? extends ProgressCategory> categories, ProgressListener listener, LongSupplier nanoClock) {
        this.listener = listener;
        this.nanoClock = nanoClock;
        declare(categories);
    }

    /**
     * Declares the categories of the run, in place of those declared before. Call it before anything reports.
     *
     * @throws IllegalStateException when a category has reported already
     */
    public synchronized void declare(Collection<? extends ProgressCategory> categories) {
        if (current != null) {
            throw new IllegalStateException("progress has been reported already; declare categories before");
        }
        parts.clear();
        double fixed =
                categories.stream().mapToDouble(ProgressCategory::proportion).sum();
        double weights = categories.stream()
                .filter(category -> category.proportion() == 0)
                .mapToDouble(ProgressCategory::weight)
                .sum();
        double forWeights = Math.max(0, 100 - fixed);
        double scale = fixed > 100 ? 100 / fixed : 1;
        for (ProgressCategory category : categories) {
            double byWeight = weights > 0 ? category.weight() / weights * forWeights : 0;
            double share = category.proportion() > 0 ? category.proportion() * scale : byWeight;
            parts.put(category.value(), new Part(category.value(), share));
        }
        unused = weights > 0 ? 0 : forWeights;
    }

    /**
     * Reports that {@code done} of {@code total} of a category is done.
     *
     * @throws IllegalArgumentException when {@code total} is not positive or {@code done} is outside 0..total
     */
    public synchronized void report(String category, long done, long total) {
        if (total <= 0 || done < 0 || done > total) {
            throw new IllegalArgumentException("progress of '" + category + "' must be within 0 and a positive total,"
                    + " was " + done + " of " + total);
        }
        Part part = enter(category);
        part.fraction = Math.max(part.fraction, (double) done / total);
        tell(part, remaining(part, done, total));
    }

    /** Ends the run: exactly 100. */
    public synchronized void complete() {
        overall = 100;
        if (current != null) {
            current.fraction = 1;
        }
        listener.progress(new ProgressSnapshot(100, current == null ? null : current.name, 100, Duration.ZERO));
    }

    /** The state now. */
    public synchronized ProgressSnapshot snapshot() {
        Part part = current;
        return part == null
                ? new ProgressSnapshot(round(overall), null, 0, null)
                : new ProgressSnapshot(round(overall), part.name, round(part.fraction * 100), null);
    }

    /** Passes on what the run measured, as it is now. */
    public synchronized void metrics(String category, Map<String, ? extends @Nullable Object> values) {
        listener.metrics(category, Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    /** Passes on what the run said. */
    public synchronized void log(LogEvent event) {
        listener.log(event);
    }

    /** A category begins, at its first report, where all that began before it end: they count whole from then on. */
    private Part enter(String category) {
        Part part = parts.computeIfAbsent(category, name -> new Part(name, undeclaredShare()));
        if (!part.entered) {
            part.entered = true;
            part.startNanos = nanoClock.getAsLong();
            part.base = entered;
            entered += part.share;
        }
        current = part;
        return part;
    }

    private double undeclaredShare() {
        double share = unused < 5 ? 2 : Math.max(unused / 2, 5);
        unused = Math.max(0, unused - share);
        return share;
    }

    private void tell(Part part, @Nullable Duration remaining) {
        overall = Math.max(overall, Math.min(100, part.base + part.share * part.fraction));
        listener.progress(new ProgressSnapshot(round(overall), part.name, round(part.fraction * 100), remaining));
    }

    private @Nullable Duration remaining(Part part, long done, long total) {
        if (done == 0) {
            return null;
        }
        long elapsed = nanoClock.getAsLong() - part.startNanos;
        return Duration.ofNanos((long) ((double) elapsed / done * (total - done)));
    }

    private static double round(double percent) {
        return Math.round(percent * 100) / 100.0;
    }

    /** One category's state: its share of 100, where it begins, and how much of it is done. */
    private static final class Part {
        final String name;
        final double share;
        boolean entered;
        double base;
        double fraction;
        long startNanos;

        Part(String name, double share) {
            this.name = name;
            this.share = share;
        }
    }
}
