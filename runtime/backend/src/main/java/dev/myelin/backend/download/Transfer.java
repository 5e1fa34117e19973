package dev.myelin.backend.download;

import dev.myelin.model.RemoteArchive;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/** Moves bytes from a connection into a file, and watches how many and how fast. */
final class Transfer {

    private static final int BUFFER = 1 << 17;

    private final MessageDigest digest;
    private final DownloadLimits limits;
    private final RemoteArchive.Progress listener;
    private long done;

    /**
     * @param digest of what is there already
     * @param done how many bytes are there already
     */
    Transfer(MessageDigest digest, long done, DownloadLimits limits, RemoteArchive.Progress listener) {
        this.digest = digest;
        this.done = done;
        this.limits = limits;
        this.listener = listener;
    }

    /** How many bytes are in the file. */
    long done() {
        return done;
    }

    /**
     * Moves all that comes behind what is in the file.
     *
     * @param total how many bytes the file is to have; -1 where it is not known
     */
    void run(InputStream in, Path file, long total) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long windowStart = System.nanoTime();
        long windowBytes = 0;
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            out.truncate(done);
            while (true) {
                int filled = fill(in, buffer);
                if (filled == 0) {
                    return;
                }
                if (done + filled > limits.mostBytes()) {
                    throw new DownloadFailed(
                            "it has more than " + Texts.bytes(limits.mostBytes()) + ", the limit", 0, null);
                }
                write(out, buffer, filled);
                windowBytes += filled;
                long now = System.nanoTime();
                if (now - windowStart > limits.window().toNanos()) {
                    requireSpeed(windowBytes);
                    windowStart = now;
                    windowBytes = 0;
                }
                listener.fetched(done, total);
            }
        }
    }

    /** As much as comes without a wait, at least something; 0 at the end. */
    private static int fill(InputStream in, byte[] buffer) throws IOException {
        int filled = Math.max(0, in.read(buffer, 0, buffer.length));
        while (filled > 0 && filled < buffer.length && in.available() > 0) {
            int more = in.read(buffer, filled, buffer.length - filled);
            if (more <= 0) {
                break;
            }
            filled += more;
        }
        return filled;
    }

    private void write(FileChannel out, byte[] buffer, int length) throws IOException {
        for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, length); bytes.hasRemaining(); ) {
            out.write(bytes);
        }
        digest.update(buffer, 0, length);
        done += length;
    }

    private void requireSpeed(long bytes) throws IOException {
        long least = limits.slowest() * limits.window().toMillis() / 1000;
        if (bytes < least) {
            throw new SocketTimeoutException(
                    "only " + Texts.bytes(bytes) + " came in " + limits.window().toSeconds() + " seconds");
        }
    }
}
