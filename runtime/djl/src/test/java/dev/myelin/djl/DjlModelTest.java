package dev.myelin.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DjlModelTest {

    private static final Tensor FIVE_SEVEN = Tensor.of(new float[] {5, 7}, 2);
    private static final Tensor ONE_TWO = Tensor.of(new float[] {1, 2}, 2);

    @TempDir
    Path folder;

    @Test
    void takesInputsInTheModelsOrder() throws Exception {
        try (DjlModel model = DjlModel.open(TinyModel.subtract(folder))) {
            List<Tensor> outputs = model.run(List.of(FIVE_SEVEN, ONE_TWO));

            assertThat(outputs).hasSize(1);
            assertThat(outputs.get(0).name()).isEqualTo("difference");
            assertThat(outputs.get(0).shape()).containsExactly(2);
            assertThat(outputs.get(0).floats()).containsExactly(4, 5);
        }
    }

    @Test
    void takesNamedInputsInAnyOrder() throws Exception {
        try (DjlModel model = DjlModel.open(TinyModel.subtract(folder))) {
            List<Tensor> outputs = model.run(List.of(ONE_TWO.named("b"), FIVE_SEVEN.named("a")));

            assertThat(outputs.get(0).floats()).containsExactly(4, 5);
        }
    }

    @Test
    void takesDjlsOwnArraysAndFreesThem() throws Exception {
        try (DjlModel model = DjlModel.open(TinyModel.subtract(folder))) {
            NDArray[] kept = new NDArray[2];
            float[] difference = model.run(
                    manager -> {
                        kept[0] = manager.create(new float[] {5, 7});
                        return new NDList(kept[0], manager.create(new float[] {1, 2}));
                    },
                    outputs -> {
                        kept[1] = outputs.singletonOrThrow();
                        return kept[1].toFloatArray();
                    });

            assertThat(difference).containsExactly(4, 5);
            for (NDArray array : kept) {
                assertThatIllegalStateException().isThrownBy(array::toFloatArray);
            }
        }
    }

    @Test
    void passesTheEnginesSettingsOn() throws Exception {
        Path file = TinyModel.subtract(folder);
        DjlOptions options = DjlOptions.defaults().withSettings(Map.of("executionMode", "nonsense"));

        assertThatThrownBy(() -> DjlModel.open(file, options))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ExecutionMode.nonsense");
    }

    @Test
    void saysWhichInputIsUnknown() throws Exception {
        Path file = TinyModel.subtract(folder);
        try (DjlModel model = DjlModel.open(file)) {
            assertThatThrownBy(() -> model.run(List.of(FIVE_SEVEN.named("a"), ONE_TWO.named("c"))))
                    .isInstanceOf(EngineException.class)
                    .hasMessage("the model " + file + " failed: Invalid input tensor name: c");
        }
    }

    @Test
    void saysWhichInputsItWants() throws Exception {
        Path file = TinyModel.subtract(folder);
        try (DjlModel model = DjlModel.open(file)) {
            assertThatThrownBy(() -> model.run(List.of(FIVE_SEVEN)))
                    .isInstanceOf(EngineException.class)
                    .hasMessage("the model " + file + " failed: Input mismatch, looking for: [a, b]");
        }
    }

    @Test
    void wantsAnInput() throws Exception {
        try (DjlModel model = DjlModel.open(TinyModel.subtract(folder))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> model.run(List.of()))
                    .withMessage("a run needs at least one input");
        }
    }

    @Test
    void worksOnAfterAFailedRun() throws Exception {
        try (DjlModel model = DjlModel.open(TinyModel.subtract(folder))) {
            assertThatThrownBy(() -> model.run(List.of(FIVE_SEVEN))).isInstanceOf(EngineException.class);

            assertThat(model.run(List.of(FIVE_SEVEN, ONE_TWO)).get(0).floats()).containsExactly(4, 5);
            assertThat(model.idlePredictors()).isEqualTo(1);
        }
    }

    @Test
    void namesAMissingFile() {
        Path file = folder.resolve("absent.onnx");

        assertThatThrownBy(() -> DjlModel.open(file))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessage("no model file " + file);
    }

    @Test
    void namesAFolderGivenForAFile() {
        assertThatThrownBy(() -> DjlModel.open(folder))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessage("no model file " + folder + ": that is a folder; name the file in it");
    }

    @Test
    void namesAFileThatIsNoModel() throws Exception {
        Path file = Files.writeString(folder.resolve("note.onnx"), "this is a note, not a model");

        assertThatThrownBy(() -> DjlModel.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot open the model " + file + " (27 bytes) with OnnxRuntime: ")
                .hasMessageContaining("Protobuf parsing failed")
                .hasMessageEndingWith(". Is it a model of that engine, and whole? If not, export or copy it again");
    }

    @Test
    void namesAFileThatWasCutShort() throws Exception {
        Path file = TinyModel.subtract(folder);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> DjlModel.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot open the model " + file + " (" + whole.length / 2 + " bytes) with ");
    }

    @Test
    void asksForTheEngineWhereTheNameDoesNotTell() throws Exception {
        Path file = Files.createFile(folder.resolve("model.bin"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DjlModel.open(file))
                .withMessage("cannot tell from its name which engine runs " + file
                        + "; name the engine with DjlOptions.defaults().withEngine(...)");
    }

    @Test
    void takesTheEngineThatIsNamed() throws Exception {
        Path file = Files.move(TinyModel.subtract(folder), folder.resolve("model.bin"));
        DjlOptions options = DjlOptions.defaults().withEngine(Djl.ONNX_RUNTIME);

        try (DjlModel model = DjlModel.open(file, options)) {
            assertThat(model.run(List.of(FIVE_SEVEN, ONE_TWO)).get(0).floats()).containsExactly(4, 5);
        }
    }

    @Test
    void saysThatAnEngineIsMissing() throws Exception {
        Path file = Files.createFile(folder.resolve("model.pt"));

        assertThatThrownBy(() -> DjlModel.open(file))
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith("no engine 'PyTorch' on the class path (engines there: ")
                .hasMessageContaining(Djl.ONNX_RUNTIME)
                .hasMessageEndingWith("add DJL's jar of that engine, and the jar with its native library");
    }

    @Test
    void refusesToRunOnceClosed() throws Exception {
        Path file = TinyModel.subtract(folder);
        DjlModel model = DjlModel.open(file);
        model.close();
        model.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> model.run(List.of(FIVE_SEVEN, ONE_TWO)))
                .withMessage("the model " + file + " is closed");
    }
}
