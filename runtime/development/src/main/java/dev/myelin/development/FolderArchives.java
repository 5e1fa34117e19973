package dev.myelin.development;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Archives of models that are folders: the wire knows archives only. Each is made when it is asked for, and kept as
 * long as the folder stays as it is: a download that is resumed goes on with the same bytes.
 */
final class FolderArchives {

    /** The earliest that a zip can say: no time of a file is told, so that equal folders are equal archives. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path folder;
    private final KeyedLocks locks = new KeyedLocks();

    FolderArchives(Path folder) {
        this.folder = folder;
    }

    /** Whether a model's folder holds anything beside its description. */
    static boolean hasFiles(Path home) throws IOException {
        try (Stream<Path> entries = Files.list(home)) {
            return entries.anyMatch(entry -> !entry.getFileName().toString().equals(ModelEndpoints.MODEL_JSON));
        }
    }

    /**
     * The archive of all that is in a model's folder.
     *
     * @param name under which it is kept
     */
    Path of(String name, Path home) throws IOException {
        SortedMap<String, Path> files = files(home);
        Path archives = folder.resolve(name);
        Path archive = archives.resolve(fingerprint(files) + ".zip");
        synchronized (locks.of(name)) {
            if (!Files.exists(archive)) {
                Files.createDirectories(archives);
                for (Path former : entries(archives)) {
                    Files.delete(former);
                }
                make(files, archive);
            }
        }
        return archive;
    }

    private static List<Path> entries(Path archives) throws IOException {
        try (Stream<Path> entries = Files.list(archives)) {
            return entries.toList();
        }
    }

    /** By name with slashes; what links point to is taken as what it is. */
    private static SortedMap<String, Path> files(Path home) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                String name = home.relativize(file).toString();
                files.put(name.replace(file.getFileSystem().getSeparator(), "/"), file);
            }
        }
        return files;
    }

    private static String fingerprint(SortedMap<String, Path> files) throws IOException {
        MessageDigest digest = FileDigests.sha256();
        for (var file : files.entrySet()) {
            String state = file.getKey()
                    + '\n'
                    + Files.size(file.getValue())
                    + '\n'
                    + Files.getLastModifiedTime(file.getValue())
                    + '\n';
            digest.update(state.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static void make(SortedMap<String, Path> files, Path archive) throws IOException {
        Path part = archive.resolveSibling(".part-" + UUID.randomUUID());
        try {
            try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(part), 64 << 10);
                    ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.setLevel(Deflater.BEST_SPEED);
                for (var file : files.entrySet()) {
                    ZipEntry entry = new ZipEntry(file.getKey());
                    entry.setTimeLocal(NO_TIME);
                    zip.putNextEntry(entry);
                    Files.copy(file.getValue(), zip);
                }
            }
            Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
