package dev.myelin.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.context.Configuration.Setting;
import dev.myelin.error.InvalidConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

    @TempDir
    private Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("myelin.properties"), content);
    }

    @Test
    void takesASettingFromTheFirstPlaceThatHasIt() throws IOException {
        Path file = file("a = file a\nb = file b\nc = file c\n");
        Configuration configuration = Configuration.read(
                Map.of("a", "option a"), Map.of("MYELIN_A", "variable a", "MYELIN_B", "variable b"), file);
        assertThat(configuration.find("a")).contains(new Setting("option a", "option --a"));
        assertThat(configuration.find("b")).contains(new Setting("variable b", "environment MYELIN_B"));
        assertThat(configuration.find("c")).contains(new Setting("file c", "file " + file));
        assertThat(configuration.find("d")).isEmpty();
        assertThat(configuration.get("b")).contains("variable b");
    }

    @Test
    void takesBlankForNotGiven() throws IOException {
        Configuration configuration =
                Configuration.read(Map.of("a", " "), Map.of("MYELIN_A", ""), file("a = file\nb =\n"));
        assertThat(configuration.get("a")).contains("file");
        assertThat(configuration.get("b")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "models, MYELIN_MODELS",
        "store.folder, MYELIN_STORE_FOLDER",
        "dry-run, MYELIN_DRY_RUN",
        "synapse.host, SYNAPSE_HOST",
        "synapse.job-id, SYNAPSE_JOB_ID"
    })
    void namesTheVariableOfASetting(String key, String variable) {
        assertThat(Configuration.variable(key)).isEqualTo(variable);
        assertThat(Configuration.of(Map.of(), Map.of(variable, "x")).get(key)).contains("x");
    }

    @Test
    void doesWithoutAFile() {
        assertThat(Configuration.read(Map.of("a", "x"), Map.of(), folder.resolve("missing"))
                        .get("a"))
                .contains("x");
    }

    @Test
    void readsTheFileAsUtf8() throws IOException {
        assertThat(Configuration.read(Map.of(), Map.of(), file("a = é\n")).get("a"))
                .contains("é");
    }

    @Test
    void saysWhyAFileCannotBeRead() throws IOException {
        Path notText = Files.write(folder.resolve("latin1.properties"), new byte[] {'a', '=', (byte) 0xE9, '\n'});
        assertThat(refusal(notText)).isEqualTo("cannot read the configuration file " + notText + ": not text in UTF-8");
        assertThat(refusal(folder)).startsWith("cannot read the configuration file " + folder + ": ");
        Path malformed = file("a = \\u12\n");
        assertThat(refusal(malformed)).startsWith("cannot read the configuration file " + malformed + ": Malformed");
    }

    private static String refusal(Path file) {
        InvalidConfiguration e =
                catchThrowableOfType(InvalidConfiguration.class, () -> Configuration.read(Map.of(), Map.of(), file));
        assertThat(e.exitStatus()).isEqualTo(2);
        return String.valueOf(e.getMessage());
    }

    @Test
    void printsNoValues() throws IOException {
        Configuration configuration =
                Configuration.read(Map.of("a", "secret 1"), Map.of("MYELIN_B", "secret 2"), file("c = secret 3\n"));
        assertThat(configuration).hasToString("Configuration[options=[a], file=[c]]");
        assertThat(configuration.find("a").orElseThrow()).hasToString("Setting[option --a]");
    }

    @Test
    void givesTheEnvironmentItWasMadeWith() {
        assertThat(Configuration.of(Map.of(), Map.of("HOME", "x")).environment())
                .isEqualTo(Map.of("HOME", "x"))
                .isUnmodifiable();
    }
}
