package dev.myelin.backend.archive;

/**
 * How much an archive may unpack to. What counts is what is really written, never what a header says.
 *
 * @param mostEntries entries, and the folders that their names imply; what is skipped as junk counts, too
 * @param mostBytes bytes of all files together, unpacked
 * @param mostRatio unpacked bytes for each byte of the archive, over the whole of it; not looked at for the first
 *     {@value #RATIO_GRACE} bytes, since small files of zeros are common and harmless. 1,000 is near what deflate can do at all
 *     (1,032): real models stay far below it, and what exceeds it was made by other means, to fill a disk
 * @param mostDepth levels of folders, the file itself among them
 */
public record ArchiveLimits(int mostEntries, long mostBytes, int mostRatio, int mostDepth) {

    /** So many bytes unpack whatever their ratio is. */
    public static final long RATIO_GRACE = 64L << 20;

    /** The longest part of a name between slashes, in bytes of UTF-8: what file systems take. */
    public static final int LONGEST_PART = 255;

    /** The longest name with all its parts, in bytes of UTF-8. */
    public static final int LONGEST_PATH = 4_096;

    /** 100,000 entries, 64 GiB, a ratio of 1,000 to 1, and 64 levels. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(100_000, 64L << 30, 1_000, 64);

    /** @throws IllegalArgumentException when one of them is below 1 */
    public ArchiveLimits {
        if (mostEntries < 1 || mostBytes < 1 || mostRatio < 1 || mostDepth < 1) {
            throw new IllegalArgumentException("limits of an archive are at least 1, were " + mostEntries + " entries, "
                    + mostBytes + " bytes, ratio " + mostRatio + ", depth " + mostDepth);
        }
    }

    /** The same with another number of entries. */
    public ArchiveLimits withMostEntries(int entries) {
        return new ArchiveLimits(entries, mostBytes, mostRatio, mostDepth);
    }

    /** The same with another number of bytes. */
    public ArchiveLimits withMostBytes(long bytes) {
        return new ArchiveLimits(mostEntries, bytes, mostRatio, mostDepth);
    }

    /** The same with another ratio. */
    public ArchiveLimits withMostRatio(int ratio) {
        return new ArchiveLimits(mostEntries, mostBytes, ratio, mostDepth);
    }

    /** The same with another depth. */
    public ArchiveLimits withMostDepth(int depth) {
        return new ArchiveLimits(mostEntries, mostBytes, mostRatio, depth);
    }
}
