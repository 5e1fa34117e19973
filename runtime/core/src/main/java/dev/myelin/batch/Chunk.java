package dev.myelin.batch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results in a row. An input that failed has null in place of a result, and an error. For one thread at a time.
 *
 * @param <O> one result
 */
final class Chunk<O> {

    private final long first;
    private final List<@Nullable O> values;
    private final List<ItemError> errors = new ArrayList<>(0);

    /** @param first the index of the first input */
    Chunk(long first, int room) {
        this.first = first;
        values = new ArrayList<>(room);
    }

    void add(O result) {
        values.add(result);
    }

    void addAll(List<? extends O> results) {
        values.addAll(results);
    }

    void addError(ItemError error) {
        values.add(null);
        errors.add(error);
    }

    /** The index of the first input. */
    long first() {
        return first;
    }

    /** The index of the first input after these. */
    long next() {
        return first + values.size();
    }

    /** Results and errors together. */
    int size() {
        return values.size();
    }

    /** Null where the input failed. */
    List<@Nullable O> values() {
        return values;
    }

    /** One for each null among the values, in their order. */
    List<ItemError> errors() {
        return errors;
    }
}
