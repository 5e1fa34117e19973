package dev.myelin.backend.download;

import dev.myelin.json.FreeForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A download that is not whole yet: the bytes so far, in {@code NAME.part}, and what they are a part of, in {@code NAME.part.json}. It
 * outlives its process.
 *
 * @param target the name that it gets when it is whole
 */
record PartFile(Path target) {

    /**
     * What the bytes are a part of.
     *
     * @param url where they came from, without what changes from request to request
     * @param etag a strong one
     */
    record State(String url, String etag) {}

    Path bytes() {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    private Path note() {
        return target.resolveSibling(target.getFileName() + ".part.json");
    }

    /** How many bytes are there, if they are worth going on with; else 0. */
    long size() throws IOException {
        try {
            return Files.size(bytes());
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** What the bytes are a part of; null where nobody knows. */
    @Nullable
    State state() {
        try {
            Map<String, @Nullable Object> fields = FreeForm.readObject(Files.readAllBytes(note()));
            return fields.get("url") instanceof String url && fields.get("etag") instanceof String etag
                    ? new State(url, etag)
                    : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Notes what the bytes are a part of, before the first of them. */
    void begin(@Nullable State state) throws IOException {
        if (state == null) {
            Files.deleteIfExists(note());
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("url", state.url());
        fields.put("etag", state.etag());
        Files.write(note(), FreeForm.toBytes(fields));
    }

    /** Gives the bytes their name. */
    void publish() throws IOException {
        Files.move(bytes(), target, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(note());
    }

    void delete() throws IOException {
        Files.deleteIfExists(bytes());
        Files.deleteIfExists(note());
    }
}
