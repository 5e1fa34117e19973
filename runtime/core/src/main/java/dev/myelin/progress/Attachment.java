package dev.myelin.progress;

import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** A file that belongs to a log event, read into memory: what it was read from may be gone when it is sent. Immutable. */
public final class Attachment {

    /** How large one may be: it travels inside a JSON document. */
    public static final int MOST_BYTES = 32 << 20;

    private final String mediaType;
    private final byte[] content;

    /**
     * @param mediaType such as {@code image/png}
     * @throws IllegalArgumentException when it has more than {@value #MOST_BYTES} bytes
     */
    public Attachment(String mediaType, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "a file of a log event has at most " + MOST_BYTES + " bytes, had " + content.length);
        }
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    /**
     * Reads a file. Its media type goes by its name.
     *
     * @throws IOException when it cannot be read, or has more than {@value #MOST_BYTES} bytes
     */
    public static Attachment read(Path file) throws IOException {
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            throw new IOException(file + " has " + size + " bytes; a file of a log event has at most " + MOST_BYTES);
        }
        String type = URLConnection.guessContentTypeFromName(String.valueOf(file.getFileName()));
        return new Attachment(type == null ? "application/octet-stream" : type, Files.readAllBytes(file));
    }

    /** As a data URI (RFC 2397), in base64. */
    public String toDataUri() {
        return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(content);
    }

    /** How many bytes it has. */
    public int size() {
        return content.length;
    }

    /** Without the content. */
    @Override
    public String toString() {
        return "Attachment[" + mediaType + ", " + content.length + " bytes]";
    }
}
