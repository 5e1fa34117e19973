package dev.myelin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README and the guides point to is there. That the commands work is for {@code .ci/run}, which runs them. */
class ReadmeTest {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)");

    @Test
    void theFirstTwoCommandsRunTheMainJobAndTheTests() throws IOException {
        List<String> commands = Readme.blocks("sh");

        assertThat(commands.get(0)).contains("run find_duplicates").hasLineCount(1);
        assertThat(commands.get(1)).isEqualTo("mvn -B verify\n");
    }

    @Test
    void filesThatTheMainJobNamesAreThere() throws IOException {
        Matcher file = Pattern.compile("@(\\S+)").matcher(Readme.blocks("sh").get(0));

        assertThat(file.find()).isTrue();
        assertThat(Readme.ROOT.resolve(file.group(1))).isRegularFile();
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Readme.ROOT.resolve("README.md")));
        try (Stream<Path> docs = Files.walk(Readme.ROOT.resolve("docs"))) {
            docs.filter(path -> path.toString().endsWith(".md") && !path.toString().contains("/target/"))
                    .forEach(pages::add);
        }
        List<String> dead = new ArrayList<>();
        for (Path page : pages) {
            for (Matcher link = LINK.matcher(Files.readString(page)); link.find(); ) {
                if (!Files.exists(page.resolveSibling(link.group(1)))) {
                    dead.add(Readme.ROOT.relativize(page) + ": " + link.group(1));
                }
            }
        }
        assertThat(dead).isEmpty();
    }
}
