package dev.myelin.backend.download;

import java.time.Duration;

/**
 * What a download may take.
 *
 * @param mostBytes how large it may be
 * @param slowest bytes a second that must come on the average of {@code window}; slower is as good as dead
 * @param window over which that is measured
 */
public record DownloadLimits(long mostBytes, long slowest, Duration window) {

    /** 64 GiB; a kilobyte a second over a minute. */
    public static final DownloadLimits DEFAULT = new DownloadLimits(64L << 30, 1 << 10, Duration.ofMinutes(1));
}
