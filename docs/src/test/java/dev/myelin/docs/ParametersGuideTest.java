package dev.myelin.docs;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.google.testing.compile.Compilation;
import dev.myelin.json.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The page about parameters: its examples are compiled together, and its commands print what it says. */
class ParametersGuideTest {

    /** An argument, as a shell takes it. */
    private static final Pattern WORD = Pattern.compile("'[^']*'|\\S+");

    @TempDir
    private static Path classes;

    @TempDir
    private static Path folder;

    private static Markdown page;

    @BeforeAll
    static void theyCompileWithoutAWarning() throws IOException {
        page = Markdown.read("docs/parameters.md");
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
        assertThat(tests).hasSize(7);
        return tests;
    }

    private static void check(String command, Markdown.Block printed) throws Exception {
        List<String> words = WORD.matcher(command)
                .results()
                .map(word -> word.group().replace("'", ""))
                .toList();
        assertThat(words).startsWith("myelin");
        Plugin.Output output = new Plugin(classes, folder)
                .myelin(words.subList(1, words.size()).toArray(String[]::new));
        if (printed.language().equals("json")) {
            assertThat(compact(output.out())).as(output.err()).isEqualTo(compact(printed.text()));
        } else {
            assertThat(output.out() + output.err()).isEqualTo(printed.text());
        }
        assertThat(output.status()).isEqualTo(printed.text().startsWith("parameters of ") ? 2 : 0);
    }

    @Test
    void problemsForAProgram() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Method of = loader.loadClass("parameters.Problems").getDeclaredMethod("of", String.class);
            of.setAccessible(true);
            String document = "{\"txt\": \"ha\", \"times\": 0}";
            assertThat(compact((String) of.invoke(null, document)))
                    .isEqualTo(compact(
                            page.blockAfter("Of `" + document + "` it says:").text()));
        }
    }

    /** A JSON text without the space between its tokens. */
    private static String compact(String json) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonParser in = Json.FACTORY.createParser(json);
                JsonGenerator out = Json.FACTORY.createGenerator(text)) {
            in.nextToken();
            out.copyCurrentStructure(in);
        }
        return text.toString();
    }
}
