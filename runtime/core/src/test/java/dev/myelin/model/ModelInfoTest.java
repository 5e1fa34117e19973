package dev.myelin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelInfoTest {

    private static final ModelId ID = ModelId.of(7);

    @Test
    void givesTheSourcesFields() {
        Map<String, @Nullable Object> fields = new HashMap<>(Map.of("name", "mini", "size", 3));
        fields.put("file", null);
        ModelInfo model = new ModelInfo(ID, fields, null);
        fields.clear();
        assertThat(model.id()).isEqualTo(ID);
        assertThat(model.name()).isEqualTo("mini");
        assertThat(model.get("size")).contains(3);
        assertThat(model.get("file")).isEmpty();
        assertThat(model.get("other")).isEmpty();
        assertThat(model.attributes()).containsOnlyKeys("name", "size", "file").isUnmodifiable();
    }

    @Test
    void isNamedByItsIdWhereTheSourceGivesNoName() {
        assertThat(new ModelInfo(ID, Map.of(), null).name()).isEqualTo("7");
    }

    @Test
    void hasAPathOnceItIsLoaded() {
        ModelInfo described = new ModelInfo(ID, Map.of("name", "mini"), null);
        assertThat(described.isLoaded()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(described::path)
                .withMessage("model '7' has no local files yet; get it with loadModel instead of getModel");
        ModelInfo loaded = described.at(Path.of("files"));
        assertThat(loaded.isLoaded()).isTrue();
        assertThat(loaded.path()).isEqualTo(Path.of("files"));
        assertThat(loaded.name()).isEqualTo("mini");
    }

    @Test
    void printsNoFieldThatMayBeASignedAddress() {
        ModelInfo model = new ModelInfo(ID, Map.of("name", "mini", "file", "secret"), Path.of("files"));
        assertThat(model).hasToString("ModelInfo[id=7, name=mini, path=files]");
        assertThat(new ModelInfo(ID, Map.of("file", "secret"), null)).hasToString("ModelInfo[id=7, name=7]");
    }
}
