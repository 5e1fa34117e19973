package dev.myelin.backend.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * The headers that stand before each entry's data. They repeat what the directory says: where they say something else, tools see
 * different archives in one file, which is how checks are got around.
 */
final class ZipLocalHeaders {

    private static final int SIZE = 30;
    private static final int IS_ENCRYPTED = 1;
    private static final int HAS_DESCRIPTOR = 1 << 3;
    private static final int LARGE_SIZES = 1;
    private static final long LARGE = 0xffffffffL;

    private final FileChannel channel;
    private final ZipEnd end;
    private final Refusals refusals;

    ZipLocalHeaders(FileChannel channel, ZipEnd end, Refusals refusals) {
        this.channel = channel;
        this.end = end;
        this.refusals = refusals;
    }

    /** Compares an entry's header with the directory's, and tells where its data begin. */
    long dataOf(ZipArchiveEntry entry) throws IOException {
        long at = entry.getLocalHeaderOffset();
        if (at < end.prefix() || at > end.directory() - SIZE) {
            throw refusals.entry(entry.getName(), "is not where the directory says");
        }
        ByteBuffer header = read(at, SIZE);
        int nameLength = Short.toUnsignedInt(header.getShort(26));
        int extraLength = Short.toUnsignedInt(header.getShort(28));
        long data = at + SIZE + nameLength + extraLength;
        if (header.getInt(0) != ZipEnd.LOCAL || entry.getCompressedSize() > end.directory() - data) {
            throw refusals.entry(entry.getName(), "is not where the directory says");
        }
        ByteBuffer rest = read(at + SIZE, nameLength + extraLength);
        byte[] name = new byte[nameLength];
        rest.get(name);
        String problem = difference(entry, header, name, rest.slice().order(rest.order()));
        if (problem != null) {
            throw refusals.entry(entry.getName(), problem);
        }
        return data;
    }

    private static @Nullable String difference(
            ZipArchiveEntry entry, ByteBuffer header, byte[] name, ByteBuffer extra) {
        int flags = header.getShort(6);
        if ((flags & IS_ENCRYPTED) != 0) {
            return "is encrypted; pack it again without a password";
        }
        if (!Arrays.equals(name, entry.getRawName())) {
            return "has another name in its own header than in the directory";
        }
        if (Short.toUnsignedInt(header.getShort(8)) != entry.getMethod()) {
            return "has another method in its own header than in the directory";
        }
        // A descriptor comes after the data where sizes were not known before: the fields are zero, or right.
        boolean isZeroFine = (flags & HAS_DESCRIPTOR) != 0;
        long crc = Integer.toUnsignedLong(header.getInt(14));
        if (crc != entry.getCrc() && !(isZeroFine && crc == 0)) {
            return "has another checksum in its own header than in the directory";
        }
        long packed = Integer.toUnsignedLong(header.getInt(18));
        long size = Integer.toUnsignedLong(header.getInt(22));
        ByteBuffer large = packed == LARGE || size == LARGE ? largeSizes(extra) : null;
        if (large != null && size == LARGE && large.remaining() >= Long.BYTES) {
            size = large.getLong();
        }
        if (large != null && packed == LARGE && large.remaining() >= Long.BYTES) {
            packed = large.getLong();
        }
        boolean isSizeFine = size == entry.getSize() || (isZeroFine && size == 0);
        boolean isPackedFine = packed == entry.getCompressedSize() || (isZeroFine && packed == 0);
        return isSizeFine && isPackedFine ? null : "has another size in its own header than in the directory";
    }

    /** The field of sizes above 4 GiB; null when there is none. */
    private static @Nullable ByteBuffer largeSizes(ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int id = Short.toUnsignedInt(extra.getShort());
            int length = Math.min(Short.toUnsignedInt(extra.getShort()), extra.remaining());
            if (id == LARGE_SIZES) {
                return extra.slice(extra.position(), length).order(extra.order());
            }
            extra.position(extra.position() + length);
        }
        return null;
    }

    private ByteBuffer read(long at, int size) throws IOException {
        ByteBuffer bytes = ZipEnd.little(size);
        PackedInput.fill(channel, bytes, at, refusals.archive());
        bytes.limit(bytes.capacity()); // all of it lies before the directory, which was read
        return bytes;
    }

    /** An entry and where its header and data are. */
    record Span(ZipArchiveEntry entry, long data) {

        long begin() {
            return entry.getLocalHeaderOffset();
        }

        long end() {
            return data + entry.getCompressedSize();
        }
    }

    /** Entries that share bytes make much of little: no tool packs so. */
    static void verifyApart(List<Span> spans, Refusals refusals) throws ArchiveRefused {
        List<Span> sorted = spans.stream()
                .sorted(Comparator.comparingLong(Span::begin).thenComparingLong(Span::end))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            Span before = sorted.get(i - 1);
            Span span = sorted.get(i);
            if (span.begin() < before.end()) {
                throw refusals.entry(
                        span.entry.getName(),
                        "shares bytes with entry '" + ArchiveRefused.shown(before.entry.getName())
                                + "', as in archives that are made to fill disks");
            }
        }
    }

    /** Whether we can unpack what was packed by this method. */
    static boolean isKnown(int method) {
        return method == ZipEntry.STORED || method == ZipEntry.DEFLATED;
    }
}
