package dev.myelin.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks a zip archive that nobody vouches for: nothing outside the target, nothing beyond the limits. */
final class ZipExtractor {

    private static final int MAX_ENTRIES = 100_000;
    private static final long MAX_BYTES = 64L << 30;

    private ZipExtractor() {}

    /**
     * Unpacks into an existing empty folder. On failure the folder is left half full: give one that is thrown away.
     *
     * @throws IOException when the file is no zip archive, holds an entry that is refused, or the disk does not take it;
     *     the message names archive and entry
     */
    static void extract(Path archive, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw refused(archive, "it has " + zip.size() + " entries, more than " + MAX_ENTRIES);
            }
            Set<String> names = new HashSet<>();
            long room = MAX_BYTES;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path file = place(archive, target, entry, names);
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    room -= write(zip, archive, entry, file, room);
                }
            }
        } catch (ZipException e) {
            throw new IOException(archive + " is not a usable zip archive: " + e.getMessage(), e);
        }
    }

    private static Path place(Path archive, Path target, ZipEntry entry, Set<String> names) throws IOException {
        String name = entry.getName();
        Path file = target.resolve(name.replace('\\', '/')).normalize();
        if (name.indexOf('\0') >= 0 || !file.startsWith(target) || file.equals(target)) {
            throw refused(archive, "entry '" + name + "' leads out of the folder");
        }
        // Two names that differ by case only are one file on some disks: the second would replace the first.
        String key = target.relativize(file).toString().toLowerCase(Locale.ROOT);
        if (!names.add(key) && !entry.isDirectory()) {
            throw refused(archive, "entry '" + name + "' is there twice");
        }
        return file;
    }

    private static long write(ZipFile zip, Path archive, ZipEntry entry, Path file, long room) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        long written = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                written += n;
                if (written > room) {
                    throw refused(archive, "it unpacks to more than " + (MAX_BYTES >> 30) + " GiB");
                }
                out.write(buffer, 0, n);
            }
        }
        return written;
    }

    private static IOException refused(Path archive, String why) {
        return new IOException(archive + " is refused: " + why);
    }
}
