package dev.myelin.backend.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files with log entries, in order: each written whole under another name, and then there. */
final class Segments {

    private static final Pattern NAME = Pattern.compile("[0-9]{12}\\.log");
    private static final long FIRST = 500_000_000_000L;

    private final Path folder;
    private final TreeMap<Long, Long> sizes = new TreeMap<>();
    private long total;

    /** Those that are in a folder, which need not be there yet. */
    Segments(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (NAME.matcher(name).matches()) {
                    put(Long.parseLong(name.substring(0, 12)), Files.size(file));
                }
            }
        } catch (NoSuchFileException e) { // nothing yet
        }
    }

    private void put(long number, long size) {
        Long before = sizes.put(number, size);
        total += size - (before == null ? 0 : before);
    }

    boolean isEmpty() {
        return sizes.isEmpty();
    }

    /** How many bytes they have together. */
    long bytes() {
        return total;
    }

    /** Adds one behind all others. */
    void append(Collection<Entry> entries) throws IOException {
        write(sizes.isEmpty() ? FIRST : sizes.lastKey() + 1, entries);
    }

    /** Adds one before all others. */
    void prepend(Collection<Entry> entries) throws IOException {
        write(sizes.isEmpty() ? FIRST : sizes.firstKey() - 1, entries);
    }

    /** Takes the first one away, and gives what was in it. */
    List<Entry> takeFirst() throws IOException {
        long number = sizes.firstKey();
        List<Entry> entries = read(number);
        delete(number);
        return entries;
    }

    /**
     * Drops what may go, the oldest first, until there are at most so many bytes, or nothing more may go.
     *
     * @return how many entries were dropped
     */
    int shrinkTo(long bytes) throws IOException {
        int dropped = 0;
        for (long number : new ArrayList<>(sizes.keySet())) {
            if (total <= bytes) {
                break;
            }
            List<Entry> all = read(number);
            List<Entry> staying = all.stream().filter(entry -> !entry.mayGo()).toList();
            dropped += all.size() - staying.size();
            if (staying.isEmpty()) {
                delete(number);
            } else if (staying.size() < all.size()) {
                write(number, staying);
            }
        }
        return dropped;
    }

    private void write(long number, Collection<Entry> entries) throws IOException {
        Files.createDirectories(folder);
        Path file = file(number);
        Path part = folder.resolve(file.getFileName() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(part)) {
                for (Entry entry : entries) {
                    out.write(entry.toLine());
                    out.write('\n');
                }
            }
            put(number, Files.size(part));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    private List<Entry> read(long number) throws IOException {
        try (Stream<String> lines = Files.lines(file(number), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.length() > 1).map(Entry::ofLine).toList();
        }
    }

    private void delete(long number) throws IOException {
        Files.deleteIfExists(file(number));
        Long size = sizes.remove(number);
        total -= size == null ? 0 : size;
    }

    private Path file(long number) {
        return folder.resolve("%012d.log".formatted(number));
    }
}
