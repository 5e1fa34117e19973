package dev.myelin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plugin's own data. */
class SentencesTest {

    @Test
    void areManyAndAllDifferent() throws Exception {
        List<String> lines = Files.readAllLines(Path.of(Wiring.SENTENCES));

        assertThat(lines).hasSizeGreaterThanOrEqualTo(520).doesNotHaveDuplicates();
        assertThat(lines).allSatisfy(line -> assertThat(line).isNotBlank().isEqualTo(line.strip()));
    }
}
