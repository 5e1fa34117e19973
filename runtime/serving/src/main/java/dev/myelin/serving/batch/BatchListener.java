package dev.myelin.serving.batch;

/**
 * Hears of each call of the model, for metrics. Called on the worker's thread, before the outcomes are known to those who wait for them,
 * by several workers at once where there are several. What it throws is logged once and costs nobody.
 */
@FunctionalInterface
public interface BatchListener {

    /** A call has ended. */
    void called(BatchReport report);
}
