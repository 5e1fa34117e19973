package dev.myelin.serving.batch;

/**
 * How a call of the model went. Calls that look for the request that makes others fail are calls like others.
 *
 * @param items how many it had
 * @param requests whose they were
 * @param waitedNanos how long the oldest of these requests had been there when the call began, in nanoseconds
 * @param ranNanos how long the call took, in nanoseconds
 * @param hasFailed whether the model threw, or returned something else than one output for each item
 */
public record BatchReport(int items, int requests, long waitedNanos, long ranNanos, boolean hasFailed) {}
