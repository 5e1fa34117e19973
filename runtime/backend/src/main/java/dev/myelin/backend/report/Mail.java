package dev.myelin.backend.report;

import dev.myelin.backend.client.Backend;
import dev.myelin.error.BackendFailed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Delivers to one job, and decides what a failure means: what the backend will never take is given up, what may have arrived is not
 * sent twice, all else is kept.
 */
final class Mail {

    private static final int MOST_ENTRIES = 500;
    private static final long MOST_BYTES = 1 << 20;

    /** These are about what was sent. Others are about the backend, the network or the credentials, which may change. */
    private static final Set<Integer> ABOUT_CONTENT = Set.of(400, 409, 413, 414, 415, 422);

    /** The backend says that it did not take it. */
    private static final Set<Integer> NOT_TAKEN = Set.of(401, 403, 404, 405, 429, 503);

    private final Backend backend;
    private final String job;
    private final Losses losses;

    Mail(Backend backend, String job, Losses losses) {
        this.backend = backend;
        this.job = job;
        this.losses = losses;
    }

    /**
     * Sends some of what waits.
     *
     * @throws BackendFailed when it could not be sent now
     */
    void sendLogs(Spool spool) {
        List<Entry> entries = spool.first(MOST_ENTRIES, MOST_BYTES);
        try {
            backend.logJson(entries.stream().map(Entry::json).toList());
            spool.remove(entries.size());
        } catch (BackendFailed e) {
            int status = e.status().orElse(0);
            if (ABOUT_CONTENT.contains(status)) {
                sendSingly(entries, spool);
            } else {
                if (e.hasGoneOut() && !NOT_TAKEN.contains(status)) {
                    spool.remove(entries.size());
                    losses.unconfirmed(entries.size(), e);
                }
                throw e;
            }
        }
    }

    /** One bad entry does not cost the others. */
    private void sendSingly(List<Entry> entries, Spool spool) {
        for (Entry entry : entries) {
            try {
                backend.logJson(List.of(entry.json()));
            } catch (BackendFailed e) {
                int status = e.status().orElse(0);
                if (!ABOUT_CONTENT.contains(status)) {
                    if (e.hasGoneOut() && !NOT_TAKEN.contains(status)) {
                        spool.remove(1);
                        losses.unconfirmed(1, e);
                    }
                    throw e;
                }
                losses.refused("a log entry", e);
            }
            spool.remove(1);
        }
    }

    /**
     * Sets fields of the job. One that the backend does not take does not cost the others.
     *
     * @throws BackendFailed when they could not be sent now
     */
    void sendFields(Map<String, @Nullable Object> fields) {
        try {
            backend.updateJob(job, fields);
        } catch (BackendFailed e) {
            if (!ABOUT_CONTENT.contains(e.status().orElse(0))) {
                throw e;
            }
            if (fields.size() == 1) {
                losses.refused("the job's " + fields.keySet().iterator().next(), e);
                return;
            }
            for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
                Map<String, @Nullable Object> single = new LinkedHashMap<>();
                single.put(field.getKey(), field.getValue());
                sendFields(single);
            }
        }
    }
}
