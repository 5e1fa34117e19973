package dev.myelin.backend.archive;

import org.jspecify.annotations.Nullable;

/**
 * Makes the refusals of one archive.
 *
 * @param archive its file name
 */
record Refusals(String archive) {

    /** The whole archive; {@code reason} follows "it". */
    ArchiveRefused whole(String reason) {
        return whole(reason, null);
    }

    ArchiveRefused whole(String reason, @Nullable Throwable cause) {
        return new ArchiveRefused(archive, null, reason, cause);
    }

    /** One entry; {@code reason} follows "entry 'name'". */
    ArchiveRefused entry(String name, String reason) {
        return entry(name, reason, null);
    }

    ArchiveRefused entry(String name, String reason, @Nullable Throwable cause) {
        return new ArchiveRefused(archive, name, reason, cause);
    }
}
