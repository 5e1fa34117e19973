package dev.myelin.backend.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Unpacks entries of a zip archive, one after the other, with buffers of its own: each thread has one. The library's streams
 * would do so, too, at half the speed, for they hand the decompressor 512 bytes at a time.
 */
final class ZipEntryReader implements AutoCloseable {

    /** Takes unpacked bytes. */
    @FunctionalInterface
    interface Sink {

        /** Takes bytes, and tells whether there is to be more. */
        boolean take(ByteBuffer bytes) throws IOException;
    }

    private final FileChannel channel;
    private final Refusals refusals;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final ByteBuffer packed = ByteBuffer.allocateDirect(1 << 16);
    private final ByteBuffer unpacked = ByteBuffer.allocateDirect(1 << 17);

    ZipEntryReader(FileChannel channel, Refusals refusals) {
        this.channel = channel;
        this.refusals = refusals;
    }

    /** Unpacks an entry, and verifies its size and sum, unless the sink has enough before. */
    void read(ZipItem item, Sink sink) throws IOException {
        sum.reset();
        boolean isWhole = item.entry().getMethod() == ZipEntry.STORED ? copy(item, sink) : inflate(item, sink);
        if (isWhole && sum.getValue() != item.entry().getCrc()) {
            throw damaged(item, "its checksum does not fit");
        }
    }

    private boolean copy(ZipItem item, Sink sink) throws IOException {
        ZipArchiveEntry entry = item.entry();
        if (entry.getSize() != entry.getCompressedSize()) {
            throw wrongSize(item, entry.getCompressedSize());
        }
        long end = item.data() + entry.getCompressedSize();
        for (long at = item.data(); at < end; at += packed.limit()) {
            fill(at, end);
            sum.update(packed);
            if (!sink.take(packed.rewind())) {
                return false;
            }
        }
        return true;
    }

    private boolean inflate(ZipItem item, Sink sink) throws IOException {
        long at = item.data();
        long end = at + item.entry().getCompressedSize();
        long size = 0;
        inflater.reset();
        while (!inflater.finished()) {
            if (inflater.needsInput()) {
                if (at == end) {
                    throw damaged(item, "its end is missing");
                }
                fill(at, end);
                at += packed.limit();
                inflater.setInput(packed);
            }
            int n = inflate(item);
            size += n;
            // No further than it claims: what is larger than its header says is no longer written.
            if (size > item.entry().getSize()) {
                throw wrongSize(item, size);
            }
            sum.update(unpacked.flip());
            if (!sink.take(unpacked.rewind())) {
                return false;
            }
        }
        if (size != item.entry().getSize()) {
            throw wrongSize(item, size);
        }
        if (inflater.getBytesRead() != item.entry().getCompressedSize()) {
            throw damaged(item, "there is more behind its end");
        }
        return true;
    }

    private int inflate(ZipItem item) throws ArchiveRefused {
        try {
            int n = inflater.inflate(unpacked.clear());
            if (n == 0 && inflater.needsDictionary()) {
                throw damaged(item, "its content is not what deflate makes");
            }
            return n;
        } catch (DataFormatException e) {
            throw refusals.entry(item.name().text(), "is damaged: its content is not what deflate makes", e);
        }
    }

    private void fill(long at, long end) throws IOException {
        packed.clear().limit((int) Math.min(packed.capacity(), end - at));
        PackedInput.fill(channel, packed, at, refusals.archive());
        if (!packed.hasRemaining()) {
            throw refusals.whole("became shorter while it was read");
        }
    }

    private ArchiveRefused wrongSize(ZipItem item, long size) {
        long said = item.entry().getSize();
        return damaged(item, "it has " + (size > said ? "more than " : size + " and not ") + said + " bytes");
    }

    private ArchiveRefused damaged(ZipItem item, String what) {
        return refusals.entry(item.name().text(), "is damaged: " + what);
    }

    @Override
    public void close() {
        inflater.end();
    }
}
