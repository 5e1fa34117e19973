package dev.myelin.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inputs in a row. One that is not valid is null, and has an error. For one thread at a time.
 *
 * @param <I> one input
 */
final class Inputs<I> {

    private final long first;
    private final List<@Nullable I> values;
    private final List<ItemError> errors = new ArrayList<>(0);

    /** The line of each, from {@link #lineOfFirst} on; empty where inputs have none. */
    private long[] lines;

    private final int lineOfFirst;
    private final long begin;
    private long end;

    private Inputs(long first, List<@Nullable I> values, long begin, long[] lines, int lineOfFirst) {
        this.first = first;
        this.values = values;
        this.begin = begin;
        this.end = begin;
        this.lines = lines;
        this.lineOfFirst = lineOfFirst;
    }

    /**
     * None yet.
     *
     * @param first the index of the first one
     * @param begin how far the source is before them, in units of its own
     */
    Inputs(long first, int room, long begin) {
        this(first, room, begin, new long[0]);
    }

    /** @param lines those of the inputs that are to come, from 1; empty where inputs have none */
    Inputs(long first, int room, long begin, long[] lines) {
        this(first, new ArrayList<>(room), begin, lines, 0);
    }

    /** Valid inputs without lines. */
    Inputs(long first, List<@Nullable I> values, long begin, long end) {
        this(first, values, begin, new long[0], 0);
        this.end = end;
    }

    /** Adds one whose line is known. */
    void add(I value) {
        values.add(value);
    }

    /** @param line from 1; 0 where inputs have none */
    private void add(I value, long line) {
        note(line);
        values.add(value);
    }

    void add(ItemError error) {
        note(error.line());
        values.add(null);
        errors.add(error);
    }

    private void note(long line) {
        if (line > 0) {
            int at = values.size();
            if (at >= lines.length) {
                lines = Arrays.copyOf(lines, Math.max(32, at * 2));
            }
            lines[at] = line;
        }
    }

    /** Some of these, where all are valid. They stand on their own but for the lines, which are not to change any more. */
    Inputs<I> part(int from, int to) {
        List<@Nullable I> some = new ArrayList<>(values.subList(from, to));
        Inputs<I> part = new Inputs<>(first + from, some, reached(from), lines, lineOfFirst + from);
        part.end = reached(to);
        return part;
    }

    /** Adds one of other inputs, with its error where it has one. */
    void add(Inputs<I> from, int i) {
        I value = from.values.get(i);
        if (value == null) {
            add(from.error(i));
        } else {
            add(value, from.line(i));
        }
    }

    int size() {
        return values.size();
    }

    /** How many are valid. */
    int validCount() {
        return values.size() - errors.size();
    }

    /** Those that are valid, once all are there: a predictor may keep the list, and cannot change it. */
    List<I> valid() {
        if (errors.isEmpty()) {
            return Collections.unmodifiableList(values);
        }
        List<I> valid = new ArrayList<>(validCount());
        for (I value : values) {
            if (value != null) {
                valid.add(value);
            }
        }
        return Collections.unmodifiableList(valid);
    }

    List<ItemError> errors() {
        return errors;
    }

    /** The error of an input that is not valid. */
    private ItemError error(int i) {
        int low = 0;
        int high = errors.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (errors.get(middle).index() < first + i) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return errors.get(low);
    }

    long index(int i) {
        return first + i;
    }

    /** From 1; 0 where inputs have no lines. */
    long line(int i) {
        return lineOfFirst + i < lines.length ? lines[lineOfFirst + i] : 0;
    }

    /** What messages call the place of an input: its line, or its index where inputs have no lines. */
    long place(int i) {
        return lines.length > 0 ? line(i) : index(i);
    }

    /** The place among all of the n-th that is valid. */
    int placeOfValid(int n) {
        int place = n;
        for (ItemError error : errors) {
            if (error.index() - first > place) {
                break;
            }
            place++;
        }
        return place;
    }

    long begin() {
        return begin;
    }

    long end() {
        return end;
    }

    void end(long now) {
        end = now;
    }

    /** How far the source is before the i-th, as far as that can be told. */
    long reached(int i) {
        return begin + Math.round((double) (end - begin) * i / Math.max(1, size()));
    }
}
