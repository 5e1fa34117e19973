package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    @TempDir
    Path folder;

    @Test
    void showsEachSettingAndItsOriginAndNoSecret() throws IOException {
        Path config = Files.writeString(folder.resolve("my.properties"), """
                batch.size = 8
                store = ignored
                proxy = https://user:pass@proxy.example/x
                """);
        model("b");
        model("a");
        Path store = Files.createDirectory(folder.resolve("store"));

        Cli.Outcome outcome = new Cli()
                .env("MYELIN_STORE", store.toString())
                .env("MYELIN_BATCH_SIZE", " ")
                .env("SYNAPSE_ACCESS_TOKEN", "very-secret")
                .env("SYNAPSE_JOB_ID", "12")
                .env("MYELIN_", "no name")
                .env("PATH_OF_OTHERS", "not ours")
                .run("doctor", "--models", folder.toString(), "--config", config.toString());

        String settings = """
                Settings
                  batch.size            8                                 file %1$s
                  config                %1$s  option --config
                  limits.depth           256                               default
                  limits.document-bytes  268435456                         default
                  limits.name-length     50000                             default
                  limits.number-length   1000                              default
                  limits.string-length   67108864                          default
                  models                %2$s  option --models
                  proxy                 https://********@proxy.example/x  file %1$s
                  store                 %3$s  environment MYELIN_STORE
                  synapse.access-token  ********                          environment SYNAPSE_ACCESS_TOKEN
                  synapse.job-id        12                                environment SYNAPSE_JOB_ID
                """.formatted(config, folder, store);
        String facts = """

                myelin   %s
                java     %s, %s
                models   a, b in %s
                store    %s
                actions  3
                """.formatted(
                        Version.text(),
                        System.getProperty("java.runtime.version"),
                        System.getProperty("java.vendor"),
                        folder,
                        store);
        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(squeezed(outcome.out())).isEqualTo(squeezed(settings + facts));
        assertThat(outcome.out()).doesNotContain("very-secret", "user:pass", "not ours", "no name");
    }

    @Test
    void showsTheDefaultsAndWhatIsNotThere() {
        Cli.Outcome outcome = new Cli()
                .env("XDG_CACHE_HOME", folder.resolve("cache").toString())
                .run("doctor");

        Path cache = folder.resolve("cache").resolve("myelin");
        assertThat(squeezed(outcome.out()))
                .startsWith(squeezed("""
                        Settings
                          config  myelin.properties  default
                          limits.depth           256                               default
                          limits.document-bytes  268435456                         default
                          limits.name-length     50000                             default
                          limits.number-length   1000                              default
                          limits.string-length   67108864                          default
                          models  %s  default
                          store  %s  default

                        """.formatted(cache.resolve("models"), cache.resolve("store"))))
                .endsWith(squeezed("""
                        models   none in %s (not there yet)
                        store    %s (not there yet)
                        actions  3
                        """.formatted(cache.resolve("models"), cache.resolve("store"))));
    }

    @Test
    void alignsItsColumns() {
        assertThat(new Cli().env("XDG_CACHE_HOME", "/c").run("doctor").out()).startsWith("""
                Settings
                  config                 myelin.properties  default
                  limits.depth           256                default
                  limits.document-bytes  268435456          default
                  limits.name-length     50000              default
                  limits.number-length   1000               default
                  limits.string-length   67108864           default
                  models                 /c/myelin/models   default
                  store                  /c/myelin/store    default
                """);
    }

    @Test
    void refusesAPluginWithoutActionsAndStillShowsTheRest() {
        Cli.Outcome outcome = new Cli().plugins(Plugins.none()).run("doctor");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).startsWith("Settings\n").endsWith("\nactions  0\n");
        assertThat(outcome.err()).startsWith("no actions on the class path. The annotation processor did not run");
    }

    @Test
    void refusesABrokenIndexAndStillShowsTheRest() throws IOException {
        Cli.Outcome outcome =
                new Cli().plugins(Plugins.of(folder, "gone.Action")).run("doctor");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).startsWith("Settings\n").endsWith("\nactions  unknown\n");
        assertThat(outcome.err()).startsWith("the plugin's index does not fit its classes: ");
    }

    @Test
    void refusesALimitThatCannotBeAndStillShowsTheRest() {
        Cli.Outcome outcome = new Cli().env("MYELIN_LIMITS_DEPTH", "deep").run("doctor");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).startsWith("Settings\n").contains("deep", "\nstore ");
        assertThat(outcome.err())
                .isEqualTo("environment MYELIN_LIMITS_DEPTH must be a whole number up to 2147483647, was 'deep'\n");
    }

    @Test
    void refusesABadConfigurationFile() throws IOException {
        Cli.Outcome outcome = new Cli().run("doctor", "--config", folder.toString());

        assertThat(outcome)
                .isEqualTo(
                        new Cli.Outcome(2, "", "cannot read the configuration file " + folder + ": Is a directory\n"));
    }

    private void model(String id) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve(id)).resolve("model.json"), "{}");
    }

    /** Temporary folders' names differ in length, and with them the columns. */
    private static String squeezed(String text) {
        return text.replaceAll(" +", " ");
    }
}
