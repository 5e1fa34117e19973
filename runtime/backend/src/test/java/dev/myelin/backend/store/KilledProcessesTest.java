package dev.myelin.backend.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.backend.source.ModelSources;
import dev.myelin.context.Configuration;
import dev.myelin.development.DevelopmentBackend;
import dev.myelin.development.DevelopmentOptions;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that fetches a model is killed at any moment: what is in the store is whole, and the next goes on. */
@Tag("ci")
class KilledProcessesTest {

    private static final int ENTRIES = 60;
    private static final int SIZE = 1 << 20;

    @TempDir
    private Path folder;

    private DevelopmentBackend platform;
    private Path store;

    @BeforeEach
    void start() throws IOException {
        store = folder.resolve("store");
        Path home = Files.createDirectories(folder.resolve("served/models/7"));
        Files.writeString(home.resolve("model.json"), "{\"file\": \"model.zip\"}");
        Random random = new Random(7);
        byte[] content = new byte[SIZE];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(home.resolve("model.zip")))) {
            for (int i = 0; i < ENTRIES; i++) {
                random.nextBytes(content);
                zip.putNextEntry(new ZipEntry("part-" + i));
                zip.write(content);
            }
        }
        platform = DevelopmentBackend.start(
                DevelopmentOptions.in(folder.resolve("served")).withRecorded(0));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private Process process() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreProcess.class.getName(),
                        "backend:",
                        store.toString(),
                        "7")
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("SYNAPSE_HOST", platform.url());
        return builder.start();
    }

    private SharedModelStore store() {
        Configuration configuration =
                Configuration.of(Map.of("synapse.host", platform.url(), "models", "backend:"), Map.of());
        return new SharedModelStore(ModelSources.of(configuration), store, Long.MAX_VALUE);
    }

    private List<Path> models() throws IOException {
        Path models = store.resolve("models");
        if (!Files.exists(models)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(models)) {
            return paths.filter(Files::isDirectory).toList();
        }
    }

    private static void assertWhole(Path model) throws IOException {
        try (Stream<Path> files = Files.list(model)) {
            assertThat(files.toList())
                    .hasSize(ENTRIES)
                    .allSatisfy(file -> assertThat(file).hasSize(SIZE));
        }
    }

    @Test
    void leaveNothingHalf() throws Exception {
        Random random = new Random();
        long seed = random.nextLong();
        random.setSeed(seed);
        for (int round = 0; round < 12; round++) {
            Process process = process();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            assertThat(out.readLine()).isEqualTo("ready");
            OutputStream in = process.getOutputStream();
            in.write('\n');
            in.flush();
            // Not to wait for anything: to be at any place of its work.
            boolean unused = process.waitFor(random.nextInt(1_500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            for (Path model : models()) {
                assertWhole(model);
            }
            if (!models().isEmpty() && random.nextBoolean()) {
                store().admin().remove(String.valueOf(models().get(0).getFileName()));
            }
        }
        ModelInfo model = store().load(ModelId.of("7"));
        assertWhole(model.path());
        assertThat(store().admin().verify(store().admin().list().get(0).model()))
                .as("seed " + seed)
                .isEmpty();
        assertThat(store.resolve("downloads")).isEmptyDirectory();
    }
}
