package dev.myelin.serving.batch;

import java.util.List;

/**
 * Runs a model on items that belong together. Called by one worker at a time, and by as many workers at once as the batcher has.
 *
 * @param <K> what items must have in common to share a call: the loaded model, the options
 * @param <I> one item
 * @param <O> what becomes of it
 */
@FunctionalInterface
public interface BatchRunner<K, I, O> {

    /**
     * Runs the model once.
     *
     * @param items at least one, at most as many as the batcher's {@code maxSize}
     * @return one output for each item, in order
     * @throws Exception fails all items of the call; the batcher finds out whose fault it is
     */
    List<O> run(K key, List<I> items, BatchCall call) throws Exception;
}
