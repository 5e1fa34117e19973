package dev.myelin.batch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Where inputs come from, in order.
 *
 * @param <I> one input
 */
interface Source<I> extends AutoCloseable {

    /** The next inputs, at least one; null at the end. */
    @Nullable
    Inputs<I> next() throws IOException, InterruptedException;

    /** How many units the whole source has, of those in which inputs say how far they are; 0 where nobody knows. */
    long total();

    /** Ends the reading, also before the end. */
    @Override
    void close();
}
