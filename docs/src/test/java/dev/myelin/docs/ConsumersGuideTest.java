package dev.myelin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page about consumers shows the files of the projects that {@code -Pci} builds, and what those builds check. */
class ConsumersGuideTest {

    private static final Path PROJECTS = Path.of("src/it");
    private static final Pattern PART = Pattern.compile("Of `([^`]+)`:\\n\\n```xml\\n([^`]*)```");

    private static Markdown page;

    @BeforeAll
    static void read() throws IOException {
        page = Markdown.read("docs/consumers.md");
    }

    @Test
    void filesAreThoseOfTheProjects() throws IOException {
        Map<String, String> files = page.files();
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(PROJECTS.resolve(file.getKey())).content().isEqualTo(file.getValue());
        }
        assertThat(files.values())
                .containsAll(page.blocks("java"))
                .hasSize(page.blocks("java").size() + 1);
    }

    @Test
    void partsOfProjectFilesStandInThem() throws IOException {
        List<MatchResult> parts = PART.matcher(page.text()).results().toList();
        for (MatchResult part : parts) {
            assertThat(unindented(Files.readString(PROJECTS.resolve(part.group(1)))))
                    .contains(unindented(part.group(2)));
        }
        assertThat(parts).hasSameSizeAs(page.blocks("xml"));
    }

    @Test
    void whatIsPrintedAndSaidIsCheckedForByTheBuild() throws IOException {
        String checks = Files.readString(PROJECTS.resolve("lombok/verify.groovy"));

        assertThat(checks).contains("'" + page.blockAfter("It prints:").text().strip() + "'");
    }

    @Test
    void theCommandForModulesHasTheArgumentsOfTheProject() throws IOException {
        List<String> words =
                List.of(page.blockAfter("The command is run").text().strip().split(" "));
        String pom = Files.readString(PROJECTS.resolve("modules/pom.xml"));

        assertThat(words).startsWith("java", "-p", "PATH", "-m");
        assertThat(unindented(pom))
                .contains("<executable>java</executable>\n<arguments>\n<argument>-p</argument>\n<modulepath/>\n"
                        + String.join(
                                "",
                                words.subList(3, words.size()).stream()
                                        .map("<argument>%s</argument>\n"::formatted)
                                        .toList())
                        + "</arguments>");
    }

    @Test
    void everyProjectIsCheckedAndWritesNoVersionOfItsOwn() throws IOException {
        try (Stream<Path> paths = Files.list(PROJECTS)) {
            List<Path> projects = paths.filter(path -> Files.exists(path.resolve("pom.xml")))
                    .sorted()
                    .toList();
            for (Path project : projects) {
                assertThat(project.resolve("verify.groovy")).isRegularFile();
                assertThat(versions(project))
                        .as(project.toString())
                        .isSubsetOf("4.0.0", "1.0", "17", "25", "[25,26)", "@...@", "${...}");
            }
            assertThat(projects)
                    .extracting(project -> project.getFileName().toString())
                    .containsExactly("default-package", "immutables", "lombok", "modules", "multi-module", "plain");
        }
    }

    private static List<String> versions(Path project) throws IOException {
        String pom = Files.readString(project.resolve("pom.xml"));
        return Pattern.compile("<([\\w.-]*[vV]ersion|[\\w.-]+\\.release)>([^<]*)<")
                .matcher(pom)
                .results()
                .map(match -> match.group(2))
                .map(version -> version.replaceAll("@.*@", "@...@").replaceAll("\\$\\{.*}", "\\${...}"))
                .toList();
    }

    private static String unindented(String text) {
        return text.replaceAll("(?m)^ +", "");
    }
}
