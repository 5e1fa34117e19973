package dev.myelin.batch;

import dev.myelin.progress.ProgressMeter;

/** How far a run is while it works on some inputs: from {@code begin} to {@code end} of {@code total}, in units of its source. */
public final class BatchProgress {

    /** Finer than an input, so that a long batch shows its progress. */
    private static final long SCALE = 1_000;

    private final ProgressMeter meter;
    private final long begin;
    private final long end;
    private final long total;

    BatchProgress(ProgressMeter meter, long begin, long end, long total) {
        this.meter = meter;
        this.begin = begin;
        this.end = end;
        this.total = total;
    }

    /**
     * Reports that {@code done} of {@code ofAll} of these inputs is done. Nothing is told where nobody knows how many follow.
     *
     * @throws IllegalArgumentException when {@code ofAll} is not positive or {@code done} is outside 0..ofAll
     */
    public void report(long done, long ofAll) {
        if (ofAll <= 0 || done < 0 || done > ofAll) {
            throw new IllegalArgumentException(
                    "progress must be within 0 and a positive total, was " + done + " of " + ofAll);
        }
        if (total > 0) {
            long units = begin * SCALE + (long) ((double) done / ofAll * (end - begin) * SCALE);
            meter.report(Math.min(units, total * SCALE), total * SCALE); // a file may have grown
        }
    }
}
