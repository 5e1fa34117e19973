package dev.myelin.backend.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * Where the directory of a zip archive is, told by the record at its end. Read before the library reads the directory into
 * memory, which it does with whatever it finds there.
 *
 * @param directory where it begins
 * @param directoryEnd where it ends
 * @param prefix how many bytes stand before the archive: all its offsets are that much short
 */
record ZipEnd(long directory, long directoryEnd, long prefix) {

    /** Signatures, in the order of bytes of the format. */
    static final int LOCAL = 0x04034b50;

    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int SPANNED = 0x08074b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;

    static final int CENTRAL_SIZE = 46;
    private static final int END_SIZE = 22;
    private static final int END_64_SIZE = 56;
    private static final int LOCATOR_64_SIZE = 20;
    private static final int LONGEST_COMMENT = 0xffff;

    /** 100,000 entries have some 15 MiB; names and attributes can make it any size. */
    private static final int LARGEST_DIRECTORY = 1 << 26;

    /** Whether a file ends as a zip archive does. */
    static boolean isThere(FileChannel channel, Refusals refusals) throws IOException {
        ByteBuffer tail = tail(channel, refusals);
        return find(tail) >= 0;
    }

    /** Finds the directory and counts its entries. */
    static ZipEnd read(FileChannel channel, ArchiveLimits limits, Refusals refusals) throws IOException {
        ByteBuffer tail = tail(channel, refusals);
        int at = find(tail);
        if (at < 0) {
            throw refusals.whole("is cut off: its end is missing; get it again");
        }
        if (at + END_SIZE + Short.toUnsignedInt(tail.getShort(at + 20)) != tail.limit()) {
            throw refusals.whole("has more after its end");
        }
        long position = channel.size() - tail.limit() + at;
        boolean isLarge = at >= LOCATOR_64_SIZE && tail.getInt(at - LOCATOR_64_SIZE) == LOCATOR_64;
        return isLarge
                ? read64(channel, tail, at, position, limits, refusals)
                : read32(channel, tail, at, position, limits, refusals);
    }

    private static ZipEnd read32(
            FileChannel channel, ByteBuffer tail, int at, long position, ArchiveLimits limits, Refusals refusals)
            throws IOException {
        int onDisk = Short.toUnsignedInt(tail.getShort(at + 8));
        int total = Short.toUnsignedInt(tail.getShort(at + 10));
        if (tail.getInt(at + 4) != 0 || onDisk != total) {
            throw inParts(refusals);
        }
        long size = Integer.toUnsignedLong(tail.getInt(at + 12));
        long offset = Integer.toUnsignedLong(tail.getInt(at + 16));
        long prefix = position - size - offset;
        if (prefix < 0) {
            throw misplaced(refusals);
        }
        ZipEnd end = new ZipEnd(position - size, position, prefix);
        int count = end.count(channel, limits, refusals);
        if ((count & 0xffff) != total) { // some tools let it overflow
            throw refusals.whole(miscounted(count, total));
        }
        return end;
    }

    private static ZipEnd read64(
            FileChannel channel, ByteBuffer tail, int at, long position, ArchiveLimits limits, Refusals refusals)
            throws IOException {
        int locator = at - LOCATOR_64_SIZE;
        if (tail.getInt(locator + 4) != 0 || tail.getInt(locator + 16) > 1) {
            throw inParts(refusals);
        }
        long place = tail.getLong(locator + 8);
        if (place < 0 || place > position - LOCATOR_64_SIZE - END_64_SIZE) {
            throw misplaced(refusals);
        }
        ByteBuffer end64 = little(END_64_SIZE);
        PackedInput.fill(channel, end64, place, refusals.archive());
        long size = end64.getLong(40);
        long offset = end64.getLong(48);
        boolean isFollowedByLocator = place + 12 + end64.getLong(4) == position - LOCATOR_64_SIZE;
        // Nothing may stand before such an archive: its records have absolute places.
        if (end64.getInt(0) != END_64 || !isFollowedByLocator || size < 0 || offset < 0 || place - size != offset) {
            throw misplaced(refusals);
        }
        long total = end64.getLong(32);
        if (end64.getInt(16) != 0 || end64.getInt(20) != 0 || end64.getLong(24) != total) {
            throw inParts(refusals);
        }
        if (differs(tail.getShort(at + 10), 0xffff, total)
                || differs(tail.getInt(at + 12), 0xffffffffL, size)
                || differs(tail.getInt(at + 16), 0xffffffffL, offset)) {
            throw refusals.whole("is damaged: it has two ends that contradict each other");
        }
        ZipEnd end = new ZipEnd(offset, place, 0);
        int count = end.count(channel, limits, refusals);
        if (count != total) {
            throw refusals.whole(miscounted(count, total));
        }
        return end;
    }

    /** A small field is all ones where the large one counts. */
    private static boolean differs(int small, long ones, long large) {
        return (small & ones) != ones && (small & ones) != large;
    }

    private static ArchiveRefused inParts(Refusals refusals) {
        return refusals.whole("is one of several parts; join them first, with 'zip -s 0'");
    }

    private static ArchiveRefused misplaced(Refusals refusals) {
        return refusals.whole("is damaged or cut off: its directory is not where its end says; get it again");
    }

    private static String miscounted(int count, long total) {
        return "is damaged: its directory has " + count + " entries, its end says " + total;
    }

    /** Steps through the directory; it must be made of entries from its beginning to its end. */
    private int count(FileChannel channel, ArchiveLimits limits, Refusals refusals) throws IOException {
        long size = directoryEnd - directory;
        if (size > LARGEST_DIRECTORY) {
            throw refusals.whole("has a directory of " + size + " bytes, more than " + LARGEST_DIRECTORY);
        }
        ByteBuffer bytes = little((int) size);
        PackedInput.fill(channel, bytes, directory, refusals.archive());
        int count = 0;
        int at = 0;
        while (at < bytes.limit()) {
            if (bytes.limit() - at < CENTRAL_SIZE || bytes.getInt(at) != CENTRAL) {
                throw refusals.whole("is damaged: its directory is no list of entries");
            }
            int name = Short.toUnsignedInt(bytes.getShort(at + 28));
            int attributes = Short.toUnsignedInt(bytes.getShort(at + 30));
            int comment = Short.toUnsignedInt(bytes.getShort(at + 32));
            at += CENTRAL_SIZE + name + attributes + comment;
            count++;
        }
        if (at != bytes.limit()) {
            throw refusals.whole("is damaged: its directory is no list of entries");
        }
        if (count > limits.mostEntries()) {
            throw refusals.whole("has " + count + " entries, more than " + limits.mostEntries());
        }
        return count;
    }

    private static ByteBuffer tail(FileChannel channel, Refusals refusals) throws IOException {
        long size = channel.size();
        ByteBuffer tail = little((int) Math.min(size, LOCATOR_64_SIZE + END_SIZE + LONGEST_COMMENT));
        PackedInput.fill(channel, tail, size - tail.capacity(), refusals.archive());
        return tail;
    }

    /** The last one counts, as it does for the library: what looks like one may stand in a file before it. */
    private static int find(ByteBuffer tail) {
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }

    static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
