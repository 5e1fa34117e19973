package dev.myelin.backend.report;

import dev.myelin.error.BackendFailed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the backend did not get, or may not have got, in one sentence at the end. Safe for use by several threads. */
final class Losses {

    private long unconfirmed;
    private long refused;
    private @Nullable String whyUnconfirmed;
    private @Nullable String firstRefusal;

    synchronized void unconfirmed(int entries, BackendFailed e) {
        unconfirmed += entries;
        if (whyUnconfirmed == null) {
            whyUnconfirmed = String.valueOf(e.getMessage());
        }
    }

    synchronized void refused(String what, BackendFailed e) {
        refused++;
        if (firstRefusal == null) {
            firstRefusal = what + ": " + e.getMessage();
        }
    }

    /**
     * What to say; empty when all arrived.
     *
     * @param dropped how many log entries had no room
     * @param kept what is kept for later, in words; null: nothing
     */
    synchronized String summary(String job, long dropped, @Nullable String kept) {
        List<String> parts = new ArrayList<>();
        if (kept != null) {
            parts.add(kept);
        }
        if (dropped > 0) {
            parts.add(dropped + " log entries were dropped, the oldest first, as there was no room for them");
        }
        if (unconfirmed > 0) {
            parts.add(
                    unconfirmed + " log entries may not have arrived, and are not sent twice (" + whyUnconfirmed + ")");
        }
        if (refused > 0) {
            parts.add(refused + " of its entries and fields were refused (the first, " + firstRefusal + ")");
        }
        return parts.isEmpty()
                ? ""
                : "the backend did not get everything of job " + job + ": " + String.join("; ", parts);
    }
}
