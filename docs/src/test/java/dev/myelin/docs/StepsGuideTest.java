package dev.myelin.docs;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about steps: its action compiles, and does what the page says. */
class StepsGuideTest {

    private static final String PARAMS = "{\"text\": \"a longer word is long\", \"most\": 2, \"folder\": \"out\"}";

    @TempDir
    private static Path classes;

    @TempDir
    private Path folder;

    private Plugin plugin;

    @BeforeAll
    static void itCompilesWithoutAWarning() throws IOException {
        Compilation compilation =
                Javac.compile(Markdown.read("docs/steps.md").blocks("java"), "-Xlint:all,-processing", "-Werror");
        assertThat(compilation).succeededWithoutWarnings();
        Javac.write(compilation, classes);
    }

    @BeforeEach
    void aFolder() {
        plugin = new Plugin(classes, folder);
    }

    private Plugin.Output publish(String... more) throws Exception {
        String[] arguments = {"run", "publish_words", "--params", PARAMS, "--progress", "none"};
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return plugin.myelin(all);
    }

    @Test
    void theStepsRunInTheOrderOfTheirTypes() throws Exception {
        Plugin.Output output = publish();
        assertThat(output.err()).isEmpty();
        assertThat(output.out()).isEqualTo("{\"file\":\"out/words.txt\",\"words\":2}\n");
        assertThat(folder.resolve("out/words.txt")).hasContent("longer\nword\n");
    }

    @Test
    void theDraftGoesWhenPublishingFails() throws Exception {
        publish();
        Plugin.Output again = publish();
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).startsWith("Step 'publish' failed: there already: ");
        assertThat(folder.resolve("out")).isDirectoryContaining("glob:**words.txt");
        assertThat(folder.resolve("out").toFile().list()).containsExactly("words.txt");
    }

    @Test
    void aRunCanChangeHowStepsAreTried() throws Exception {
        assertThat(publish("--step", "write.retries=5").status()).isZero();
        Plugin.Output wrong = publish("--step", "write.retires=5");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err())
                .isEqualTo("settings of steps are not valid: no setting 'steps.write.retires';"
                        + " did you mean 'steps.write.retries'?\n");
    }

    @Test
    void thePlanCanBeDrawn() throws Exception {
        assertThat(plugin.myelin("describe", "publish_words", "--mermaid").out())
                .contains("split")
                .contains("flowchart");
        assertThat(plugin.myelin("describe", "publish_words").out()).contains("Draft");
    }
}
