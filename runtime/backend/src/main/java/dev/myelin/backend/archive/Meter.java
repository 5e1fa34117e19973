package dev.myelin.backend.archive;

import java.io.IOException;
import java.util.function.LongConsumer;

/** Counts the bytes that are written, holds them to the limits, and tells of them. For several threads. */
final class Meter {

    private final ArchiveLimits limits;
    private final long packed;
    private final Refusals refusals;
    private final LongConsumer progress;
    private long written;

    /** @param packed the archive's size */
    Meter(ArchiveLimits limits, long packed, Refusals refusals, LongConsumer progress) {
        this.limits = limits;
        this.packed = packed;
        this.refusals = refusals;
        this.progress = progress;
    }

    /** Called before so many bytes are written: what is too much does not reach the disk. */
    synchronized void add(int bytes) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw DiskFailure.interrupted();
        }
        check(written + bytes);
        checkRatio(written + bytes);
        written += bytes;
        progress.accept(written);
    }

    /** Refuses a number of bytes that is above the limit. */
    void check(long bytes) throws ArchiveRefused {
        if (bytes > limits.mostBytes()) {
            throw refusals.whole("unpacks to more than " + limits.mostBytes() + " bytes");
        }
    }

    /** Refuses a number of bytes that is too much for the archive's size. */
    void checkRatio(long bytes) throws ArchiveRefused {
        boolean canExceed = packed <= Long.MAX_VALUE / limits.mostRatio();
        if (canExceed && bytes > ArchiveLimits.RATIO_GRACE && bytes > packed * limits.mostRatio()) {
            throw refusals.whole("unpacks to more than " + limits.mostRatio()
                    + " times its size, as archives do that are made to fill disks");
        }
    }
}
