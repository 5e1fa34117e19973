package dev.myelin.backend.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.myelin.backend.testing.Zips;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.LocalModels;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.model.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedModelStoreTest {

    private static final ModelId FOLDER = ModelId.of("folder");
    private static final ModelId ZIP = ModelId.of("zip");
    private static final ModelId BROKEN = ModelId.of("broken");

    @TempDir
    private Path root;

    private Path models;
    private Path store;

    @BeforeEach
    void makeModels() throws IOException {
        models = root.resolve("models");
        store = root.resolve("store");
        Path home = Zips.model(models, "folder", "{\"name\": \"as it is\"}");
        Files.createDirectory(home.resolve("sub"));
        Files.writeString(home.resolve("sub").resolve("vocab.txt"), "words");
        Zips.write(
                Zips.model(models, "zip", "{\"name\": \"zipped\", \"file\": \"model.zip\"}")
                        .resolve("model.zip"),
                "model.onnx",
                "weights",
                "sub/",
                "",
                "sub/vocab.txt",
                "words");
        Zips.write(
                Zips.model(models, "broken", "{\"file\": \"model.zip\"}").resolve("model.zip"),
                "good.txt",
                "good",
                "../evil.txt",
                "evil");
    }

    private ModelStore models() {
        return models(models, store);
    }

    private static ModelStore models(Path models, Path store) {
        return new SharedModelStore(new LocalModels(models), store, Long.MAX_VALUE);
    }

    private String refusal(ThrowingRunnable work) {
        return String.valueOf(
                catchThrowableOfType(ModelUnavailable.class, work::run).getMessage());
    }

    private interface ThrowingRunnable {
        void run() throws Exception;
    }

    private static List<String> modelsIn(Path store) throws IOException {
        Path folder = store.resolve("models");
        return Files.exists(folder)
                ? namesIn(folder).stream()
                        .filter(name -> !name.endsWith(".json"))
                        .toList()
                : List.of();
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void describesAModelWithoutItsFiles() {
        assertThat(models().get(ZIP).name()).isEqualTo("zipped");
        assertThat(models().get(ZIP).isLoaded()).isFalse();
        assertThat(store).doesNotExist();
    }

    @Nested
    class Loading {

        @Test
        void givesAFolderAsItIs() {
            assertThat(models().load(FOLDER).path()).isEqualTo(models.resolve("folder"));
            assertThat(store).doesNotExist();
        }

        @Test
        void unpacksAnArchiveUnderItsDigest() throws IOException {
            ModelInfo model = models().load(ZIP);
            assertThat(model.name()).isEqualTo("zipped");
            assertThat(model.path().resolve("model.onnx")).hasContent("weights");
            assertThat(model.path().resolve("sub").resolve("vocab.txt")).hasContent("words");
            assertThat(model.path().getParent()).isEqualTo(store.resolve("models"));
            assertThat(model.digest()).contains(String.valueOf(model.path().getFileName()));
            assertThat(model.path().getFileName().toString()).matches("[0-9a-f]{64}");
            assertThat(modelsIn(store)).hasSize(1);
        }

        @Test
        void unpacksOnce() throws IOException {
            Path path = models().load(ZIP).path();
            Files.delete(path.resolve("model.onnx"));
            assertThat(models().load(ZIP).path()).isEqualTo(path);
            assertThat(path.resolve("model.onnx")).doesNotExist();
        }

        @Test
        void sharesOneFolderAmongEqualArchivesAndNotWithAChangedOne() throws IOException {
            Path archive = models.resolve("zip").resolve("model.zip");
            Path twin = Zips.model(models, "twin", "{\"file\": \"other name.zip\"}");
            Files.copy(archive, twin.resolve("other name.zip"));
            Path path = models().load(ZIP).path();
            assertThat(models().load(ModelId.of("twin")).path()).isEqualTo(path);
            Zips.write(archive, "model.onnx", "new weights");
            assertThat(models().load(ZIP).path()).isNotEqualTo(path);
            assertThat(models().load(ZIP).path().resolve("model.onnx")).hasContent("new weights");
        }

        @Test
        void takesAStoreWithDotsInItsName() {
            assertThat(models(models.resolve("."), store.resolve("..").resolve("./store"))
                            .load(ZIP)
                            .path()
                            .resolve("model.onnx"))
                    .hasContent("weights");
        }

        @Test
        void leavesNothingBehindOfARefusedArchive() throws IOException {
            assertThat(refusal(() -> models().load(BROKEN)))
                    .startsWith("model 'broken': ")
                    .contains("evil.txt");
            assertThat(modelsIn(store)).isEmpty();
            assertThat(store.resolve("tmp")).isEmptyDirectory();
            assertThat(namesIn(root)).containsExactly("models", "store");
        }

        @Test
        void saysThatAFileIsNoArchive() throws IOException {
            Path archive = models.resolve("broken").resolve("model.zip");
            Files.writeString(archive, "not an archive");
            assertThat(refusal(() -> models().load(BROKEN))).startsWith("model 'broken': ");
            assertThat(modelsIn(store)).isEmpty();
            assertThat(store.resolve("tmp")).isEmptyDirectory();
        }

        @Test
        void unpacksOnceForManyThreads() throws Exception {
            int threads = 8;
            ModelStore shared = models();
            CyclicBarrier start = new CyclicBarrier(threads);
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            List<Future<Path>> paths = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                paths.add(pool.submit(() -> {
                    start.await();
                    Path path = shared.load(ZIP).path();
                    assertThat(path.resolve("sub").resolve("vocab.txt")).hasContent("words");
                    return path;
                }));
            }
            pool.shutdown();
            Set<Path> distinct = new HashSet<>();
            for (Future<Path> path : paths) {
                distinct.add(path.get());
            }
            assertThat(distinct).hasSize(1);
            assertThat(modelsIn(store)).hasSize(1);
        }
    }

    @Nested
    class TheStoresFolder {

        private static final String REMEDY =
                "); give a folder that can be written to with the setting 'store' (MYELIN_STORE)";

        @Test
        void mayBeALink() throws IOException {
            Path real = Files.createDirectory(root.resolve("real"));
            Files.createSymbolicLink(store, real);
            assertThat(models().load(ZIP).path().resolve("model.onnx")).hasContent("weights");
            assertThat(modelsIn(real)).hasSize(1);
        }

        @Test
        void mayNotBeALinkToNowhere() throws IOException {
            Files.createSymbolicLink(store, root.resolve("nowhere"));
            assertThat(refusal(() -> models().load(ZIP)))
                    .isEqualTo("model 'zip': cannot write to the model store " + store + " (there already: " + store
                            + REMEDY);
        }

        @Test
        void mayNotBeAFile() throws IOException {
            Files.writeString(store, "");
            assertThat(refusal(() -> models().load(ZIP)))
                    .isEqualTo("model 'zip': cannot write to the model store " + store + " (there already: " + store
                            + REMEDY);
        }

        @Test
        void mustBeWritable() throws IOException {
            Files.createDirectory(store);
            Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("r-xr-xr-x"));
            assumeFalse(Files.isWritable(store), "this user may write anywhere");
            assertThat(refusal(() -> models().load(ZIP)))
                    .startsWith("model 'zip': cannot write to the model store " + store + " (access denied: ")
                    .endsWith(REMEDY);
        }
    }

    @Nested
    class Downloading {

        @Test
        void makesTheFolderWithItsParents() throws IOException {
            Path target = root.resolve("a").resolve("b");
            assertThat(models().download(ZIP, target)).isEqualTo(target);
            assertThat(target.resolve("sub").resolve("vocab.txt")).hasContent("words");
            assertThat(namesIn(root.resolve("a"))).containsExactly("b");
        }

        @Test
        void makesTheFolderWithTheUsualRights() throws IOException {
            Path usual = Files.createDirectory(root.resolve("usual"));
            assertThat(Files.getPosixFilePermissions(models().download(ZIP, root.resolve("target"))))
                    .isEqualTo(Files.getPosixFilePermissions(usual));
            assertThat(Files.getPosixFilePermissions(models().load(ZIP).path()))
                    .isEqualTo(Files.getPosixFilePermissions(usual));
        }

        @Test
        void fillsAnEmptyFolderInItsPlace() throws IOException {
            Path real = Files.createDirectory(root.resolve("real"));
            Path target = Files.createSymbolicLink(root.resolve("target"), real);
            models().download(ZIP, target);
            assertThat(real.resolve("model.onnx")).hasContent("weights");
            assertThat(target).isSymbolicLink();
        }

        @Test
        void copiesAFolderAndWhatItsLinksPointTo() throws IOException {
            Path home = models.resolve("folder");
            Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
            Files.writeString(elsewhere.resolve("weights"), "blob");
            Files.createSymbolicLink(home.resolve("linked"), elsewhere);
            Files.createSymbolicLink(home.resolve("blob"), elsewhere.resolve("weights"));
            Path target = root.resolve("target");
            models().download(FOLDER, target);
            assertThat(namesIn(target)).containsExactly("blob", "linked", "model.json", "sub");
            assertThat(target.resolve("blob")).hasContent("blob").isRegularFile();
            assertThat(Files.isSymbolicLink(target.resolve("blob"))).isFalse();
            assertThat(target.resolve("linked").resolve("weights")).hasContent("blob");
            assertThat(target.resolve("sub").resolve("vocab.txt")).hasContent("words");
        }

        @Test
        void refusesATargetThatIsNotEmptyAndLeavesIt() throws IOException {
            Path target = Files.createDirectory(root.resolve("target"));
            Files.writeString(target.resolve("mine"), "mine");
            assertThat(refusal(() -> models().download(ZIP, target)))
                    .isEqualTo(
                            "model 'zip': " + target + ": the target folder is not empty; give an empty or a new one");
            assertThat(namesIn(target)).containsExactly("mine");
        }

        @Test
        void refusesATargetThatIsAFile() throws IOException {
            Path target = Files.writeString(root.resolve("target"), "mine");
            assertThat(refusal(() -> models().download(ZIP, target))).isEqualTo("model 'zip': not a folder: " + target);
            assertThat(target).hasContent("mine");
        }

        @Test
        void leavesNothingBehindOnFailure() throws IOException {
            Path target = root.resolve("target");
            assertThat(refusal(() -> models().download(BROKEN, target))).contains("leads out of the folder");
            assertThat(namesIn(root)).containsExactly("models");
        }

        @Test
        void leavesAnEmptyTargetEmptyOnFailure() throws IOException {
            Path target = Files.createDirectory(root.resolve("target"));
            assertThat(refusal(() -> models().download(BROKEN, target))).contains("leads out of the folder");
            assertThat(namesIn(target)).isEmpty();
            assertThat(namesIn(root)).containsExactly("models", "target");
        }

        @Test
        void clearsAwayWhatWasWrittenBeforeTheFailure() throws IOException {
            Path archive = models.resolve("broken").resolve("model.zip");
            Zips.write(archive, "good.txt", "good", "sub/", "", "bad.txt", "undamaged");
            Zips.replace(archive, "undamaged", "redamaged");
            Path target = Files.createDirectory(root.resolve("target"));
            assertThat(refusal(() -> models().download(BROKEN, target))).contains("its checksum does not fit");
            assertThat(refusal(() -> models().download(BROKEN, root.resolve("new"))))
                    .contains("checksum");
            assertThat(refusal(() -> models().load(BROKEN))).contains("checksum");
            assertThat(namesIn(target)).isEmpty();
            assertThat(modelsIn(store)).isEmpty();
            assertThat(store.resolve("tmp")).isEmptyDirectory();
            assertThat(namesIn(root)).containsExactly("models", "store", "target");
        }

        @Test
        void endsOnLinksThatGoRound() throws IOException {
            Path home = models.resolve("folder");
            Files.createSymbolicLink(home.resolve("round"), home);
            assertThat(refusal(() -> models().download(FOLDER, root.resolve("target"))))
                    .startsWith("model 'folder': FileSystemLoopException: ");
            assertThat(namesIn(root)).containsExactly("models");
        }

        @Test
        void ofAnUnknownModelTouchesNothing() throws IOException {
            assertThat(refusal(() -> models().download(ModelId.of("x"), root.resolve("target"))))
                    .startsWith("model 'x' does not exist");
            assertThat(namesIn(root)).containsExactly("models");
        }
    }
}
