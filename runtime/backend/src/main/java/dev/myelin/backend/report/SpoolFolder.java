package dev.myelin.backend.report;

import com.fasterxml.jackson.core.JacksonException;
import dev.myelin.backend.lock.ProcessLock;
import dev.myelin.json.FreeForm;
import dev.myelin.model.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder where one run keeps what it could not report. It is locked as long as its process lives: another may only take up what
 * was left behind.
 */
final class SpoolFolder implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String JOB = "job.json";

    private final Path path;
    private final ProcessLock lock;

    private SpoolFolder(Path path, ProcessLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes one for the run of a job, below the folder of its backend. Should the process crash, others know whose it was. */
    static SpoolFolder create(Path root, String job) throws IOException {
        Path path = Files.createDirectories(root.resolve(UUID.randomUUID().toString()));
        SpoolFolder folder = lock(path);
        if (folder == null) {
            throw new IOException("somebody else has locked " + path);
        }
        folder.saveJob(job, Map.of());
        return folder;
    }

    /** Those that runs left behind whose processes are gone; locked. Of those that others take up at this moment, none. */
    static List<SpoolFolder> leftovers(Path root) throws IOException {
        List<SpoolFolder> leftovers = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root)) {
            for (Path path : (Iterable<Path>) folders.sorted()::iterator) {
                SpoolFolder folder = Files.isRegularFile(path.resolve(JOB)) ? lock(path) : null;
                if (folder != null) {
                    leftovers.add(folder);
                }
            }
        } catch (NoSuchFileException e) { // nobody left anything
        }
        return leftovers;
    }

    private static @Nullable SpoolFolder lock(Path path) throws IOException {
        ProcessLock lock = ProcessLock.tryLock(path.resolve(LOCK));
        return lock == null ? null : new SpoolFolder(path, lock);
    }

    Path path() {
        return path;
    }

    Segments segments() throws IOException {
        return new Segments(path);
    }

    /** Keeps what a job is to be told: its fields, the latest of each. */
    void saveJob(String job, Map<String, @Nullable Object> fields) throws IOException {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("job", job);
        document.put("fields", fields);
        Path part = path.resolve(JOB + ".part");
        Files.write(part, FreeForm.toBytes(document));
        Files.move(part, path.resolve(JOB), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What {@link #saveJob} kept. */
    SavedJob savedJob() throws IOException {
        try {
            Map<String, @Nullable Object> document = FreeForm.readObject(Files.readAllBytes(path.resolve(JOB)));
            @SuppressWarnings("unchecked") // FreeForm's maps have texts for keys
            Map<String, @Nullable Object> fields =
                    document.get("fields") instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
            return new SavedJob(String.valueOf(document.get("job")), fields);
        } catch (JacksonException e) {
            throw new IOException(path.resolve(JOB) + " is damaged", e);
        }
    }

    /** What a job is to be told. */
    record SavedJob(String job, Map<String, @Nullable Object> fields) {}

    /** Deletes the folder: there is nothing left to tell. */
    void delete() throws IOException {
        close();
        Folders.deleteTree(path);
    }

    /** Leaves the folder to whoever comes next. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
