package dev.myelin.model;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks a zip archive that nobody vouches for: nothing outside the target, nothing beyond the limits. */
final class ZipExtractor {

    private static final int MAX_ENTRIES = 100_000;
    private static final long MAX_BYTES = 64L << 30;

    private final Path archive;
    private final Path target;
    private final Set<String> names = new HashSet<>();
    private final long maxBytes;
    private long written;

    private ZipExtractor(Path archive, Path target, long maxBytes) throws IOException {
        this.archive = archive;
        this.target = target.toRealPath(); // without dots, so that "leads out of it" can be told
        this.maxBytes = maxBytes;
    }

    /**
     * Unpacks into an existing empty folder. On failure the folder is left half full: its maker clears it away.
     *
     * @throws IOException when the file is no zip archive, holds an entry that is refused, or the disk does not take it;
     *     the message names archive and entry
     */
    static void extract(Path archive, Path target) throws IOException {
        extract(archive, target, MAX_ENTRIES, MAX_BYTES);
    }

    /** The same with limits of one's own. */
    static void extract(Path archive, Path target, int maxEntries, long maxBytes) throws IOException {
        ZipExtractor extractor = new ZipExtractor(archive, target, maxBytes);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            if (zip.size() > maxEntries) {
                throw extractor.refused("it has " + zip.size() + " entries, more than " + maxEntries);
            }
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            for (ZipEntry entry : entries) {
                extractor.check(name(entry));
            }
            for (ZipEntry entry : entries) {
                extractor.unpack(zip, entry);
            }
        } catch (ZipException | EOFException e) {
            throw new IOException(archive + " is not a usable zip archive: " + e.getMessage(), e);
        }
    }

    private static String name(ZipEntry entry) {
        return entry.getName().replace('\\', '/');
    }

    /** Before anything is written, and before the JDK is asked for an entry: it goes by name, and there may be two. */
    private void check(String name) throws IOException {
        boolean isFolder = name.endsWith("/");
        Path place = place(name);
        if (place.equals(target)) {
            if (isFolder) {
                return; // some tools give the top folder an entry of its own
            }
            throw refused("entry '" + name + "' is the folder itself");
        }
        // Two names that differ by case only are one file on some disks: the second would replace the first.
        String key = target.relativize(place).toString().toLowerCase(Locale.ROOT);
        if (!names.add(key) && !isFolder) {
            throw refused("entry '" + name + "' is there twice");
        }
    }

    private void unpack(ZipFile zip, ZipEntry entry) throws IOException {
        String name = name(entry);
        boolean isFolder = name.endsWith("/");
        Path place = place(name);
        try {
            Files.createDirectories(isFolder ? place : place.resolve("..").normalize());
            if (!isFolder) {
                write(zip, entry, place);
            }
        } catch (FileAlreadyExistsException e) {
            throw refused("entry '" + name + "' is a file and a folder at once");
        }
    }

    private Path place(String name) throws IOException {
        try {
            Path place = target.resolve(name).normalize();
            if (place.startsWith(target)) {
                return place;
            }
        } catch (InvalidPathException e) {
            throw refused("the name of entry '" + name.replace('\0', '?') + "' cannot be a file's name here");
        }
        throw refused("entry '" + name + "' leads out of the folder");
    }

    private void write(ZipFile zip, ZipEntry entry, Path file) throws IOException {
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                written += n;
                if (written > maxBytes) {
                    throw refused("it unpacks to more than " + maxBytes + " bytes");
                }
                sum.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
        }
        // The JDK compares the sums for a ZipInputStream only.
        if (sum.getValue() != entry.getCrc()) {
            throw refused("entry '" + entry.getName() + "' is damaged: its checksum does not fit");
        }
    }

    private IOException refused(String why) {
        return new IOException(archive + " is refused: " + why);
    }
}
