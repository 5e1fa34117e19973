package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enums and sealed types, read and written. */
class ChoicesTest {

    private static final String DOCUMENT = "{\"order\":\"BY_SIZE\",\"metric\":\"l2\",\"other\":\"DOT\",\"level\":9,"
            + "\"color\":\"B\",\"metrics\":[\"cos\",\"DOT\"],\"orders\":{\"BY_SIZE\":1,\"BY_NAME\":2},"
            + "\"levels\":{\"cos\":1},\"colors\":{\"9\":\"R\"},"
            + "\"shape\":{\"type\":\"circle\",\"radius\":1.0,\"inner\":{\"type\":\"square\",\"side\":2.0}},"
            + "\"shapes\":[{\"type\":\"nothing\"},{\"type\":\"square\",\"side\":0.5}],"
            + "\"filter\":{\"kind\":\"UP\",\"language\":\"de\"},\"filters\":[{\"kind\":\"cut\",\"at\":3}],"
            + "\"circle\":{\"type\":\"circle\",\"radius\":3.0,\"inner\":null}}";

    private static Generated choices;

    @BeforeAll
    static void compile(@TempDir Path folder) {
        choices = Generated.of(Host.JAVAC, folder, "Choices", Sources.read("Choices"));
    }

    @Test
    void whatIsGivenIsTaken() throws IOException {
        assertThat(choices.write(choices.read(DOCUMENT))).isEqualTo(DOCUMENT);
    }

    @Test
    void theTagMayStandAnywhere() throws IOException {
        String document = DOCUMENT.replace("\"type\":\"square\",\"side\":0.5", "\"side\":0.5,\"type\":\"square\"")
                .replace("\"kind\":\"UP\",\"language\":\"de\"", "\"language\":\"de\",\"kind\":\"UP\"");
        assertThat(choices.write(choices.read(document))).isEqualTo(DOCUMENT);
    }

    @Test
    void aCaseByItselfNeedsNoTag() throws IOException {
        String document = DOCUMENT.replace("\"type\":\"circle\",\"radius\":3.0", "\"radius\":3.0");
        assertThat(choices.write(choices.read(document))).isEqualTo(DOCUMENT);
    }

    @Test
    void defaultsAndAliasesAreTheirConstants() throws IOException {
        assertThat(choices.write(choices.read(DOCUMENT.replace("\"metric\":\"l2\",", ""))))
                .contains("\"metric\":\"cos\"");
        assertThat(choices.write(choices.read(DOCUMENT.replace("\"metric\":\"l2\"", "\"metric\":\"cosine\""))))
                .contains("\"metric\":\"cos\"");
    }

    @Test
    void everyProblemIsToldAtItsPlace() {
        String document = """
                {"order": "by_size", "metric": "COSINE", "other": 1, "level": 2, "color": "red", "metrics": [null, "l3"],
                 "orders": {"BY_WEIGHT": 1, "BY_NAME": 1, "BY_NAME": 2}, "levels": {"cos": 1, "cosine": 9},
                 "colors": {"x": "R"}, "shape": {"radius": 1},
                 "shapes": [{"type": "circel"}, {"type": 1}, {"type": null}, 1, null, {"side": "x", "type": "square", "edge": 1},
                            {"type": "circle"}, {"type": "square", "side": 1, "type": "square"},
                            {"type": "circle", "radius": 1, "inner": {"type": "x"}}],
                 "filter": {"type": "UP"}, "filters": [{"kind": "up"}], "circle": {"type": "square", "radius": 1}}
                """;
        assertThat(choices.problems(document)).isEqualTo("");
    }
}
