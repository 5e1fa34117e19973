package dev.myelin.backend.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Who uses which model: a lock on a file that any number can share, and that who wants to delete must have alone. Those of a process
 * are counted, and gone with it.
 */
final class Pins {

    private static final Map<Path, Pin> OURS = new HashMap<>();

    private final Path folder;

    Pins(Path folder) {
        this.folder = folder;
    }

    /** One file's lock, and how many of this process want it. */
    private static final class Pin {
        private final FileChannel channel;
        private int count;

        Pin(FileChannel channel) {
            this.channel = channel;
        }
    }

    /** Keeps a model in place; waits while somebody deletes it. To be undone by {@link #release}. */
    void hold(String name) throws IOException {
        Path file = file(name);
        synchronized (OURS) {
            Pin pin = OURS.get(file);
            if (pin == null) {
                FileChannel channel = open(file);
                try {
                    FileLock unused = channel.lock(0, Long.MAX_VALUE, true);
                } catch (IOException | RuntimeException e) {
                    channel.close();
                    throw e;
                }
                pin = new Pin(channel);
                OURS.put(file, pin);
            }
            pin.count++;
        }
    }

    /** Undoes one {@link #hold}. */
    void release(String name) throws IOException {
        synchronized (OURS) {
            Path file = file(name);
            Pin pin = OURS.get(file);
            if (pin != null && --pin.count == 0) {
                OURS.remove(file);
                pin.channel.close(); // and the lock with it
            }
        }
    }

    /** Whether somebody, here or in another process, uses a model. */
    boolean isHeld(String name) throws IOException {
        return !withNobody(name, () -> {});
    }

    /** What is done while nobody uses a model. */
    @FunctionalInterface
    interface Deletion {
        void run() throws IOException;
    }

    /** Does something unless somebody uses a model, and keeps all others waiting meanwhile; whether it was done. */
    boolean withNobody(String name, Deletion deletion) throws IOException {
        synchronized (OURS) {
            Path file = file(name);
            if (OURS.containsKey(file)) {
                return false;
            }
            try (FileChannel channel = open(file);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    return false;
                }
                deletion.run();
                return true;
            } catch (OverlappingFileLockException e) { // another class loader's, in this very process
                return false;
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private Path file(String name) throws IOException {
        Files.createDirectories(folder);
        return folder.toRealPath().resolve(name);
    }
}
