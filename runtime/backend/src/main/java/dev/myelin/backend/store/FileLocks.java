package dev.myelin.backend.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Locks between threads and processes, by name: one file each. A process that ends, however it ends, lets go of its locks. The files
 * stay: to delete one that somebody is about to lock would give two of them the same lock.
 */
final class FileLocks {

    /** The operating system's locks are a process's; these are for its threads. Never forgotten: there are few names. */
    private static final ConcurrentMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final Path folder;

    FileLocks(Path folder) {
        this.folder = folder;
    }

    /** Work under a lock. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Waits for the lock, works, and lets go.
     *
     * @throws InterruptedIOException when this thread was interrupted while it waited
     */
    <T> T with(String name, Work<T> work) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.toRealPath().resolve(name);
        ReentrantLock threads = THREADS.computeIfAbsent(file, path -> new ReentrantLock());
        try {
            threads.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for another to finish with " + name);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(channel); // until the channel is closed
            return work.run();
        } finally {
            threads.unlock();
        }
    }

    private static void lock(FileChannel channel) throws IOException {
        try {
            FileLock unused = channel.lock();
        } catch (ClosedByInterruptException e) {
            InterruptedIOException interrupted =
                    new InterruptedIOException("interrupted while waiting for another process");
            interrupted.initCause(e);
            throw interrupted;
        }
    }
}
