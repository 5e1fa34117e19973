package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Golden;
import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of generated sources: the same from every compiler, and without a warning. */
class GeneratedSourceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aRichRecordIsReadAndWrittenByReadableCode(Host host) {
        Generated generated = Generated.of(host, folder, "Catalogue", Sources.RICH);
        check(generated, "CatalogueParamsParser");
        check(generated, "CatalogueResultWriter");
    }

    @ParameterizedTest
    @EnumSource
    void aPredictorHasItsEnvelope(Host host) {
        Generated generated = Generated.of(host, folder, "Embed", Sources.PREDICTOR);
        check(generated, "EmbedParamsParser");
        check(generated, "EmbedResultWriter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Scalars", "Containers", "Checks", "Choices"})
    void everyFamilyOfTypesHasItsCode(String family) {
        for (Host host : Host.values()) {
            Generated generated = Generated.of(host, folder.resolve(host.name()), family, Sources.read(family));
            check(generated, family + "ParamsParser");
            check(generated, family + "ResultWriter");
        }
    }

    private static void check(Generated generated, String type) {
        String text = generated.compiled().generated("app/" + type + ".java");
        Golden.check(type + ".java", text);
        assertThat(text).isASCII();
    }
}
