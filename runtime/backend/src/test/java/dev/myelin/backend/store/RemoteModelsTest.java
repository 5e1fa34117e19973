package dev.myelin.backend.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.backend.source.ModelSources;
import dev.myelin.backend.testing.Zips;
import dev.myelin.context.Configuration;
import dev.myelin.development.DevelopmentBackend;
import dev.myelin.development.DevelopmentOptions;
import dev.myelin.development.Fault;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.model.ModelScope;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that are elsewhere, in a store that others use, too. */
class RemoteModelsTest {

    private static final ModelId SEVEN = ModelId.of("7");

    @TempDir
    private Path folder;

    private DevelopmentBackend platform;
    private Path store;

    @BeforeEach
    void start() throws IOException {
        store = folder.resolve("store");
        publish("7", "weights");
        platform = DevelopmentBackend.start(DevelopmentOptions.in(folder.resolve("served")));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private void publish(String id, String content) throws IOException {
        Path home = Zips.model(
                folder.resolve("served/models"), id, "{\"name\": \"number " + id + "\", \"file\": \"model.zip\"}");
        Zips.write(home.resolve("model.zip"), "weights.txt", content);
    }

    private Configuration configuration() {
        return Configuration.of(
                Map.of("synapse.host", platform.url(), "store", store.toString(), "models", "backend:"), Map.of());
    }

    private SharedModelStore store() {
        return store(Long.MAX_VALUE);
    }

    private SharedModelStore store(long mostBytes) {
        return new SharedModelStore(ModelSources.of(configuration()), store, mostBytes);
    }

    private long downloads() {
        return platform.requests().of("GET", "files/").stream()
                .filter(request -> request.header("If-None-Match") == null)
                .count();
    }

    private List<String> in(String name) throws IOException {
        Path path = store.resolve(name);
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(path)) {
            return paths.map(file -> file.getFileName().toString())
                    .filter(file -> !file.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static String weights(ModelInfo model) throws IOException {
        return Files.readString(model.path().resolve("weights.txt"));
    }

    private static String message(Runnable load) {
        return String.valueOf(
                catchThrowableOfType(ModelUnavailable.class, load::run).getMessage());
    }

    @Test
    void areFetchedOnceAndKnownByTheirDigest() throws IOException {
        ModelInfo model = store().load(SEVEN);
        assertThat(weights(model)).isEqualTo("weights");
        assertThat(model.name()).isEqualTo("number 7");
        assertThat(model.digest().orElseThrow())
                .isEqualTo(String.valueOf(model.path().getFileName()));
        assertThat(store().load(SEVEN).path()).isEqualTo(model.path());
        assertThat(downloads()).isEqualTo(1);
        assertThat(in("downloads")).isEmpty();
        assertThat(in("tmp")).isEmpty();
    }

    @Test
    void areFetchedAgainWhenTheyHaveChanged() throws IOException {
        Path before = store().load(SEVEN).path();
        publish("7", "other weights");
        ModelInfo now = store().load(SEVEN);
        assertThat(weights(now)).isEqualTo("other weights");
        assertThat(now.path()).isNotEqualTo(before);
        assertThat(before).isDirectory();
    }

    @Test
    void areCopiedIntoAFolderOfTheCallers() throws IOException {
        Path target = folder.resolve("mine");
        assertThat(store().download(SEVEN, target)).isEqualTo(target);
        assertThat(target.resolve("weights.txt")).hasContent("weights");
    }

    @Test
    void thatDoNotExistAreSaidSo() {
        assertThat(message(() -> store().load(ModelId.of("8"))))
                .isEqualTo("model '8' does not exist: the backend " + platform.url()
                        + " answered GET /models/8/ with 404: Not found");
    }

    @Test
    void withoutAFileAreSaidSo() throws IOException {
        Path home = folder.resolve("served/models/9");
        Files.createDirectories(home);
        Files.writeString(home.resolve("model.json"), "{\"file\": \"\"}");
        assertThat(message(() -> store().load(ModelId.of("9")))).contains("9");
    }

    @Test
    void leaveNothingWhenTheyAreDamaged() throws IOException {
        Files.writeString(folder.resolve("served/models/7/model.zip"), "no archive");
        assertThat(message(() -> store().load(SEVEN))).startsWith("model '7': ");
        assertThat(in("models")).isEmpty();
        assertThat(in("tmp")).isEmpty();
        assertThat(in("downloads")).isEmpty();
    }

    @Test
    void areFetchedOnceForManyThreads() throws Exception {
        int threads = 8;
        SharedModelStore shared = store();
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(pool.submit(() -> {
                start.await();
                return weights(shared.load(SEVEN));
            }));
        }
        pool.shutdown();
        for (Future<String> one : all) {
            assertThat(one.get()).isEqualTo("weights");
        }
        assertThat(downloads()).isEqualTo(1);
    }

    private Process process(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StoreProcess.class.getName(),
                "backend:",
                store.toString(),
                "7"));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("SYNAPSE_HOST", platform.url());
        return builder.start();
    }

    private static BufferedReader ready(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).isEqualTo("ready");
        return out;
    }

    private static void go(Process process) throws IOException {
        OutputStream in = process.getOutputStream();
        in.write('\n');
        in.flush();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void areFetchedOnceForManyProcesses(int count) throws Exception {
        List<Process> processes = new ArrayList<>();
        List<BufferedReader> outputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            processes.add(process());
        }
        for (Process process : processes) {
            outputs.add(ready(process));
        }
        for (Process process : processes) {
            go(process);
        }
        for (int i = 0; i < count; i++) {
            assertThat(Path.of(outputs.get(i).readLine()).resolve("weights.txt"))
                    .hasContent("weights");
            assertThat(processes.get(i).waitFor()).isZero();
        }
        assertThat(downloads()).isEqualTo(1);
        assertThat(in("models")).hasSize(1);
    }

    /** Killed while it downloads, it leaves a part from which the next goes on. */
    @Test
    void areFetchedOnAfterACrash() throws Exception {
        platform.faults().add(Fault.stallAfter(100).on("GET", "files/").once());
        Process process = process();
        ready(process);
        go(process);
        while (downloads() == 0 || in("downloads").isEmpty()) {
            platform.requests().await(2, Duration.ofSeconds(30));
            Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();
        assertThat(in("models")).isEmpty();
        assertThat(weights(store().load(SEVEN))).isEqualTo("weights");
        assertThat(in("downloads")).isEmpty();
    }

    @Test
    void thatAreInUseStayHoweverLittleRoomThereIs() throws Exception {
        publish("8", "eight");
        publish("9", "nine");
        SharedModelStore small = store(1);
        ModelScope scope = small.scope();
        Path seven = scope.load(SEVEN).path();
        Path eight;
        try (ModelScope other = small.scope()) {
            eight = other.load(ModelId.of("8")).path();
        }
        assertThat(seven).isDirectory();
        assertThat(eight).isDirectory();
        try (ModelScope other = small.scope()) {
            Path nine = other.load(ModelId.of("9")).path();
            assertThat(eight).doesNotExist();
            assertThat(seven).isDirectory();
            assertThat(nine).isDirectory();
        }
        scope.close();
        try (ModelScope other = small.scope()) {
            other.load(ModelId.of("8"));
        }
        assertThat(in("models")).hasSize(1);
        assertThat(seven).doesNotExist();
    }

    @Test
    void goInTheOrderOfTheirLastUse() throws Exception {
        for (String id : List.of("1", "2", "3")) {
            publish(id, id + "123456789");
        }
        SharedModelStore forTwo = store(25);
        List<Path> paths = new ArrayList<>();
        for (String id : List.of("1", "2", "1", "3")) {
            try (ModelScope scope = forTwo.scope()) {
                Path path = scope.load(ModelId.of(id)).path();
                paths.add(path);
                // Times of files have a grain on some disks.
                Files.setLastModifiedTime(
                        store.resolve("used").resolve(path.getFileName()),
                        FileTime.fromMillis(1_000_000L * paths.size()));
            }
        }
        assertThat(paths.get(0)).isDirectory();
        assertThat(paths.get(1)).doesNotExist();
    }

    @Test
    void thatAnotherProcessUsesStay() throws Exception {
        Process process = process("hold");
        BufferedReader out = ready(process);
        go(process);
        Path seven = Path.of(out.readLine());
        publish("8", "eight");
        try (ModelScope scope = store(1).scope()) {
            scope.load(ModelId.of("8"));
        }
        assertThat(seven).isDirectory();
        assertThat(store().admin().list()).anySatisfy(row -> {
            assertThat(row.ids()).containsExactly("7");
            assertThat(row.isInUse()).isTrue();
        });
        process.destroyForcibly().waitFor();
        assertThat(store().admin().remove(String.valueOf(seven.getFileName()))).isTrue();
        assertThat(seven).doesNotExist();
    }

    @Test
    void thatWereChangedOnDiskAreFound() throws Exception {
        Path path;
        try (ModelScope scope = store().scope()) {
            path = scope.load(SEVEN).path();
        }
        StoreAdmin admin = store().admin();
        StoredModel model = admin.list().get(0).model();
        assertThat(model.bytes()).isEqualTo("weights".length());
        assertThat(admin.verify(model)).isEmpty();
        Files.writeString(path.resolve("weights.txt"), "Weights");
        Files.writeString(path.resolve("more.txt"), "");
        assertThat(admin.verify(model)).containsExactly("more.txt is new", "weights.txt has other content");
    }

    @Test
    void afterACrashOfAnUnpackingTheRestIsSweptAway() throws Exception {
        Path left = Files.createDirectories(store.resolve("tmp/left/deep"));
        Files.writeString(store.resolve("tmp/left.lock"), "");
        store().load(SEVEN);
        assertThat(left).doesNotExist();
        assertThat(in("tmp")).isEmpty();
    }
}
