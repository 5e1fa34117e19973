package dev.myelin.batch;

import java.io.IOException;

/**
 * Where results go, in order.
 *
 * @param <O> one result
 */
interface Sink<O> extends AutoCloseable {

    /**
     * Takes results.
     *
     * @throws ItemFailed when one cannot be written, and that ends the run
     */
    void add(Chunk<O> results) throws IOException, InterruptedException, ItemFailed;

    /**
     * Returns when what is here is written, as far as it can be; nothing may follow.
     *
     * @throws ItemFailed as {@link #add}
     */
    void settle() throws IOException, InterruptedException, ItemFailed;

    /** All results are here: returns when they are where they belong. */
    void finish() throws IOException, InterruptedException, ItemFailed;

    /** How many inputs have their result here. */
    long processed();

    /** Without {@link #finish()} before it, the run has failed: what is of use is kept. */
    @Override
    void close();
}
