package dev.myelin.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.myelin.context.Configuration;
import dev.myelin.error.InvalidConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepSettingsTest {

    private static final List<StepSpec> SPECS = List.of(
            StepSpec.of("embed", 1).with(StepPolicy.ONCE.withTimeout(Duration.ofSeconds(5))), StepSpec.of("group", 1));

    private static StepSettings options(Map<String, String> options) {
        return StepSettings.of(Configuration.of(options, Map.of()), SPECS);
    }

    @Test
    void changeNothingByThemselves() {
        assertThat(options(Map.of("models", "here")).specs()).isSameAs(SPECS);
    }

    @Test
    void changeHowAStepIsTried() {
        StepSettings settings = options(Map.of(
                "steps.embed.retries", "3",
                "steps.embed.backoff-millis", "0",
                "steps.embed.timeout-millis", "0",
                "steps.group.proportion", "12.5",
                "steps.group.skip", "true"));
        StepPolicy tried = settings.specs().get(0).policy();
        assertThat(tried.retries()).isEqualTo(3);
        assertThat(tried.backoff()).isZero();
        assertThat(tried.limit()).isEmpty();
        assertThat(settings.specs().get(1)).isEqualTo(new StepSpec("group", 1, 12.5));
        assertThat(settings.isSkipped("group")).isTrue();
        assertThat(settings.isSkipped("embed")).isFalse();
    }

    @Test
    void comeFromTheEnvironmentToo() {
        Configuration environment = Configuration.of(Map.of(), Map.of("MYELIN_STEPS_EMBED_TIMEOUT_MILLIS", "70"));
        assertThat(StepSettings.of(environment, SPECS).specs().get(0).policy().limit())
                .contains(Duration.ofMillis(70));
    }

    @Test
    void areRefusedAllAtOnce() {
        assertThatExceptionOfType(InvalidConfiguration.class)
                .isThrownBy(() -> options(Map.of(
                        "steps.embed.retries", "101",
                        "steps.embed.backoff-millis", "soon",
                        "steps.embed.timeout-millis", "1.5",
                        "steps.embed.skip", "yes",
                        "steps.group.retires", "3")))
                .withMessage("settings of steps are not valid: "
                        + "option --steps.embed.retries: retries must be within 0 and 100, was 101; "
                        + "option --steps.embed.backoff-millis must be a number, was 'soon'; "
                        + "option --steps.embed.timeout-millis must be a whole number, was '1.5'; "
                        + "option --steps.embed.skip must be true or false, was 'yes'; "
                        + "no setting 'steps.group.retires'; did you mean 'steps.group.retries'?");
    }

    @Test
    void skipOnlyWhatOthersCanDoWithout() {
        StepSettings settings = options(Map.of("steps.embed.skip", "true"));
        settings.requireSkippable("embed", true);
        settings.requireSkippable("group", false);
        assertThatExceptionOfType(InvalidConfiguration.class)
                .isThrownBy(() -> settings.requireSkippable("embed", false))
                .withMessage("step 'embed' cannot be skipped: others need what it returns (setting steps.embed.skip)");
    }
}
