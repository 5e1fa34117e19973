package dev.myelin.docs;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The page about runs over many inputs: its plugin compiles, and its commands print what it says. */
class BatchRunsGuideTest {

    @TempDir
    private static Path classes;

    @TempDir
    private static Path folder;

    private static Markdown page;

    @BeforeAll
    static void itCompilesWithoutAWarning() throws IOException {
        page = Markdown.read("docs/batch-runs.md");
        Compilation compilation = Javac.compile(page.blocks("java"), "-Xlint:all,-processing", "-Werror");
        assertThat(compilation).succeededWithoutWarnings();
        Javac.write(compilation, classes);
        for (Map.Entry<String, String> file : page.files().entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.resolveSibling(""));
            Files.writeString(target, file.getValue());
        }
    }

    @TestFactory
    List<DynamicTest> everyCommandPrintsTheNextBlock() {
        List<DynamicTest> tests = new ArrayList<>();
        List<Markdown.Block> blocks = page.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).language().equals("sh")) {
                String command = blocks.get(i).text().strip();
                Markdown.Block printed = blocks.get(i + 1);
                tests.add(DynamicTest.dynamicTest(command, () -> check(command, printed)));
            }
        }
        assertThat(tests).hasSize(6);
        return tests;
    }

    private static void check(String command, Markdown.Block printed) throws Exception {
        String[] words = command.split(" ");
        assertThat(words[0]).isEqualTo("myelin");
        Plugin.Output output = new Plugin(classes, folder)
                .myelin(List.of(words).subList(1, words.length).toArray(String[]::new));
        String expected = printed.text();
        if (printed.language().equals("json")) {
            expected = expected.replace(": ", ":").replace(", ", ",");
        }
        assertThat(output.out() + output.err()).isEqualTo(expected);
        assertThat(output.status()).isEqualTo(expected.startsWith("{\"error\"") ? 1 : 0);
    }

    @Test
    void theResultsAreInTheFile() throws Exception {
        check(
                "myelin run count_words --set model_id=1 --inputs texts.jsonl --output other.jsonl --progress none",
                new Markdown.Block("json", "{\"processed_count\": 2, \"output\": \"other.jsonl\"}\n"));
        assertThat(folder.resolve("other.jsonl")).hasContent("{\"words\":3}\n{\"words\":1}\n");
    }
}
