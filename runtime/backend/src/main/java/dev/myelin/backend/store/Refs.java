package dev.myelin.backend.store;

import dev.myelin.backend.download.Digests;
import dev.myelin.json.FreeForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was fetched from where. Lost ones cost a download, no more. */
final class Refs {

    private final Path folder;

    Refs(Path folder) {
        this.folder = folder;
    }

    /**
     * What was fetched from one place.
     *
     * @param source for people
     * @param id the model's id there
     * @param name the model's name
     * @param digest of the archive that it was
     * @param version what its server called that state of it; null where it did not say
     */
    record Ref(
            String source,
            String id,
            String name,
            String digest,
            @Nullable String version) {}

    /** A file's name for a key. */
    static String name(String key) {
        byte[] digest = Digests.sha256().digest(key.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }

    @Nullable
    Ref get(String key) {
        return read(folder.resolve(name(key) + ".json"));
    }

    void put(String key, Ref ref) throws IOException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("source", ref.source());
        fields.put("id", ref.id());
        fields.put("name", ref.name());
        fields.put("digest", ref.digest());
        fields.put("version", ref.version());
        JsonFiles.write(folder.resolve(name(key) + ".json"), fields);
    }

    /** All of them. */
    List<Ref> all() throws IOException {
        List<Ref> refs = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                    Ref ref = read(file);
                    if (ref != null) {
                        refs.add(ref);
                    }
                }
            }
        }
        return refs;
    }

    private static @Nullable Ref read(Path file) {
        try {
            Map<String, @Nullable Object> fields = FreeForm.readObject(Files.readAllBytes(file));
            return new Ref(
                    String.valueOf(fields.get("source")),
                    String.valueOf(fields.get("id")),
                    String.valueOf(fields.get("name")),
                    String.valueOf(fields.get("digest")),
                    fields.get("version") instanceof String version ? version : null);
        } catch (IOException e) { // none, or damaged: fetched again
            return null;
        }
    }
}
