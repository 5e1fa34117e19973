package dev.myelin.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of bytes in a stream, one at a time, without copies: each is a part of one buffer, until the next is asked for. */
final class LineBuffer {

    private static final int USUAL_ROOM = 256 << 10;

    /** What an array can have, and room behind it. */
    private static final int MOST = Integer.MAX_VALUE - USUAL_ROOM - 16;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int longest;
    private byte[] bytes = new byte[USUAL_ROOM];

    /** Where what was read ends. */
    private int limit;

    private int begin;
    private int end;
    private int next;

    /** The line end after {@link #next}; -1 where it has not been looked for. */
    private int found = -1;

    private long line;

    /** How many bytes there were before the buffer. */
    private long before;

    private boolean isEnded;
    private boolean isTooLong;

    /** @param longest the most bytes of a line; the rest of a longer one is passed over */
    LineBuffer(InputStream in, int longest) {
        this.in = in;
        this.longest = Math.min(longest, MOST);
    }

    /** Whether the next line is in the buffer already. */
    boolean isNextRead() {
        found = endOfLine(next);
        return found < limit;
    }

    /** Moves to the next line; false at the end. */
    boolean next() throws IOException {
        isTooLong = false;
        int newline = found >= 0 ? found : endOfLine(next);
        found = -1;
        while (newline == limit && !isEnded) {
            newline = endOfLine(fill());
        }
        if (next == limit) {
            return false;
        }
        begin = line == 0 && startsWithMark(next) ? next + BYTE_ORDER_MARK.length : next;
        end = newline;
        next = Math.min(limit, newline + 1);
        line++;
        return true;
    }

    /** The first line end from a place on; the limit where there is none. */
    private int endOfLine(int from) {
        int at = from;
        while (at < limit && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private boolean startsWithMark(int from) {
        return limit - from >= BYTE_ORDER_MARK.length
                && Arrays.equals(bytes, from, from + BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, 3);
    }

    /**
     * Reads more behind the line at hand, which then begins the buffer. Of a line that is too long the rest is dropped.
     *
     * @return where the new bytes begin
     */
    private int fill() throws IOException {
        before += next;
        System.arraycopy(bytes, next, bytes, 0, limit - next);
        limit -= next;
        next = 0;
        if (limit > longest) {
            isTooLong = true;
            before += limit - longest;
            limit = longest;
        }
        if (limit == bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(2L * limit, longest + USUAL_ROOM));
        }
        int from = limit;
        int count = in.read(bytes, limit, bytes.length - limit);
        isEnded = count < 0;
        limit += Math.max(0, count);
        return from;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the line begins in the buffer. */
    int begin() {
        return begin;
    }

    /** Where it ends, without its LF. */
    int end() {
        return end;
    }

    /** Its number, from 1. */
    long line() {
        return line;
    }

    /** Whether it is longer than allowed; then only its beginning is here. */
    boolean isTooLong() {
        return isTooLong;
    }

    /** Whether there is nothing in the line but white space. */
    boolean isBlank() {
        int at = begin;
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
        return at == end;
    }

    /** How many bytes there are up to the end of the line. */
    long position() {
        return before + next;
    }
}
