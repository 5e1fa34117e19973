package dev.myelin.backend.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that hands out so many bytes for each {@link #renew} and no more. It stands below a library that reads headers into
 * memory, however long they say they are: what is read for one call of the library is bounded by it.
 */
final class GuardedInput extends InputStream {

    private final InputStream in;
    private final long most;
    private final ArchiveRefused tooMuch;
    private long left;
    private long count;

    /**
     * @param most bytes for each renewal
     * @param tooMuch thrown when more are asked for
     */
    GuardedInput(InputStream in, long most, ArchiveRefused tooMuch) {
        this.in = in;
        this.most = most;
        this.tooMuch = tooMuch;
        this.left = most;
    }

    /** Before each call of the library that reads from this stream. */
    void renew() {
        left = most;
    }

    /** The bytes that were handed out. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            throw tooMuch;
        }
        int n = in.read(buffer, offset, (int) Math.min(length, left));
        if (n > 0) {
            left -= n;
            count += n;
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
