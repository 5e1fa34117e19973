package dev.myelin.development;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A backend at a free port, over an empty folder. */
abstract class BackendFixture {

    static final String TIME = "2026-01-02 03:04:05.000006";

    @TempDir
    Path dir;

    DevelopmentBackend backend;
    Caller caller;

    @BeforeEach
    void start() {
        backend = DevelopmentBackend.start(DevelopmentOptions.in(dir));
        caller = new Caller(backend);
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    /** Ends the backend, and starts another one over the same folder. */
    void restart(DevelopmentOptions options) {
        backend.close();
        backend = DevelopmentBackend.start(options);
        caller = new Caller(backend);
    }

    Path write(String path, String content) throws IOException {
        Path file = dir.resolve(path);
        Files.createDirectories(file.resolve("..").normalize());
        return Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    static String log(String job, String data) {
        return "{\"event\": \"message\", \"data\": " + data + ", \"datetime\": \"" + TIME + "\", \"job\": \"" + job
                + "\"}";
    }
}
