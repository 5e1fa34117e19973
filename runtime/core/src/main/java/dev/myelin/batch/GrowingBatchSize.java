package dev.myelin.batch;

/**
 * Finds the batch size by trying: doubles it for as long as more inputs are done in a second, else goes back to the size before and
 * stays there. When that size becomes much slower, as by longer inputs, it tries again from half of it on.
 */
final class GrowingBatchSize implements BatchSize {

    /** Less than that is noise. */
    private static final double GAIN = 1.05;

    private static final double LOSS = 0.7;

    /** So long a size is measured, or for one batch where that takes longer. */
    private static final long WINDOW_NANOS = 20_000_000;

    private final int most;
    private int size;
    private int bestSize;
    private double bestRate;
    private boolean isSettled;
    private long inputsInWindow;
    private long nanosInWindow;

    GrowingBatchSize(int first, int most) {
        this.size = first;
        this.bestSize = first;
        this.most = most;
    }

    @Override
    public int next() {
        return size;
    }

    @Override
    public void took(int inputs, long nanos) {
        inputsInWindow += inputs;
        nanosInWindow += nanos;
        if (nanosInWindow >= WINDOW_NANOS) {
            double rate = (double) inputsInWindow / nanosInWindow;
            inputsInWindow = 0;
            nanosInWindow = 0;
            if (isSettled) {
                watch(rate);
            } else {
                climb(rate);
            }
        }
    }

    private void climb(double rate) {
        if (rate < bestRate * GAIN) {
            size = bestSize;
            isSettled = true;
            return;
        }
        bestRate = rate;
        bestSize = size;
        size = Math.min(most, size * 2);
        isSettled = size == bestSize;
    }

    private void watch(double rate) {
        if (rate < bestRate * LOSS) {
            size = Math.max(1, size / 2);
            bestSize = size;
            bestRate = 0;
            isSettled = false;
        }
    }
}
