package dev.myelin.docs;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's tutorial, done by the letter: its files are written, compiled and run. In {@code -Pci} Maven builds the same
 * files as a stranger's project; they are laid out for it here.
 */
class TutorialTest {

    private static final Pattern ARGUMENTS = Pattern.compile("-Dexec\\.args=\"(.*)\"\\n");

    private static Markdown readme;
    private static Map<String, String> files;
    private static String arguments;

    @BeforeAll
    static void read() throws IOException {
        readme = Markdown.read("README.md");
        files = readme.files();
        Matcher matcher =
                ARGUMENTS.matcher(readme.blockAfter("Compile and run it").text());
        assertThat(matcher.find()).isTrue();
        arguments = matcher.group(1);
    }

    @Test
    void thePluginPrintsWhatTheReadmeSays(@TempDir Path folder) throws Exception {
        Plugin.Output output = build(folder).myelin(arguments.split(" "));

        assertThat(output.out()).isEqualToIgnoringNewLines(printed());
        assertThat(output.status()).isZero();
    }

    @Test
    void misspeltParametersGiveTheMessageOfTheReadme(@TempDir Path folder) throws Exception {
        Plugin plugin = build(folder);
        Path params = folder.resolve("params.json");
        Files.writeString(
                params,
                Files.readString(params).replace("\"model_id\": 1, ", "").replaceFirst("\"text\"", "\"txt\""));
        Plugin.Output output = plugin.myelin(arguments.split(" "));

        assertThat(output.err())
                .isEqualTo(readme.blockAfter("Now break something").text());
        assertThat(output.out()).isEmpty();
        assertThat(output.status()).isEqualTo(2);
    }

    /** For maven-invoker-plugin, with the scripts of {@code src/it}: what to run, and what must come of it. */
    @Test
    void theFilesAreLaidOutAsAProject() throws IOException {
        Path project = Path.of("target/consumers/tutorial");
        write(files, project);
        write(Map.of("test.properties", "exec.args=" + arguments + "\n", "expected.json", printed()), project);
        Path script = Path.of("src/it/tutorial/verify.groovy");
        Files.writeString(project.resolve(script.getFileName()), Files.readString(script));

        assertThat(files)
                .containsOnlyKeys(
                        "pom.xml",
                        "src/main/java/com/example/Mood.java",
                        "models/1/model.json",
                        "models/1/words.txt",
                        "params.json");
    }

    private static String printed() {
        return readme.blockAfter("It prints:").text();
    }

    private static Plugin build(Path folder) throws IOException {
        write(files, folder);
        Compilation compilation = Javac.compile(List.of(files.get("src/main/java/com/example/Mood.java")));
        assertThat(compilation).succeededWithoutWarnings();
        Path classes = folder.resolve("target/classes");
        Javac.write(compilation, classes);
        return new Plugin(classes, folder);
    }

    private static void write(Map<String, String> files, Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.resolveSibling(""));
            Files.writeString(target, file.getValue());
        }
    }
}
