package dev.myelin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the processor writes for the sample, as text. Run with {@code -Dmyelin.golden.update=true} to store it anew, and
 * read the difference.
 */
class GeneratedSourcesTest {

    private static final Path GENERATED = Path.of("target/generated-sources/annotations/dev/myelin/sample");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static List<String> generated() throws IOException {
        try (Stream<Path> files = Files.list(GENERATED)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("generated")
    void isTheStoredText(String name) throws IOException {
        String text = Files.readString(GENERATED.resolve(name));
        if (Boolean.getBoolean("myelin.golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(GOLDEN.resolve(name), text);
        }

        assertThat(text).isEqualTo(Files.readString(GOLDEN.resolve(name)));
    }

    @Test
    void eachKindOfActionHasItsFiles() throws IOException {
        assertThat(generated())
                .containsExactly(
                        "EmbedAction.java",
                        "EmbedDeployment.java",
                        "EmbedParamsParser.java",
                        "EmbedResultWriter.java",
                        "FindDuplicatesAction.java",
                        "FindDuplicatesParamsParser.java",
                        "FindDuplicatesProgress.java",
                        "FindDuplicatesResultWriter.java",
                        "FindDuplicatesSteps.java",
                        "FindDuplicatesTypedAction.java",
                        "FindDuplicatesTypedParamsParser.java",
                        "FindDuplicatesTypedProgress.java",
                        "FindDuplicatesTypedResultWriter.java",
                        "FindDuplicatesTypedSteps.java",
                        "SearchAction.java",
                        "SearchParamsParser.java",
                        "SearchResultWriter.java");
    }
}
