package dev.myelin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README and the guides point to is there. That the commands work is for {@code .ci/run}, which runs them. */
class ReadmeTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)#?([^)]*)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    @Test
    void theFirstTwoCommandsRunTheMainJobAndTheTests() throws IOException {
        List<String> commands = Markdown.read("README.md").blocks("sh");

        assertThat(commands.get(0))
                .startsWith("mvn ")
                .contains("run find_duplicates")
                .hasLineCount(1);
        assertThat(commands.get(1)).isEqualTo("mvn -B verify\n");
    }

    @Test
    void theFilesThatTheMainJobNamesAreThere() throws IOException {
        String command = Markdown.read("README.md").blocks("sh").get(0);

        assertThat(Pattern.compile("@(\\S+)").matcher(command).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Markdown.ROOT.resolve(file)).isRegularFile());
    }

    @Test
    void theTableOfFoldersListsEveryModule() throws IOException {
        List<String> modules = new ArrayList<>();
        collectModules(Markdown.ROOT, modules);

        assertThat(rows(Markdown.read("README.md"), "`([\\w/-]+)` \\| `([\\w-]+)`")
                        .map(row -> row.group(1) + " " + row.group(2)))
                .containsExactlyInAnyOrderElementsOf(modules);
    }

    @Test
    void theTutorialUsesTheVersionThatIsBuiltHere() throws IOException {
        String version = firstMatch("<version>(.*?)</version>", Files.readString(Markdown.ROOT.resolve("pom.xml")));

        assertThat(Markdown.read("README.md").files().get("pom.xml"))
                .contains("<myelin.version>" + version + "</myelin.version>");
    }

    @Test
    void everyLinkLeadsToAFileAndAHeading() throws IOException {
        List<String> links = new ArrayList<>();
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            for (MatchResult link : LINK.matcher(new Markdown(Files.readString(page)).prose())
                    .results()
                    .toList()) {
                Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
                links.add(link.group());
                if (!Files.exists(target)
                        || (!link.group(2).isEmpty() && !anchors(target).contains(link.group(2)))) {
                    dead.add(Markdown.ROOT.relativize(page) + " " + link.group());
                }
            }
        }
        assertThat(dead).isEmpty();
        assertThat(links).contains("](docs/guide.md)", "](#a-predictor)", "](MYE1203.md)");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Markdown.ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(Markdown.ROOT.resolve("README.md")), docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .filter(path -> !path.startsWith(Markdown.ROOT.resolve("docs/target")))
                    .toList();
        }
    }

    /** A page's headings as the ends of links. */
    private static List<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\w -]", "").replace(' ', '-'))
                .toList();
    }

    /** Folder and artifact of each module that has something in it. */
    private static void collectModules(Path folder, List<String> modules) throws IOException {
        String pom = Files.readString(folder.resolve("pom.xml"));
        if (!pom.contains("<packaging>pom</packaging>")) {
            String name = Markdown.ROOT.relativize(folder).toString();
            modules.add(name + " " + firstMatch("</parent>\\s*<artifactId>(.*?)</artifactId>", pom));
        }
        for (MatchResult module :
                Pattern.compile("<module>(.*?)</module>").matcher(pom).results().toList()) {
            collectModules(folder.resolve(module.group(1)), modules);
        }
    }

    private static Stream<MatchResult> rows(Markdown page, String cells) {
        return Pattern.compile("(?m)^\\| " + cells + " \\|")
                .matcher(page.text())
                .results();
    }

    private static String firstMatch(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
    }
}
