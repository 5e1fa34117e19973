package dev.myelin.backend.lock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that this process has to itself until it closes it, or ends however it ends.
 *
 * <p>On some systems a process loses its lock on a file as soon as it closes the file anywhere (see {@link FileLock}). So those that it
 * has are remembered, and not even opened to see whether they are locked.
 */
public final class ProcessLock implements AutoCloseable {

    private static final Set<Path> OURS = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private ProcessLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Locks a file, which is made when it is not there.
     *
     * @return null when this process or another has it
     * @throws IOException when it cannot be made or opened
     */
    public static @Nullable ProcessLock tryLock(Path file) throws IOException {
        Path real = file.resolveSibling(".").toRealPath().resolve(file.getFileName());
        synchronized (OURS) {
            if (OURS.contains(real)) {
                return null;
            }
            FileChannel channel = FileChannel.open(real, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null || !Files.exists(real)) { // deleted by whoever had it just now
                channel.close();
                return null;
            }
            OURS.add(real);
            return new ProcessLock(real, channel);
        }
    }

    /** Lets go. A second call does nothing. */
    @Override
    public void close() throws IOException {
        synchronized (OURS) {
            if (channel.isOpen()) {
                OURS.remove(file);
                channel.close();
            }
        }
    }
}
