package dev.myelin.backend.download;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What was downloaded.
 *
 * @param file whole
 * @param sha256 of its bytes, in hexadecimal
 * @param size how many bytes it has
 * @param etag what the server calls this state of it; null where it does not say
 */
public record Downloaded(
        Path file, String sha256, long size, @Nullable String etag) {}
