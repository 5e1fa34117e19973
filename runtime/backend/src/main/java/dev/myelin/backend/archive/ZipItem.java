package dev.myelin.backend.archive;

import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * A file of a zip archive that is to be unpacked.
 *
 * @param entry as the directory has it
 * @param name its name, found harmless
 * @param place where it is to be
 * @param data where its packed bytes begin
 */
record ZipItem(ZipArchiveEntry entry, EntryName name, Path place, long data) {

    boolean isExecutable() {
        return (entry.getUnixMode() & 0100) != 0;
    }
}
