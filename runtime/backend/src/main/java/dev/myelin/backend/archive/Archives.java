package dev.myelin.backend.archive;

import dev.myelin.model.Folders;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Unpacks archives that nobody vouches for: zip, tar, tar.gz and tar.zst, told by their content and not by their name.
 *
 * <p>Nothing is written outside the target, or beyond the {@linkplain ArchiveLimits limits}; sums that the archive has are
 * verified. Symbolic links are made when they lead to something inside the target. Of a file's attributes its owner's right to
 * execute it is kept, nothing else: no times, no owner, no other rights. What desktops leave behind ({@code __MACOSX},
 * {@code .DS_Store}, {@code ._*}, {@code Thumbs.db}, {@code desktop.ini}) is skipped. A single top folder stays.
 */
public final class Archives {

    private Archives() {}

    /** {@link #extract(Path, Path, ArchiveLimits, LongConsumer)} that tells nobody how far it is. */
    public static void extract(Path archive, Path target, ArchiveLimits limits) throws IOException {
        extract(archive, target, limits, written -> {});
    }

    /**
     * Unpacks an archive into an empty folder. After a failure of any kind the folder is empty again.
     *
     * <p>An interruption of the calling thread ends it, and the thread stays interrupted.
     *
     * @param target a folder that exists and is empty
     * @param progress is told the bytes that were written up to now, after some 100 KB each; by one thread at a time, not
     *     always by the caller's
     * @throws ArchiveRefused when the archive is at fault
     * @throws java.io.InterruptedIOException when the calling thread was interrupted
     * @throws IOException when the disk is at fault: full, no rights, no such file, a target that is not empty
     */
    public static void extract(Path archive, Path target, ArchiveLimits limits, LongConsumer progress)
            throws IOException {
        Path top = emptyFolder(target);
        try (FileChannel channel = open(archive)) {
            new Extraction(channel, top, limits, new Refusals(nameOf(archive)), progress).run();
        } catch (ClosedByInterruptException e) {
            clear(top, e);
            throw DiskFailure.of("read " + archive, e);
        } catch (IOException | RuntimeException | Error e) {
            clear(top, e);
            throw e;
        }
    }

    private static String nameOf(Path archive) {
        Path name = archive.getFileName();
        return name == null ? archive.toString() : name.toString();
    }

    private static FileChannel open(Path archive) throws IOException {
        try {
            return FileChannel.open(archive, StandardOpenOption.READ);
        } catch (IOException e) {
            throw DiskFailure.of("read " + archive, e);
        }
    }

    /** Without links in its path, so that what is inside can be told. */
    private static Path emptyFolder(Path target) throws IOException {
        Path top;
        List<Path> children;
        try {
            top = target.toRealPath();
            children = children(top);
        } catch (IOException e) {
            throw DiskFailure.of("unpack into " + target, e);
        }
        if (!children.isEmpty()) {
            throw new IOException("cannot unpack into " + target + ": it is not empty");
        }
        return top;
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    /** What cannot be deleted does not hide why it was to be. */
    private static void clear(Path top, Throwable failure) {
        try {
            for (Path child : children(top)) {
                Folders.deleteTree(child);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
