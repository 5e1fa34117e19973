package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void makeModels() throws IOException {
        for (String id : new String[] {"a", "b"}) {
            Path home = Files.createDirectories(folder.resolve("models").resolve(id));
            Files.writeString(home.resolve("model.json"), "{\"name\": \"model " + id + "\", \"file\": \"m.zip\"}");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(home.resolve("m.zip")))) {
                zip.putNextEntry(new ZipEntry("weights.bin"));
                zip.write(id.repeat(2_000_000).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private Cli.Outcome models(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "models";
        System.arraycopy(args, 0, all, 1, args.length);
        return new Cli()
                .env("MYELIN_MODELS", folder.resolve("models").toString())
                .env("MYELIN_STORE", folder.resolve("store").toString())
                .run(all);
    }

    private Path pull(String id) {
        return Path.of(models("pull", id).out().strip());
    }

    @Test
    void listsNothingWhereNothingIs() {
        assertThat(models("list")).isEqualTo(new Cli.Outcome(0, "", ""));
    }

    @Test
    void listsWhatCanBeHad() {
        assertThat(models("list", "--available").out()).isEqualTo("a\nb\n");
        assertThat(models("list", "--available", "--json").out()).isEqualTo("[\"a\",\"b\"]\n");
    }

    @Test
    void pullsAndListsAndDeletes() {
        Path path = pull("a");
        assertThat(path.resolve("weights.bin")).isRegularFile();
        String digest = path.getFileName().toString().substring(0, 12);
        assertThat(models("list").out())
                .matches(digest + "  2\\.0 MB  \\d{4}-\\d\\d-\\d\\dT\\S+Z +a \\(model a\\) of folder "
                        + folder.resolve("models") + "\n");
        assertThat(models("rm", "a")).isEqualTo(new Cli.Outcome(0, "", "deleted " + digest + "\n"));
        assertThat(path).doesNotExist();
        assertThat(models("list").out()).isEmpty();
    }

    @Test
    void namesAModelByTheBeginOfItsDigest() {
        Path path = pull("b");
        String digest = path.getFileName().toString();
        assertThat(models("rm", digest.substring(0, 6)).status()).isZero();
        assertThat(path).doesNotExist();
    }

    @Test
    void verifies() throws IOException {
        Path path = pull("a");
        String digest = path.getFileName().toString().substring(0, 12);
        assertThat(models("verify")).isEqualTo(new Cli.Outcome(0, digest + "  as it was\n", ""));
        Files.delete(path.resolve("weights.bin"));
        assertThat(models("verify", "a"))
                .isEqualTo(new Cli.Outcome(
                        1,
                        digest + "  weights.bin is missing\n",
                        "model " + digest + " has changed; 'models rm " + digest
                                + "' deletes it, and the next use fetches it again\n"));
    }

    @Test
    void refusesWhatIsNotThere() {
        Path path = pull("a");
        String digest = path.getFileName().toString().substring(0, 12);
        assertThat(models("rm", "x", "a", "y"))
                .isEqualTo(new Cli.Outcome(2, "", "not kept here: x, y; there are " + digest + "\n"));
        assertThat(path).isDirectory();
        assertThat(models("pull", "nosuch").status()).isEqualTo(1);
        assertThat(models("pull", "no/such"))
                .isEqualTo(new Cli.Outcome(
                        2, "", "a model id must not contain slashes or control characters, nor be '.' or '..'\n"));
    }

    @Test
    void asksForASubcommand() {
        assertThat(models())
                .isEqualTo(new Cli.Outcome(2, "", "Missing required subcommand\nTry 'myelin models --help'.\n"));
    }
}
