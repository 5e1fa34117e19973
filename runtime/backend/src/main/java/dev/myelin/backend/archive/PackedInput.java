package dev.myelin.backend.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** An archive's bytes from its beginning. Tells failures of the disk from what decompressors find wrong. */
final class PackedInput extends InputStream {

    private final FileChannel channel;
    private final String archive;
    private long position;

    PackedInput(FileChannel channel, String archive) {
        this.channel = channel;
        this.archive = archive;
    }

    /** Fills the buffer from a position on, as far as there is something, and flips it. */
    static void fill(FileChannel channel, ByteBuffer buffer, long position, String archive) throws IOException {
        long at = position;
        try {
            while (buffer.hasRemaining()) {
                int n = channel.read(buffer, at);
                if (n < 0) {
                    break;
                }
                at += n;
            }
        } catch (IOException e) {
            throw DiskFailure.of("read " + archive, e);
        }
        buffer.flip();
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
        ByteBuffer bytes = ByteBuffer.wrap(buffer, offset, length).slice(); // which begins at 0, to be flipped
        fill(channel, bytes, position, archive);
        int n = bytes.remaining();
        position += n;
        return n == 0 ? -1 : n;
    }
}
