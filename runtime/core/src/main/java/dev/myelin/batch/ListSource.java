package dev.myelin.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inputs in memory. */
final class ListSource<I> implements Source<I> {

    private final List<I> inputs;
    private boolean isRead;

    ListSource(List<I> inputs) {
        this.inputs = inputs;
        this.isRead = inputs.isEmpty();
    }

    @Override
    public @Nullable Inputs<I> next() {
        if (isRead) {
            return null;
        }
        isRead = true;
        @SuppressWarnings("unchecked") // it is only read
        List<@Nullable I> values = (List<@Nullable I>) inputs;
        return new Inputs<>(0, values, 0, inputs.size());
    }

    @Override
    public long total() {
        return inputs.size();
    }

    @Override
    public void close() {}
}
