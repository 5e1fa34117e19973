package dev.myelin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.ModelSource.ModelFiles;
import dev.myelin.testing.Zips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalModelsTest {

    private static final ModelId ID = ModelId.of(7);

    @TempDir
    private Path folder;

    private String refusal(ModelId id) {
        ModelUnavailable e = catchThrowableOfType(ModelUnavailable.class, () -> new LocalModels(folder).describe(id));
        assertThat(e.modelId()).isEqualTo(id.value());
        assertThat(e.exitStatus()).isEqualTo(1);
        return String.valueOf(e.getMessage());
    }

    private ModelFiles files(Path models) {
        LocalModels source = new LocalModels(models);
        return source.files(source.describe(ID));
    }

    @Test
    void describesAModelByItsFile() throws IOException {
        Zips.model(folder, "7", "{\"name\": \"mini\", \"dimensions\": 384}");
        ModelInfo model = new LocalModels(folder).describe(ID);
        assertThat(model.id()).isEqualTo(ID);
        assertThat(model.name()).isEqualTo("mini");
        assertThat(model.get("dimensions")).contains(384);
        assertThat(model.isLoaded()).isFalse();
    }

    @Test
    void givesTheFolderWhereNoFileIsNamed() throws IOException {
        Path home = Zips.model(folder, "7", "{\"file\": null}");
        assertThat(files(folder)).isEqualTo(new ModelFiles.Folder(home));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "./.", "other/.."})
    void givesTheArchiveWhicheverWayTheFolderIsNamed(String detour) throws IOException {
        Path home = Zips.model(folder, "7", "{\"file\": \"model.zip\"}");
        Path archive = Zips.write(home.resolve("model.zip"), "a", "b");
        assertThat(files(folder.resolve(detour))).isEqualTo(new ModelFiles.Archive(archive));
    }

    @Test
    void namesTheModelsThereAreWhenOneIsMissing() throws IOException {
        Zips.model(folder, "mini", "{}");
        Zips.model(folder, "12", "{}");
        Files.createDirectory(folder.resolve("not-a-model"));
        assertThat(refusal(ID))
                .isEqualTo("model '7' does not exist: no " + folder.resolve("7").resolve("model.json")
                        + "; models there: 12, mini. Give the folder that holds it with --models DIR");
    }

    @Test
    void namesAtMostTenModels() throws IOException {
        for (int i = 10; i < 20; i++) {
            Zips.model(folder, "m" + i, "{}");
        }
        assertThat(refusal(ID)).contains("m18, m19. Give");
        Zips.model(folder, "m20", "{}");
        assertThat(refusal(ID)).contains("models there: m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, .... Give");
    }

    @Test
    void suggestsTheModelThatWasProbablyMeant() throws IOException {
        Zips.model(folder, "minilm", "{}");
        assertThat(refusal(ModelId.of("mini-lm"))).endsWith("with --models DIR; did you mean 'minilm'?");
    }

    @Test
    void saysThatThereAreNoModels() {
        assertThat(refusal(ID)).contains("; there are no models in " + folder.toAbsolutePath() + ". Give the folder");
    }

    @Test
    void listsModelsInOrderAndNothingElse() throws IOException {
        Zips.model(folder, "b", "{}");
        Zips.model(folder, "a", "not JSON, and still a model");
        Zips.model(folder, "back\\slash", "{}");
        Files.createDirectory(folder.resolve("c"));
        Files.writeString(folder.resolve("d"), "");
        assertThat(new LocalModels(folder).list()).containsExactly(ModelId.of("a"), ModelId.of("b"));
        assertThat(new LocalModels(folder.resolve("nowhere")).list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"mini\"", "{\"name\": }", "{\"a\": 1, \"a\": 2}", "{} {}"})
    void saysWhatIsWrongWithAFileThatIsNoJsonObject(String json) throws IOException {
        Path home = Zips.model(folder, "7", json);
        assertThat(refusal(ID))
                .startsWith("model '7': " + home.resolve("model.json") + " is not a JSON object: ")
                .contains(", at line 1, column ")
                .doesNotContain("Source", "\n");
    }

    @Test
    void saysThatItCannotReadTheFile() throws IOException {
        Files.createDirectories(folder.resolve("7").resolve("model.json"));
        assertThat(refusal(ID)).startsWith("model '7': cannot read ");
    }

    @Test
    void saysThatNoFolderCanHaveSuchAName() {
        assertThat(refusal(ModelId.of("\uD800")))
                .isEqualTo("model '\uD800' does not exist: no folder can have that name here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.zip", "../other.zip", "a/../../other.zip", "", ".", "a\\u0000b"})
    void refusesAFileThatIsNotInTheModelsFolder(String file) throws IOException {
        Zips.write(folder.resolve("other.zip"), "a", "b");
        Path home = Zips.model(folder, "7", "{\"file\": \"" + file + "\"}");
        ModelUnavailable e = catchThrowableOfType(ModelUnavailable.class, () -> files(folder));
        assertThat(e)
                .hasMessageStartingWith("model '7': " + home.resolve("model.json") + " names the file '")
                .hasMessageEndingWith("', which is not in that folder; put it there, or leave \"file\" out when the"
                        + " folder itself holds the model's files");
    }

    @Test
    void refusesAnAbsolutePath() throws IOException {
        Path other = Zips.write(folder.resolve("other.zip"), "a", "b");
        Zips.model(folder, "7", "{\"file\": \"" + other.toString().replace("\\", "\\\\") + "\"}");
        assertThat(catchThrowableOfType(ModelUnavailable.class, () -> files(folder)))
                .hasMessageContaining("which is not in that folder");
    }

    @Test
    void isNamedByItsFolder() {
        assertThat(new LocalModels(Path.of("models"))).hasToString("folder models");
    }
}
