package dev.myelin.cli;

import dev.myelin.model.RemoteArchive;
import dev.myelin.progress.ProgressSnapshot;

/** Shows how much of an archive has been fetched, a hundred times at the most. Where its size is not known, nothing is shown. */
final class FetchProgress implements RemoteArchive.Progress {

    private final ProgressDisplay display;
    private long shown = -1;

    FetchProgress(ProgressDisplay display) {
        this.display = display;
    }

    @Override
    public void fetched(long done, long total) {
        long percent = total <= 0 ? -1 : done * 100 / total;
        if (percent >= 0 && percent != shown) {
            shown = percent;
            display.show(new ProgressSnapshot(percent, "fetch", percent, null));
        }
    }
}
