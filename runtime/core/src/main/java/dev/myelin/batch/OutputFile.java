package dev.myelin.batch;

import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.Reasons;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A file that is there whole or not at all: written beside its place under a hidden name, then moved there. What is no regular
 * file, such as a pipe, is written in its place. The stream is one that an interrupted thread can still write.
 */
final class OutputFile {

    private final Path file;

    /** Where it is written. */
    private final Path written;

    private final OutputStream out;
    private long size;
    private boolean isBroken;

    private OutputFile(Path file, Path written) throws IOException {
        this.file = file;
        this.written = written;
        this.out = new FileOutputStream(written.toFile());
    }

    /** @throws InvalidConfiguration when nothing can be written there */
    static OutputFile create(Path path) {
        if (Files.isDirectory(path)) {
            throw unwritable(path, "it is a folder", null);
        }
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                return new OutputFile(path, path);
            }
            Path file = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath(); // a link stays one
            Path folder = file.resolveSibling("");
            if (!Files.isDirectory(folder)) {
                throw unwritable(path, "its folder does not exist", null);
            }
            String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
            Path written = folder.resolve("." + file.getFileName() + "." + random + ".tmp");
            Files.createFile(written);
            return new OutputFile(file, written);
        } catch (IOException e) {
            throw unwritable(path, Reasons.of(e), e);
        }
    }

    private static InvalidConfiguration unwritable(Path file, String why, @Nullable Throwable cause) {
        return new InvalidConfiguration("cannot write the results to " + file + ": " + why, cause);
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        if (isBroken) {
            throw new IOException("an earlier part could not be written");
        }
        try {
            out.write(bytes, offset, length);
            size += length;
        } catch (IOException e) {
            isBroken = true; // what follows a part that was written half is of no use
            throw failed(e);
        }
    }

    /** Ends the file, and moves it to its place. */
    void commit() throws IOException {
        try {
            out.close();
            moveTo(file);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private IOException failed(IOException e) {
        return new IOException("cannot write the results to " + file + ": " + Reasons.of(e), e);
    }

    /**
     * Ends the file early: what was written whole is kept beside its place, and nothing else.
     *
     * @return where it is kept; null where nothing is
     */
    @Nullable
    Path abandon() throws IOException {
        out.close();
        if (written.equals(file)) {
            return null;
        }
        if (size == 0) {
            Files.deleteIfExists(written);
            return null;
        }
        try (RandomAccessFile whole = new RandomAccessFile(written.toFile(), "rw")) {
            whole.setLength(size); // on a full disk, half of a line may follow
        }
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        moveTo(partial);
        return partial;
    }

    private void moveTo(Path place) throws IOException {
        if (written.equals(place)) {
            return;
        }
        try {
            Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
