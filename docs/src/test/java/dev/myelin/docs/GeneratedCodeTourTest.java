package dev.myelin.docs;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour's sources are compiled; what is generated for them is what the tour prints. */
class GeneratedCodeTourTest {

    private static Markdown tour;
    private static Compilation compilation;

    @BeforeAll
    static void compile() throws IOException {
        tour = Markdown.read("docs/generated-code.md");
        List<String> sources = tour.blocks("java").stream()
                .filter(block -> !isGenerated(block))
                .toList();
        compilation = Javac.compile(sources, "-Xlint:all,-processing", "-Werror");
    }

    @Test
    void theTourPrintsEachGeneratedFileOrOneThatIsLikeIt() throws IOException {
        assertThat(compilation).succeededWithoutWarnings();
        Map<String, String> generated = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            String name = Path.of(file.getName()).getFileName().toString();
            generated.put(name, file.getCharContent(false).toString());
        }
        assertThat(generated.keySet())
                .containsExactly(
                        "FrequentAction.java",
                        "FrequentParamsParser.java",
                        "FrequentProgress.java",
                        "FrequentResultWriter.java",
                        "FrequentSteps.java",
                        "RedactAction.java",
                        "RedactParamsParser.java",
                        "RedactProgress.java",
                        "RedactResultWriter.java",
                        "RedactSteps.java",
                        "RentAction.java",
                        "RentParamsParser.java",
                        "RentResultWriter.java");

        generated
                .keySet()
                .removeAll(List.of(
                        "FrequentParamsParser.java",
                        "FrequentProgress.java",
                        "FrequentResultWriter.java",
                        "RentParamsParser.java",
                        "RentResultWriter.java"));
        assertThat(tour.blocks("java").stream()
                        .filter(GeneratedCodeTourTest::isGenerated)
                        .sorted()
                        .collect(Collectors.joining("\n")))
                .isEqualTo(generated.values().stream().sorted().collect(Collectors.joining("\n")));
    }

    @Test
    void theTourPrintsTheWholeIndex(@TempDir Path classes) throws IOException {
        Javac.write(compilation, classes);

        assertThat(tour.files())
                .containsOnlyKeys("META-INF/services/dev.myelin.action.ActionDefinition", "META-INF/myelin/plugin.json")
                .allSatisfy((path, text) ->
                        assertThat(classes.resolve(path)).content().isEqualTo(text));
        try (var files = Files.walk(classes.resolve("META-INF"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    private static boolean isGenerated(String block) {
        return block.contains("\n@Generated(");
    }
}
