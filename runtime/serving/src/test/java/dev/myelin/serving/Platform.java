package dev.myelin.serving;

import dev.myelin.backend.token.ModelTokens;
import dev.myelin.development.DevelopmentBackend;
import dev.myelin.development.DevelopmentOptions;
import dev.myelin.model.ModelId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A development backend with models, each with those who may read it. */
final class Platform implements AutoCloseable {

    final DevelopmentBackend backend;
    private final Path folder;

    Platform(Path folder) {
        this.folder = folder;
        backend = DevelopmentBackend.start(DevelopmentOptions.in(folder));
    }

    /** A model that multiplies by a number; the same number is the same archive. */
    void publish(@Nullable String tenant, String id, int number, String... readers) throws IOException {
        Path home = home(tenant, id);
        Path part = folder.resolve("part.zip");
        try (OutputStream out = Files.newOutputStream(part);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("number.txt");
            entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
            zip.putNextEntry(entry);
            zip.write(String.valueOf(number).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        Files.move(part, home.resolve(number + ".zip"), StandardCopyOption.ATOMIC_MOVE);
        describe(home, number, readers);
    }

    private Path home(@Nullable String tenant, String id) throws IOException {
        Path of = tenant == null ? folder : folder.resolve("tenants").resolve(tenant);
        return Files.createDirectories(of.resolve("models").resolve(id));
    }

    private void describe(Path home, int number, String... readers) throws IOException {
        String tokens = Arrays.stream(readers).map(token -> '"' + token + '"').collect(Collectors.joining(","));
        Path part = folder.resolve("part.json");
        Files.writeString(
                part,
                "{\"name\": \"" + number + "\", \"file\": \"" + number + ".zip\", \"readers\": [" + tokens + "]}");
        Files.move(part, home.resolve("model.json"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** How often the backend was asked for a model. */
    long asked(String id) {
        return backend.requests().of("GET", "models/" + id + "/").size();
    }

    /** A model token, as the reference makes it. */
    String token(String id, String accessToken, @Nullable String tenant) {
        return ModelTokens.createServeMultiplexedModelId(ModelId.of(id), accessToken, backend.url(), tenant);
    }

    @Override
    public void close() {
        backend.close();
    }
}
