package dev.myelin.batch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts what a source gives into batches. */
final class Batches<I> {

    /** How many inputs that are not valid may stand in a batch, beside those that are: errors take memory. */
    private static final int MOST_INVALID = 1_000;

    private final Source<I> source;
    private @Nullable Inputs<I> at;
    private int taken;

    Batches(Source<I> source) {
        this.source = source;
    }

    /** The next inputs with as many valid ones among them, fewer only at the end; null at the end. */
    @Nullable
    Inputs<I> next(int size) throws IOException, InterruptedException {
        Inputs<I> from = current();
        if (from == null) {
            return null;
        }
        if (from.errors().isEmpty() && from.size() - taken >= size) {
            Inputs<I> part = from.part(taken, taken + size);
            taken += size;
            return part;
        }
        Inputs<I> batch = new Inputs<>(from.index(taken), size, from.reached(taken));
        while (from != null) {
            batch.add(from, taken++);
            if (batch.validCount() == size || batch.errors().size() == MOST_INVALID) {
                batch.end(from.reached(taken)); // before the source is asked for more: that may take long
                return batch;
            }
            if (taken == from.size()) {
                batch.end(from.end());
                from = current();
            }
        }
        return batch;
    }

    /** What the next input is in. */
    private @Nullable Inputs<I> current() throws IOException, InterruptedException {
        if (at == null || taken == at.size()) {
            at = source.next();
            taken = 0;
        }
        return at;
    }
}
