package dev.myelin.batch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results in memory. */
final class ListSink<O> implements Sink<O> {

    private final boolean collects;
    private final List<@Nullable O> results = new ArrayList<>();
    private final List<ItemError> errors = new ArrayList<>();
    private long processed;

    /** @param collects whether null stands in place of a result that there is not */
    ListSink(boolean collects) {
        this.collects = collects;
    }

    @Override
    public void add(Chunk<O> more) {
        if (collects || more.errors().isEmpty()) {
            results.addAll(more.values());
        } else {
            more.values().stream().filter(value -> value != null).forEach(results::add);
        }
        if (collects) {
            errors.addAll(more.errors());
        }
        processed += more.size() - more.errors().size();
    }

    @Override
    public void settle() {}

    @Override
    public void finish() {}

    @Override
    public long processed() {
        return processed;
    }

    List<@Nullable O> results() {
        return results;
    }

    List<ItemError> errors() {
        return errors;
    }

    @Override
    public void close() {}
}
