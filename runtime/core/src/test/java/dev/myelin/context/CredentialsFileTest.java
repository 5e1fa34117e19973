package dev.myelin.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.Defaults;
import dev.myelin.context.Configuration.Setting;
import dev.myelin.error.InvalidConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsFileTest {

    @TempDir
    private Path home;

    private Path write(String content) throws IOException {
        return Files.writeString(
                Files.createDirectories(home.resolve(".synapse")).resolve("credentials"), content);
    }

    private Configuration configuration(Map<String, String> options, Map<String, String> environment) {
        return Defaults.configuration(options, environment);
    }

    @Test
    void comesLast() throws IOException {
        Path file = write("SYNAPSE_HOST=https://file.example\nSYNAPSE_ACCESS_TOKEN=from-file\nSYNAPSE_TENANT=t\n");
        Configuration configuration = configuration(
                Map.of("synapse.host", "https://option.example"),
                Map.of("HOME", home.toString(), "SYNAPSE_ACCESS_TOKEN", "from-variable"));
        assertThat(configuration.find("synapse.host"))
                .contains(new Setting("https://option.example", "option --synapse.host"));
        assertThat(configuration.find("synapse.access-token"))
                .contains(new Setting("from-variable", "environment SYNAPSE_ACCESS_TOKEN"));
        assertThat(configuration.find("synapse.tenant")).contains(new Setting("t", "file " + file));
        assertThat(configuration.names()).containsExactly("synapse.access-token", "synapse.host", "synapse.tenant");
    }

    @Test
    void mayHaveCommentsQuotesAndExports() throws IOException {
        write(
                "# mine\n\n export SYNAPSE_HOST = \"https://a.example\" \nSYNAPSE_ACCESS_TOKEN='a=b'\r\nSYNAPSE_TENANT=\n");
        Configuration configuration = configuration(Map.of(), Map.of("HOME", home.toString()));
        assertThat(configuration.get("synapse.host")).contains("https://a.example");
        assertThat(configuration.get("synapse.access-token")).contains("a=b");
        assertThat(configuration.get("synapse.tenant")).isEmpty();
    }

    @Test
    void mayBeNamed() throws IOException {
        Path file = Files.writeString(home.resolve("other"), "SYNAPSE_HOST=https://other.example");
        Configuration configuration = configuration(Map.of("credentials", file.toString()), Map.of());
        assertThat(configuration.find("synapse.host")).contains(new Setting("https://other.example", "file " + file));
    }

    @Test
    void isRefusedWithItsLineAndWithoutItsContent() throws IOException {
        Path file = write("SYNAPSE_HOST=https://a.example\nsecret without a name\n");
        assertThat(catchThrowableOfType(
                        InvalidConfiguration.class, () -> configuration(Map.of(), Map.of("HOME", home.toString()))))
                .hasMessage("cannot read the credentials file " + file + ": line 2 is not NAME=VALUE");
    }

    @Test
    void keepsItsValuesToItself() throws IOException {
        Path file = write("SYNAPSE_ACCESS_TOKEN=secret");
        assertThat(CredentialsFile.read(file)).hasToString("CredentialsFile[" + file + ", [SYNAPSE_ACCESS_TOKEN]]");
    }
}
