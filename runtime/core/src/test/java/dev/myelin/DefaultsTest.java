package dev.myelin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.context.Configuration;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.progress.ProgressListener;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultsTest {

    private static Configuration environment(Map<String, String> variables) {
        return Configuration.of(Map.of(), variables);
    }

    @Test
    void takeFoldersFromTheSettings() {
        Configuration configuration =
                Configuration.of(Map.of("models", "some/models"), Map.of("MYELIN_STORE", "some/store"));
        assertThat(Defaults.modelFolder(configuration)).isEqualTo(Path.of("some/models"));
        assertThat(Defaults.storeFolder(configuration)).isEqualTo(Path.of("some/store"));
    }

    @Test
    void takeFoldersOfTheUsersCache() {
        Configuration xdg = environment(Map.of("XDG_CACHE_HOME", "cache"));
        assertThat(Defaults.modelFolder(xdg)).isEqualTo(Path.of("cache", "myelin", "models"));
        assertThat(Defaults.storeFolder(xdg)).isEqualTo(Path.of("cache", "myelin", "store"));
        assertThat(Defaults.storeFolder(environment(Map.of("XDG_CACHE_HOME", " "))))
                .isEqualTo(Path.of(System.getProperty("user.home"), ".cache", "myelin", "store"));
    }

    @Test
    void nameASettingThatIsNoPath() {
        assertThat(catchThrowableOfType(
                        InvalidConfiguration.class,
                        () -> Defaults.modelFolder(Configuration.of(Map.of("models", "a\0b"), Map.of()))))
                .hasMessageStartingWith("option --models is not a path here: ");
    }

    @Test
    void takeTheJobOfThePlatformThenOfRay() {
        assertThat(RunOptions.builder()
                        .configuration(environment(Map.of("SYNAPSE_JOB_ID", "1", "RAY_JOB_ID", "2")))
                        .build()
                        .jobId())
                .contains("1");
        assertThat(Defaults.jobId(environment(Map.of("RAY_JOB_ID", "2")))).contains("2");
        assertThat(Defaults.jobId(environment(Map.of()))).isEmpty();
    }

    @Test
    void areTheOptionsOfARunThatSetsNone() {
        assertThat(RunOptions.defaults().deadline()).isEmpty();
        assertThat(RunOptions.defaults().listener()).isSameAs(ProgressListener.NONE);
    }
}
