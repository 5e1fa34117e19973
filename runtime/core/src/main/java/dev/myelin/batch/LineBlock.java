package dev.myelin.batch;

import java.util.Arrays;

/** Lines that are not blank, as bytes that are nobody else's. Filled by one thread, then read by another. */
final class LineBlock {

    private final long first;
    private final long begin;
    private long end;
    private byte[] bytes = new byte[0];

    /** Where each begins and ends: two numbers a line. The beginning of one that is too long is negative. */
    private int[] edges = new int[64];

    private long[] numbers = new long[32];
    private int size;

    /**
     * None yet.
     *
     * @param first the index of the first one
     * @param begin how many bytes of the source are before them
     */
    LineBlock(long first, long begin) {
        this.first = first;
        this.begin = begin;
    }

    /** Adds a line, by its place in the buffer that {@link #end} is given. */
    void add(int from, int to, long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            edges = Arrays.copyOf(edges, 4 * size);
        }
        edges[2 * size] = from;
        edges[2 * size + 1] = to;
        numbers[size++] = number;
    }

    /** Adds a line that is too long to be read. */
    void addTooLong(long number) {
        add(-1, -1, number);
    }

    /**
     * Nothing follows: the lines' bytes are taken out of a buffer.
     *
     * @param now how many bytes of the source are behind
     */
    void end(byte[] buffer, long now) {
        end = now;
        int from = 0;
        while (from < size && isTooLong(from)) {
            from++;
        }
        if (from == size) {
            return;
        }
        int to = size - 1;
        while (isTooLong(to)) {
            to--;
        }
        int offset = from(from);
        bytes = Arrays.copyOfRange(buffer, offset, to(to));
        for (int i = 2 * from; i <= 2 * to + 1; i++) {
            edges[i] = edges[i] < 0 ? edges[i] : edges[i] - offset;
        }
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isTooLong(int i) {
        return edges[2 * i] < 0;
    }

    /** Where a line begins among the bytes. */
    int from(int i) {
        return edges[2 * i];
    }

    /** Where it ends, without its LF. */
    int to(int i) {
        return edges[2 * i + 1];
    }

    /** The numbers of the lines, from 1; what follows the {@linkplain #size last} means nothing. */
    long[] numbers() {
        return numbers;
    }

    int size() {
        return size;
    }

    /** The index of the first line among all that are not blank. */
    long first() {
        return first;
    }

    long begin() {
        return begin;
    }

    long end() {
        return end;
    }
}
