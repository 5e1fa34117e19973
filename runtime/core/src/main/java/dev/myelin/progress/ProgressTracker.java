package dev.myelin.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes one honest percentage of what the parts of a run report.
 *
 * <p>Each category has a share of 100: its proportion when it has one, else its part of what the proportions leave, by
 * weight. Proportions that promise more than 100 together are scaled down to it. A category that was not declared takes
 * half of what is unused, at least 5, or 2 when under 5 are left (the platform's rule). In order of first use, earlier
 * categories count whole and the current one its percentage; where several are at work at the same time, each counts its
 * percentage. The overall figure never goes back and never passes 100. Safe for use by several threads.
 */
public final class ProgressTracker implements AutoCloseable {

    private final Map<String, ProgressMeter> byName = new HashMap<>();
    private final ProgressChannel channel;
    private final LongSupplier nanoClock;
    private boolean isConcurrent;
    private boolean isComplete;
    private List<ProgressMeter> declared = List.of();
    private final List<ProgressMeter> used = new ArrayList<>();
    private double unused;
    private double entered;
    private double weighed;
    private double overall;
    private @Nullable ProgressMeter current;

    /** A tracker over declared categories that tells {@code listener} of each change at once, on the thread that reports it. */
    public ProgressTracker(Collection<? extends ProgressCategory> categories, ProgressListener listener) {
        this(categories, listener, System::nanoTime);
    }

    ProgressTracker(
            Collection<? extends ProgressCategory> categories, ProgressListener listener, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        channel = listener == ProgressListener.NONE
                ? new ProgressChannel.None()
                : new ProgressChannel.Direct(listener, this::snapshot);
        declare(categories);
    }

    private ProgressTracker(Collection<? extends ProgressCategory> categories, List<ProgressListener> listeners) {
        nanoClock = System::nanoTime;
        channel = listeners.isEmpty() ? new ProgressChannel.None() : new ProgressFeed(listeners, this::snapshot);
        declare(categories);
    }

    /**
     * A tracker over declared categories that tells listeners on a thread of its own: they do not slow the work. Of progress they
     * hear the state at the time, twenty times a second at most, and always the last one. Close it when the run is over.
     */
    public static ProgressTracker telling(
            List<ProgressListener> listeners, Collection<? extends ProgressCategory> categories) {
        return new ProgressTracker(
                categories,
                listeners.stream()
                        .filter(listener -> listener != ProgressListener.NONE)
                        .toList());
    }

    /** {@link #declare(Collection, boolean)} of categories that are at work one after the other. */
    public List<ProgressMeter> declare(Collection<? extends ProgressCategory> categories) {
        return declare(categories, false);
    }

    /**
     * Declares the categories of the run, in place of those declared before. Call it before anything reports.
     *
     * @param concurrent whether several may be at work at the same time: then one that begins says nothing of the others
     * @return their parts, in order
     * @throws IllegalStateException when a category has reported already
     */
    public synchronized List<ProgressMeter> declare(
            Collection<? extends ProgressCategory> categories, boolean concurrent) {
        if (current != null) {
            throw new IllegalStateException("progress has been reported already; declare categories before");
        }
        isConcurrent = concurrent;
        byName.clear();
        double fixed = 0;
        double weights = 0;
        for (ProgressCategory category : categories) {
            fixed += category.proportion();
            weights += category.proportion() == 0 ? category.weight() : 0;
        }
        double forWeights = Math.max(0, 100 - fixed);
        double scale = fixed > 100 ? 100 / fixed : 1;
        List<ProgressMeter> meters = new ArrayList<>(categories.size());
        for (ProgressCategory category : categories) {
            double byWeight = weights > 0 ? category.weight() / weights * forWeights : 0;
            double share = category.proportion() > 0 ? category.proportion() * scale : byWeight;
            meters.add(new ProgressMeter(this, category.value(), share, category.proportion()));
        }
        declared = meters;
        unused = weights > 0 ? 0 : forWeights;
        return Collections.unmodifiableList(meters);
    }

    /** The part of a category, which gets one when it was not declared. */
    public synchronized ProgressMeter meter(String category) {
        if (byName.isEmpty()) { // the engine needs no names
            declared.forEach(meter -> byName.put(meter.category(), meter));
        }
        return byName.computeIfAbsent(category, name -> new ProgressMeter(this, name, undeclaredShare(), 0));
    }

    /**
     * Reports that {@code done} of {@code total} of a category is done.
     *
     * @throws IllegalArgumentException when {@code total} is not positive or {@code done} is outside 0..total
     */
    public void report(String category, long done, long total) {
        meter(category).report(done, total);
    }

    /** A category begins, at its first report, where all that began before it end: they count whole from then on. */
    synchronized void report(ProgressMeter meter, long done, long total) {
        if (!meter.entered) {
            meter.enter(entered, channel.isHeard() ? nanoClock.getAsLong() : 0); // nobody asks for the pace otherwise
            entered += meter.share;
            used.add(meter);
        }
        current = meter;
        double before = meter.fraction;
        meter.set(done, total);
        weighed += meter.share * (meter.fraction - before);
        double now = isConcurrent ? weighed : meter.base + meter.share * meter.fraction;
        overall = Math.max(overall, Math.min(100, now));
        channel.changed();
    }

    /** Ends the run: exactly 100. */
    public synchronized void complete() {
        isComplete = true;
        overall = 100;
        channel.changed();
    }

    /** The state now. */
    public synchronized ProgressSnapshot snapshot() {
        ProgressMeter meter = current;
        String category = meter == null ? null : meter.category();
        if (isComplete) {
            return new ProgressSnapshot(100, category, 100, Duration.ZERO, parts());
        }
        return meter == null
                ? new ProgressSnapshot(round(overall), null, 0, null)
                : new ProgressSnapshot(
                        round(overall), category, round(meter.fraction * 100), remaining(meter), parts());
    }

    private List<ProgressSnapshot.Part> parts() {
        return used.stream()
                .map(meter -> new ProgressSnapshot.Part(
                        meter.category(),
                        meter.proportion,
                        isComplete ? 100 : round(meter.fraction * 100),
                        isComplete ? Duration.ZERO : remaining(meter)))
                .toList();
    }

    private @Nullable Duration remaining(ProgressMeter meter) {
        return channel.isHeard() ? meter.remaining(nanoClock.getAsLong()) : null;
    }

    /** Passes on what the run measured, as it is now. */
    public void metrics(String category, Map<String, ? extends @Nullable Object> values) {
        if (channel.isHeard()) {
            Map<String, ? extends @Nullable Object> copy = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            channel.tell(listener -> listener.metrics(category, copy));
        }
    }

    /** Passes on what the run said. */
    public void log(LogEvent event) {
        channel.tell(listener -> listener.log(event));
    }

    /** Passes on what happened to a step; {@code reason} is null where nothing failed. */
    public void step(String step, StepEvent.Kind kind, @Nullable String reason) {
        if (channel.hearsSteps()) {
            StepEvent event = new StepEvent(step, kind, reason, Instant.now());
            channel.tellSurely(listener -> {
                if (listener instanceof StepListener steps) {
                    steps.step(event);
                }
            });
        }
    }

    /** Tells what has not been told yet, and waits for the listeners, ten seconds at most. */
    @Override
    public void close() {
        channel.close();
    }

    private double undeclaredShare() {
        double share = unused < 5 ? 2 : Math.max(unused / 2, 5);
        unused = Math.max(0, unused - share);
        return share;
    }

    private static double round(double percent) {
        return Math.round(percent * 100) / 100.0;
    }
}
