package dev.myelin.backend.store;

import dev.myelin.backend.lock.ProcessLock;
import dev.myelin.model.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Folders for work in progress. Each has a file beside it that its process locks: what is not locked was left by one that is gone, and
 * is deleted by the next.
 */
final class Workplace {

    private static final String LOCK = ".lock";

    private final Path folder;

    Workplace(Path folder) {
        this.folder = folder;
    }

    /** A folder for some work; deleted with the work, unless that has moved it. */
    static final class Place implements AutoCloseable {

        private final Path path;
        private final Path lockFile;
        private final ProcessLock lock;

        Place(Path path, Path lockFile, ProcessLock lock) {
            this.path = path;
            this.lockFile = lockFile;
            this.lock = lock;
        }

        /** Where to work: does not exist yet. */
        Path path() {
            return path;
        }

        @Override
        public void close() throws IOException {
            Folders.deleteTree(path);
            Files.deleteIfExists(lockFile);
            lock.close();
        }
    }

    Place open() throws IOException {
        Files.createDirectories(folder);
        while (true) {
            String name = UUID.randomUUID().toString();
            Path lockFile = folder.resolve(name + LOCK);
            ProcessLock lock = ProcessLock.tryLock(lockFile);
            if (lock != null) { // else one that sweeps was faster
                return new Place(folder.resolve(name), lockFile, lock);
            }
        }
    }

    /** Deletes what processes left that are gone. */
    void sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> locks;
        try (Stream<Path> files = Files.list(folder)) {
            locks = files.filter(file -> file.toString().endsWith(LOCK)).toList();
        }
        for (Path lockFile : locks) {
            sweep(lockFile);
        }
    }

    private void sweep(Path lockFile) throws IOException {
        String name = lockFile.getFileName().toString();
        try (ProcessLock lock = ProcessLock.tryLock(lockFile)) {
            if (lock != null) {
                Folders.deleteTree(folder.resolve(name.substring(0, name.length() - LOCK.length())));
                Files.deleteIfExists(lockFile);
            }
        }
    }
}
