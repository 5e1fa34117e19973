package dev.myelin.backend.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a tar archive, one after the other, and what the library overlooks: damage, an end that is missing, more after
 * it.
 */
final class TarReader {

    /** Bytes of headers for one entry: long names and attributes. */
    private static final int LONGEST_HEADER = 1 << 20;

    /** Bytes beside the content of files: headers, padding, what is skipped. */
    private static final long MOST_BESIDE = 64L << 20;

    private static final long MOST_BESIDE_AN_ENTRY = 1L << 14;

    /** Not the usual 20 of them: the library would overlook what else is in the last block. */
    private static final int BLOCK = Format.RECORD;

    private final Extraction to;
    private final LibraryCalls calls;
    private final GuardedInput packed;
    private final GuardedInput in;
    private final Records records;
    private int entries;

    private TarReader(Extraction to, LibraryCalls calls, GuardedInput packed, GuardedInput in, Records records) {
        this.to = to;
        this.calls = calls;
        this.packed = packed;
        this.in = in;
        this.records = records;
    }

    /** @param packed what the archive is read from, below a decompressor */
    static TarReader of(InputStream tar, GuardedInput packed, Extraction to, LibraryCalls calls) {
        ArchiveRefused tooLong =
                to.refusals.whole("has an entry with a header of more than " + LONGEST_HEADER + " bytes");
        GuardedInput in = new GuardedInput(tar, LONGEST_HEADER, tooLong);
        return new TarReader(to, calls, packed, in, new Records(in));
    }

    /** The library's reader, which takes the end of the file for the end of the archive. */
    private static final class Records extends TarArchiveInputStream {

        private final LongNames longNames = new LongNames();
        private boolean hasEnd;
        private boolean hasMore;

        Records(InputStream in) {
            super(in, BLOCK, Format.RECORD, StandardCharsets.UTF_8.name());
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int count = super.read(to, offset, length);
            if (count > 0) {
                longNames.read(getCurrentEntry(), to, offset, count);
            }
            return count;
        }

        @Override
        protected boolean isEOFRecord(byte @Nullable [] record) {
            boolean isEnd = super.isEOFRecord(record);
            hasMore |= hasEnd && record != null && !isEnd;
            hasEnd |= record != null && isEnd;
            return isEnd;
        }
    }

    /** The next entry; null behind the last one. */
    @Nullable
    TarArchiveEntry next() throws IOException {
        renew();
        TarArchiveEntry entry = calls.<@Nullable TarArchiveEntry>make(records::getNextEntry);
        checkSize();
        if (entry == null) {
            return null;
        }
        if (++entries > to.limits.mostEntries()) {
            throw to.refusals.whole("has more than " + to.limits.mostEntries() + " entries");
        }
        String absolute = records.longNames.takeAbsolute();
        if (absolute != null) {
            EntryName.of(absolute, to.limits, to.refusals);
        }
        if (!entry.isCheckSumOK()) {
            throw to.refusals.entry(entry.getName(), "is damaged: the sum of its header does not fit");
        }
        // Attributes for all entries pile up in the library.
        long attributes = 0;
        for (Map.Entry<String, String> attribute : entry.getExtraPaxHeaders().entrySet()) {
            attributes += attribute.getKey().length() + attribute.getValue().length();
        }
        if (attributes > LONGEST_HEADER) {
            throw to.refusals.entry(entry.getName(), "has more than " + LONGEST_HEADER + " bytes of attributes");
        }
        return entry;
    }

    /** Bytes of the entry's content; negative at its end. */
    int read(byte[] buffer) throws IOException {
        renew();
        return calls.make(() -> records.read(buffer));
    }

    /** What of the entry was not read. The library would do so, too, and in one call for all of it. */
    void skipRest(byte[] buffer) throws IOException {
        while (read(buffer) >= 0) {
            checkSize();
        }
    }

    /** Reads on behind the last entry: there is an end, nothing but zeros after it, and the sums of the compressed whole fit. */
    void verifyEnd(byte[] buffer) throws IOException {
        boolean hasMore = records.hasMore;
        for (int n = readRaw(buffer); n >= 0; n = readRaw(buffer)) {
            checkSize();
            for (int i = 0; i < n; i++) {
                hasMore |= buffer[i] != 0;
            }
        }
        if (!records.hasEnd || in.count() % Format.RECORD != 0) {
            throw to.refusals.whole("is cut off: its end is missing; get it again");
        }
        if (hasMore) {
            throw to.refusals.whole("has more after its end");
        }
    }

    private int readRaw(byte[] buffer) throws IOException {
        renew();
        return calls.make(() -> in.read(buffer));
    }

    private void renew() {
        packed.renew();
        in.renew();
    }

    /** What is no content does not reach the disk, but takes its time. */
    private void checkSize() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw DiskFailure.interrupted();
        }
        to.meter.checkRatio(in.count());
        to.meter.check(in.count() - MOST_BESIDE - MOST_BESIDE_AN_ENTRY * to.limits.mostEntries());
    }
}
