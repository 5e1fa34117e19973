package dev.myelin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.context.Configuration;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.model.FolderModelStore;
import dev.myelin.model.LocalModels;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServeOptionsTest {

    private static ServeOptions of(Map<String, String> environment) {
        return ServeOptions.builder()
                .configuration(Configuration.of(Map.of(), environment))
                .models(new FolderModelStore(new LocalModels(Path.of("models"))))
                .build();
    }

    @Test
    void settingsSayHowManyModelsAreInMemory() {
        ServeOptions options = of(Map.of("MYELIN_SERVE_MAX_MODELS", "9", "MYELIN_SERVE_MAX_MODEL_BYTES", "5000000000"));
        assertThat(options.maxModels()).isEqualTo(9);
        assertThat(options.maxModelBytes()).isEqualTo(5_000_000_000L);
    }

    @Test
    void thereIsRoomForAllModelsThatAreListed() {
        assertThat(of(Map.of()).maxModels()).isEqualTo(4);
        assertThat(of(Map.of("MYELIN_SERVE_MODEL", "1,2,3,4,5,6")).maxModels()).isEqualTo(6);
        assertThat(of(Map.of()).maxModelBytes()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aBoundThatIsNoneIsRefused() {
        assertThatThrownBy(() -> of(Map.of("MYELIN_SERVE_MAX_MODELS", "0")))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage("environment MYELIN_SERVE_MAX_MODELS must be a whole number from 1 to 1000000, was '0'");
        assertThatThrownBy(() -> of(Map.of("MYELIN_SERVE_MAX_MODEL_BYTES", "much")))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage("environment MYELIN_SERVE_MAX_MODEL_BYTES must be a whole number from 1 to"
                        + " 9223372036854775807, was 'much'");
    }

    @Test
    void theTextFormHasNoSecrets() {
        ServeOptions options =
                of(Map.of("MYELIN_SERVE_MODEL_TOKEN_SECRET", "s3cret-of-both", "MYELIN_SERVE_TOKEN", "t0ken-of-all"));
        assertThat(options.modelTokenSecret()).contains("s3cret-of-both");
        assertThat(options.toString()).doesNotContain("s3cret").doesNotContain("t0ken");
    }
}
