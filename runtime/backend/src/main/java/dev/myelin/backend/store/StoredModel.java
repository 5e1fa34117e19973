package dev.myelin.backend.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A model in the store.
 *
 * @param digest the SHA-256 of its archive, in hexadecimal
 * @param path the folder with its files
 * @param bytes of its files together
 * @param files what it is made of
 * @param lastUse when it was last loaded
 */
public record StoredModel(String digest, Path path, long bytes, List<StoredFile> files, Instant lastUse) {

    /**
     * One file of a model.
     *
     * @param name its path within the model, with slashes
     * @param size in bytes
     * @param crc32c of its content
     */
    public record StoredFile(String name, long size, long crc32c) {}
}
