package dev.myelin.batch;

import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.Reasons;
import dev.myelin.json.JsonLimits;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Inputs of a predictor as lines of JSON, in a file or a stream: one value a line, UTF-8, with LF or CRLF, which may miss at the
 * end. Blank lines and a byte order mark are skipped.
 */
public final class JsonLines {

    private final String name;
    private final @Nullable Path file;
    private final @Nullable InputStream stream;

    private final JsonLimits limits;

    private JsonLines(String name, @Nullable Path file, @Nullable InputStream stream, JsonLimits limits) {
        this.name = name;
        this.file = file;
        this.stream = stream;
        this.limits = limits;
    }

    /** The lines of a file, which is opened when the run begins. */
    public static JsonLines of(Path file) {
        return new JsonLines(file.toString(), file, null, JsonLimits.DEFAULT);
    }

    /**
     * What is left of a stream. It is read on another thread, and is not closed.
     *
     * @param name for messages, such as {@code standard input}
     */
    public static JsonLines of(InputStream stream, String name) {
        return new JsonLines(name, null, stream, JsonLimits.DEFAULT);
    }

    /** The same, with limits on what a line may hold. */
    public JsonLines within(JsonLimits newLimits) {
        return new JsonLines(name, file, stream, newLimits);
    }

    JsonLimits limits() {
        return limits;
    }

    /** What messages call it. */
    public String name() {
        return name;
    }

    @Nullable
    Path file() {
        return file;
    }

    /**
     * Opens the file, by a stream that an interrupted thread can still read.
     *
     * @throws InvalidConfiguration when it cannot be read
     */
    InputStream open() {
        if (stream != null) {
            return stream;
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            throw unreadable("it is a folder", null);
        }
        if (!Files.exists(path)) {
            throw unreadable("there is no such file", new NoSuchFileException(name));
        }
        try {
            return new FileInputStream(path.toFile());
        } catch (IOException e) {
            throw unreadable(Files.isReadable(path) ? Reasons.of(e) : "access is denied", e);
        }
    }

    /** How many bytes the file has; 0 where nobody knows. */
    long size() {
        try {
            return file != null && Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private InvalidConfiguration unreadable(String why, @Nullable Throwable cause) {
        return new InvalidConfiguration("cannot read the inputs from " + name + ": " + why, cause);
    }
}
