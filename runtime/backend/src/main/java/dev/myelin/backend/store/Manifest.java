package dev.myelin.backend.store;

import dev.myelin.backend.store.StoredModel.StoredFile;
import dev.myelin.json.FreeForm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** What an unpacked model is made of, as it was when it was unpacked: so that it can be told later whether it still is. */
final class Manifest {

    private Manifest() {}

    /** Looks at all files of a folder. */
    static List<StoredFile> of(Path folder) throws IOException {
        List<StoredFile> files = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile).sorted()::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                files.add(new StoredFile(name, Files.size(path), crc32c(path, buffer)));
            }
        }
        return files;
    }

    private static long crc32c(Path file, ByteBuffer buffer) throws IOException {
        CRC32C sum = new CRC32C();
        try (FileChannel in = FileChannel.open(file)) {
            while (in.read(buffer.clear()) >= 0) {
                sum.update(buffer.flip());
            }
        }
        return sum.getValue();
    }

    static Map<String, Object> toFields(List<StoredFile> files) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (StoredFile file : files) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("name", file.name());
            fields.put("size", file.size());
            fields.put("crc32c", file.crc32c());
            list.add(fields);
        }
        return Map.of("files", list);
    }

    /** @throws IOException when it is missing or damaged */
    static List<StoredFile> read(Path file) throws IOException {
        Map<String, @Nullable Object> fields = FreeForm.readObject(Files.readAllBytes(file));
        List<StoredFile> files = new ArrayList<>();
        if (fields.get("files") instanceof List<?> list) {
            for (Object item : list) {
                if (!(item instanceof Map<?, ?> entry
                        && entry.get("name") instanceof String name
                        && entry.get("size") instanceof Number size
                        && entry.get("crc32c") instanceof Number crc)) {
                    throw new IOException(file + " is damaged");
                }
                files.add(new StoredFile(name, size.longValue(), crc.longValue()));
            }
        }
        return files;
    }

    /** What differs, a line each; empty when all is as it was. */
    static List<String> differences(List<StoredFile> before, List<StoredFile> now) {
        Map<String, StoredFile> expected = new TreeMap<>();
        before.forEach(file -> expected.put(file.name(), file));
        List<String> differences = new ArrayList<>();
        for (StoredFile file : now) {
            StoredFile was = expected.remove(file.name());
            if (was == null) {
                differences.add(file.name() + " is new");
            } else if (was.size() != file.size()) {
                differences.add(file.name() + " has " + file.size() + " bytes, had " + was.size());
            } else if (was.crc32c() != file.crc32c()) {
                differences.add(file.name() + " has other content");
            }
        }
        expected.keySet().forEach(name -> differences.add(name + " is missing"));
        return differences.stream().sorted().toList();
    }
}
