package dev.myelin.processor.values;

import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Golden;
import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedSourceTest {

    @TempDir
    Path folder;

    @Test
    void aRichRecordIsReadAndWrittenByReadableCode() {
        Compiled compiled = Compiles.in(folder)
                .with(new ValueProcessor())
                .options("-Xlint:all,-processing,-options", "-Werror")
                .source("app/Catalogue.java", Sources.RICH)
                .run(Host.JAVAC)
                .isClean();
        Golden.check("CatalogueParamsParser.java", compiled.generated("app/CatalogueParamsParser.java"));
        Golden.check("CatalogueResultWriter.java", compiled.generated("app/CatalogueResultWriter.java"));
    }

    @Test
    void aPredictorHasItsEnvelope() {
        Compiled compiled = Compiles.in(folder)
                .with(new ValueProcessor())
                .options("-Xlint:all,-processing,-options", "-Werror")
                .source("app/Embed.java", Sources.PREDICTOR)
                .run(Host.JAVAC)
                .isClean();
        Golden.check("EmbedParamsParser.java", compiled.generated("app/EmbedParamsParser.java"));
        Golden.check("EmbedResultWriter.java", compiled.generated("app/EmbedResultWriter.java"));
    }
}
