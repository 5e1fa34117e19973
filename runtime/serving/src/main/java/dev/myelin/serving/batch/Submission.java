package dev.myelin.serving.batch;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * A request that a {@link Batcher} has taken.
 *
 * @param <O> what becomes of an item
 */
public interface Submission<O> {

    /**
     * One output for each item, in order; or why there are none: {@link CallFailed}, {@link DeadlineExceeded}, {@link ShuttingDown}, or
     * {@link java.util.concurrent.CancellationException} after {@link #cancel()}. Completed once, always. What depends on it runs on the
     * thread that completes it: a worker's, the timer's, or that of who cancels or closes. It must not wait for anything.
     */
    CompletionStage<List<O>> outcome();

    /**
     * Nobody waits for the outcome any more. Items that wait for a call are forgotten and their place is returned at once; those being
     * run go on, and what comes of them is dropped. Does nothing once the outcome is there.
     *
     * @return whether this ended the request
     */
    boolean cancel();
}
