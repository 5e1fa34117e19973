package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitOptionsTest {

    private static Cli.Outcome letters(String... more) {
        String[] args = new String[more.length + 6];
        System.arraycopy(
                new String[] {"run", "letters", "--set", "words=[\"ab\"]", "--progress", "none"}, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        return new Cli().run(args);
    }

    @Test
    void aStepMayBeSkipped() {
        assertThat(letters("--step", "count.skip=true").out())
                .contains("\"steps_executed\":1,\"steps_total\":2")
                .doesNotContain("\"ab\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"count", "count.skip", "=true", "count=true", ".skip=true", "count.=true"})
    void aStepsSettingHasItsForm(String text) {
        assertThat(letters("--step", text))
                .isEqualTo(new Cli.Outcome(
                        2, "", "--step '" + text + "' is not NAME.KEY=VALUE, such as embed.retries=2\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-1.5, -1.5",
        "1e99, 1" + "000000000000000000000000000000000000000000000000000"
                + "000000000000000000000000000000000000000000000000"
    })
    void aTimeLimitIsAPositiveNumber(String text, String shown) {
        assertThat(letters("--time-limit", text))
                .isEqualTo(new Cli.Outcome(
                        2, "", "--time-limit must be more than 0 and at most 3153600000 seconds, was " + shown + "\n"));
    }

    @Test
    void aRunWithinItsTimeIsDone() {
        assertThat(letters("--time-limit", "3600").status()).isZero();
    }
}
