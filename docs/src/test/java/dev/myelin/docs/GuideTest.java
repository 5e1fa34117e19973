package dev.myelin.docs;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the guide, compiled together and run by the command. */
class GuideTest {

    @TempDir
    private static Path classes;

    @TempDir
    private Path folder;

    private Plugin plugin;

    @BeforeAll
    static void theyCompileWithoutAWarning() throws IOException {
        Compilation compilation =
                Javac.compile(Markdown.read("docs/guide.md").blocks("java"), "-Xlint:all,-processing", "-Werror");
        assertThat(compilation).succeededWithoutWarnings();
        Javac.write(compilation, classes);
    }

    @BeforeEach
    void aModelWithWords() throws IOException {
        plugin = new Plugin(classes, folder);
        Path model = Files.createDirectories(folder.resolve("models/7"));
        Files.writeString(model.resolve("model.json"), "{\"name\": \"words\"}");
        Files.writeString(model.resolve("words.txt"), "the\nlamp\nworks\nwonderfully\n");
    }

    @Test
    void actionsListsThemAll() throws Exception {
        assertThat(plugin.myelin("actions").out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("count_words "),
                        line -> assertThat(line).startsWith("longest_words "),
                        line -> assertThat(line).startsWith("make_list "),
                        line -> assertThat(line).startsWith("spell "));
    }

    @Test
    void thePredictorAnswersEachInput() throws Exception {
        Plugin.Output output = plugin.myelin(
                "run",
                "spell",
                "--params",
                "{\"model_id\": 7, \"inputs\": [{\"text\": \"the lamp wroks\"}, {\"text\": \"works\"}], \"batch_size\": 1}");

        assertThat(output.out())
                .isEqualToIgnoringNewLines(
                        "{\"results\":[{\"words\":[\"wroks\"]},{\"words\":[]}],\"processed_count\":2}");
        assertThat(output.status()).isZero();
    }

    @Test
    void thePredictorTakesModelForModelId() throws Exception {
        assertThat(plugin.myelin("run", "spell", "--params", "{\"model\": \"7\", \"inputs\": []}")
                        .out())
                .isEqualToIgnoringNewLines("{\"results\":[],\"processed_count\":0}");
    }

    @Test
    void theSimpleActionReturnsItsRecordAndLogs() throws Exception {
        Plugin.Output output = plugin.myelin("run", "longest_words", "--params", "{\"model_id\": 7, \"top\": 2}");

        assertThat(output.out()).isEqualToIgnoringNewLines("{\"words\":[\"wonderfully\",\"works\"]}");
        assertThat(output.err().lines()).contains("words_read {\"count\":4}");
    }

    @Test
    void aDefaultStandsForWhatIsLeftOut() throws Exception {
        assertThat(plugin.myelin("run", "longest_words", "--params", "{\"model_id\": 7}")
                        .out())
                .isEqualToIgnoringNewLines("{\"words\":[\"wonderfully\",\"works\",\"lamp\"]}");
    }

    @Test
    void stepMethodsShareTheirContext() throws Exception {
        assertThat(plugin.myelin("run", "count_words", "--params", "{\"texts\": [\"one two\", \"three\"]}")
                        .out())
                .isEqualToIgnoringNewLines("{\"words\":3}");
    }

    @Test
    void stepClassesRunAndLeaveASummary() throws Exception {
        Plugin.Output output = makeList("one two");

        assertThat(output.out())
                .isEqualToIgnoringNewLines("{\"success\":true,\"steps_executed\":2,\"steps_total\":2,"
                        + "\"processed_count\":0,\"results\":[]}");
        assertThat(folder.resolve("list.txt")).hasContent("one two");
    }

    @Test
    void aStepThatCanBeSkippedIs() throws Exception {
        Files.writeString(folder.resolve("list.txt"), "kept");

        assertThat(makeList("one two").status()).isZero();
        assertThat(folder.resolve("list.txt")).hasContent("kept");
    }

    @Test
    void aFailedStepRollsTheOthersBack() throws Exception {
        Plugin.Output output = makeList("");

        assertThat(output.status()).isEqualTo(1);
        assertThat(output.out()).startsWith("{\"error\":").contains("check_file", "the file is empty");
        assertThat(folder.resolve("list.txt")).doesNotExist();
    }

    @Test
    void wrongParametersAreRefusedBeforeAnyWork() throws Exception {
        Plugin.Output output = plugin.myelin("run", "longest_words", "--params", "{\"model_id\": 7, \"top\": 0}");

        assertThat(output.status()).isEqualTo(2);
        assertThat(output.out()).isEmpty();
        assertThat(output.err()).isEqualTo("""
                        parameters of 'longest_words' are not valid (1 problem)
                          /top    must be at least 1, was 0
                        """);
    }

    @Test
    void theCallsFromJavaReturnTheResult() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            for (String name : new String[] {"count", "countTyped"}) {
                Method call = loader.loadClass("guide.FromJava").getDeclaredMethod(name);
                call.setAccessible(true);
                assertThat(call.invoke(null)).as(name).isEqualTo(Map.of("words", 3));
            }
        }
    }

    private Plugin.Output makeList(String words) throws Exception {
        return plugin.myelin("run", "make_list", "--params", "{\"file\": \"list.txt\", \"words\": \"" + words + "\"}");
    }
}
