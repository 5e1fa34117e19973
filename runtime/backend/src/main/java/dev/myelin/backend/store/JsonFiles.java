package dev.myelin.backend.store;

import dev.myelin.json.FreeForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Small files of JSON that others read meanwhile: whole, or as they were. */
final class JsonFiles {

    private JsonFiles() {}

    static void write(Path file, Map<String, ? extends @Nullable Object> fields) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling("."));
        Path part = folder.resolve("." + UUID.randomUUID());
        try {
            Files.write(part, FreeForm.toBytes(fields));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }
}
