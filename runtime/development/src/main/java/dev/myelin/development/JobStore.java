package dev.myelin.development;

import dev.myelin.json.FreeForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Jobs, each in {@code jobs/<id>/job.json}. The folder is the truth: nothing is kept in memory. Changes of one job
 * come one after the other, and each is a new file in the place of the old one.
 */
final class JobStore {

    static final String PENDING = "pending";
    static final String RUNNING = "running";

    private static final String JOB_JSON = "job.json";

    /** Always as long, so that the order of the texts is that of the times. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final boolean createsMissing;
    private final KeyedLocks locks = new KeyedLocks();
    private final JobEvents events;

    JobStore(Path folder, boolean createsMissing, JobEvents events) {
        this.folder = folder;
        this.createsMissing = createsMissing;
        this.events = events;
    }

    /** The folder of a job; null when the id can be none. */
    @Nullable
    Path home(String id) {
        return Paths.entry(folder, id);
    }

    /** Null when there is no such job. */
    @Nullable
    Map<String, @Nullable Object> find(String id) throws IOException {
        Path home = home(id);
        return home == null ? null : read(home);
    }

    private static @Nullable Map<String, @Nullable Object> read(Path home) throws IOException {
        Path file = home.resolve(JOB_JSON);
        return Files.isRegularFile(file) ? Documents.readFile(file) : null;
    }

    /** The newest first. */
    List<Map<String, @Nullable Object>> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Map<String, @Nullable Object>> jobs = new ArrayList<>();
        try (Stream<Path> homes = Files.list(folder)) {
            for (Path home : homes.toList()) {
                Map<String, @Nullable Object> job = read(home);
                if (job != null) {
                    jobs.add(job);
                }
            }
        }
        jobs.sort(Comparator.comparing((Map<String, @Nullable Object> job) -> String.valueOf(job.get("created")))
                .thenComparing(job -> String.valueOf(job.get("id")))
                .reversed());
        return jobs;
    }

    /**
     * Makes a job with some fields.
     *
     * @param id null for one that is made up
     * @return null when there is a job of that id
     */
    @Nullable
    Map<String, @Nullable Object> create(@Nullable String id, Map<String, ? extends @Nullable Object> fields)
            throws IOException {
        String named = id == null ? UUID.randomUUID().toString() : id;
        Map<String, @Nullable Object> job;
        synchronized (locks.of(named)) {
            if (find(named) != null) {
                return null;
            }
            job = fresh(named);
            job.putAll(fields);
            write(named, job);
        }
        events.changed(named);
        return job;
    }

    /**
     * Puts fields into a job.
     *
     * @return the job; null when there is none, and none is to be made
     */
    @Nullable
    Map<String, @Nullable Object> change(String id, Map<String, ? extends @Nullable Object> fields) throws IOException {
        Map<String, @Nullable Object> job;
        synchronized (locks.of(id)) {
            job = find(id);
            if (job == null) {
                if (!createsMissing) {
                    return null;
                }
                job = fresh(id);
            }
            job.putAll(fields);
            write(id, job);
        }
        events.changed(id);
        return job;
    }

    /** Puts fields into a job that is still pending or running; leaves others as they are. */
    void changeUnlessEnded(String id, Map<String, ? extends @Nullable Object> fields) throws IOException {
        synchronized (locks.of(id)) {
            Map<String, @Nullable Object> job = find(id);
            if (job != null && (PENDING.equals(job.get("status")) || RUNNING.equals(job.get("status")))) {
                change(id, fields);
            }
        }
    }

    /** Whether there is a job, which comes into being when that is agreed. */
    boolean isThere(String id) throws IOException {
        if (find(id) != null) {
            return true;
        }
        if (createsMissing) {
            create(id, Map.of()); // or another request was faster
        }
        return createsMissing;
    }

    private static Map<String, @Nullable Object> fresh(String id) {
        Map<String, @Nullable Object> job = new LinkedHashMap<>();
        job.put("id", Ids.json(id));
        job.put("status", PENDING);
        job.put("progress_record", null);
        job.put("metrics_record", null);
        job.put("console_logs", null);
        job.put("result", null);
        job.put("created", now());
        return job;
    }

    private void write(String id, Map<String, @Nullable Object> job) throws IOException {
        Path home = home(id);
        if (home == null) {
            throw Refusal.notFound();
        }
        job.put("modified", now());
        Documents.writeFile(home.resolve(JOB_JSON), FreeForm.toBytes(job));
    }

    private static String now() {
        return TIME.format(Instant.now());
    }
}
