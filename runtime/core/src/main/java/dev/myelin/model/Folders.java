package dev.myelin.model;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the JDK lacks for folders. */
public final class Folders {

    private Folders() {}

    /** Deletes a folder with all that is in it, links themselves and not what they point to; nothing when it is not there. */
    public static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(folder, new Deleting());
        }
    }

    /** Copies all that is in a folder into another, which is there; what links point to is copied as what it is. */
    public static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Copying(from, to));
    }

    /** How many bytes the files in a folder have together; what links point to is counted as what it is. */
    public static long size(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    /** Makes a folder of a name of its own, with the usual rights: a temporary one would be its owner's alone. */
    private static Path makeUnique(Path parent) throws IOException {
        return Files.createDirectory(parent.resolve(".myelin-" + UUID.randomUUID()));
    }

    /** What fills an empty folder. */
    @FunctionalInterface
    public interface Filling {
        /** Fills it, or throws and leaves whatever. */
        void into(Path folder) throws IOException;
    }

    /**
     * Fills a folder wholly, or leaves it as it was. One that is not there is made in one step, being filled beside its place; one
     * that is there and empty is filled where it is, so that it stays what its owner made it: a mount, a link, one with certain
     * rights.
     *
     * @return {@code target}
     * @throws FileSystemException when it is there and not empty
     */
    public static Path fill(Path target, Filling filling) throws IOException {
        return Files.exists(target) ? fillEmpty(target, filling) : make(target, filling);
    }

    private static Path make(Path target, Filling filling) throws IOException {
        Path parent =
                Files.createDirectories(target.toAbsolutePath().resolve("..").normalize());
        Path part = makeUnique(parent);
        try {
            filling.into(part);
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (Throwable e) {
            clearAway(part, e);
            throw e;
        }
    }

    private static Path fillEmpty(Path target, Filling filling) throws IOException {
        if (!list(target).isEmpty()) {
            throw new FileSystemException(
                    target.toString(), null, "the target folder is not empty; give an empty or a new one");
        }
        try {
            filling.into(target);
            return target;
        } catch (Throwable e) {
            for (Path entry : list(target)) {
                clearAway(entry, e);
            }
            throw e;
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    /** Deletes what is left after a failure; that it cannot be is added to the failure. */
    private static void clearAway(Path leftover, Throwable failure) {
        try {
            deleteTree(leftover);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }

    private static final class Copying extends SimpleFileVisitor<Path> {

        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (!folder.equals(from)) {
                Files.createDirectory(copyOf(folder));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.copy(file, copyOf(file));
            return FileVisitResult.CONTINUE;
        }

        private Path copyOf(Path entry) {
            return to.resolve(from.relativize(entry));
        }
    }
}
