package dev.myelin.development;

import dev.myelin.json.FreeForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The logs of jobs, each job's in {@code jobs/<id>/logs.jsonl}, a line an entry, and their files beside it. */
final class LogStore {

    private static final String LOGS = "logs.jsonl";
    private static final String FILES = "files";
    private static final int TAIL_BYTES = 256 << 10;

    private final JobStore jobs;
    private final JobEvents events;
    private final KeyedLocks locks = new KeyedLocks();

    /** How many entries a job has: the last one's id. Counted once, then kept. */
    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    LogStore(JobStore jobs, JobEvents events) {
        this.jobs = jobs;
        this.events = events;
    }

    /** Adds entries of one job, in order, in one write; each gets its {@code id}. */
    List<Map<String, @Nullable Object>> add(String job, List<NewLog> logs) throws IOException {
        Path home = jobs.home(job);
        if (home == null) {
            throw Refusal.notFound();
        }
        List<Map<String, @Nullable Object>> entries = new ArrayList<>();
        synchronized (locks.of(job)) {
            long id = count(job, home);
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            for (NewLog log : logs) {
                Map<String, @Nullable Object> entry = entry(++id, log, home);
                entries.add(entry);
                lines.writeBytes(FreeForm.toBytes(entry));
                lines.write('\n');
            }
            Files.createDirectories(home);
            new LogFile(home.resolve(LOGS)).append(lines.toByteArray());
            counts.put(job, id);
        }
        events.changed(job);
        return entries;
    }

    private static Map<String, @Nullable Object> entry(long id, NewLog log, Path home) throws IOException {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("id", id);
        entry.put("job", Ids.json(log.job()));
        entry.put("event", log.event());
        entry.put("data", log.data());
        entry.put("datetime", log.datetime());
        DataUri file = log.file();
        if (file != null) {
            String name = id + "." + MediaTypes.extension(file.type());
            Documents.writeFile(home.resolve(FILES).resolve(name), file.content());
            entry.put("file", name);
        } else {
            entry.put("file", null);
        }
        return entry;
    }

    /** All entries of a job, the oldest first; the name of its file where there is one. */
    List<Map<String, @Nullable Object>> list(String job) throws IOException {
        Path home = jobs.home(job);
        return home == null ? List.of() : new LogFile(home.resolve(LOGS)).all();
    }

    /** The last entries of a job, as many as a page can show. */
    List<Map<String, @Nullable Object>> tail(String job) throws IOException {
        Path home = jobs.home(job);
        return home == null ? List.of() : new LogFile(home.resolve(LOGS)).tail(TAIL_BYTES);
    }

    private long count(String job, Path home) throws IOException {
        Long known = counts.get(job);
        if (known != null) {
            return known;
        }
        List<Map<String, @Nullable Object>> entries = new LogFile(home.resolve(LOGS)).all();
        Object last = entries.isEmpty() ? null : entries.get(entries.size() - 1).get("id");
        return last instanceof Number number ? number.longValue() : 0;
    }
}
