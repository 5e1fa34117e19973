package dev.myelin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.context.Configuration;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.json.JsonLimits;
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
    void takeTheLimitsOfDocumentsFromTheSettings() {
        assertThat(Defaults.limits(environment(Map.of()))).isEqualTo(JsonLimits.DEFAULT);
        assertThat(Defaults.limits(environment(Map.of(
                        "MYELIN_LIMITS_DEPTH", " 1 ",
                        "MYELIN_LIMITS_STRING_LENGTH", "2",
                        "MYELIN_LIMITS_NUMBER_LENGTH", "3",
                        "MYELIN_LIMITS_NAME_LENGTH", "4",
                        "MYELIN_LIMITS_DOCUMENT_BYTES", "5"))))
                .isEqualTo(new JsonLimits(1, 2, 3, 4, 5));
    }

    @Test
    void nameALimitThatIsNone() {
        assertThat(catchThrowableOfType(
                        InvalidConfiguration.class,
                        () -> Defaults.limits(environment(Map.of("MYELIN_LIMITS_DEPTH", "deep")))))
                .hasMessage("environment MYELIN_LIMITS_DEPTH must be a whole number up to 2147483647, was 'deep'");
        assertThat(catchThrowableOfType(
                        InvalidConfiguration.class,
                        () -> Defaults.limits(environment(Map.of("MYELIN_LIMITS_DEPTH", "9999")))))
                .hasMessage("environment MYELIN_LIMITS_DEPTH: depth must be from 1 to 512, was 9999");
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
        assertThat(RunOptions.defaults().listeners()).isEmpty();
    }
}
