package dev.myelin.development;

import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.Reasons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a folder to one backend: two would overwrite each other's changes. A backend that was killed leaves no
 * claim.
 */
final class FolderClaim implements AutoCloseable {

    private final FileChannel channel;

    private FolderClaim(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Makes the folder if it is not there.
     *
     * @throws InvalidConfiguration when it cannot be written to, or is another's
     */
    @SuppressWarnings("resource") // the claim holds the channel, and with it the lock
    static FolderClaim of(Path dir) {
        try {
            if (!Files.isDirectory(dir)) { // a link to one is none to createDirectories of some JDKs
                Files.createDirectories(dir);
            }
            FileChannel channel =
                    FileChannel.open(dir.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new InvalidConfiguration(
                        "another development backend serves the folder " + dir + "; end it, or give another folder",
                        null);
            }
            return new FolderClaim(channel);
        } catch (IOException e) {
            throw new InvalidConfiguration(
                    "cannot write to the folder " + dir + " (" + Reasons.of(e) + "); give another one", e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // by another one in this process
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
