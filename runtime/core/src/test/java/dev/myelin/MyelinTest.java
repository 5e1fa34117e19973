package dev.myelin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.error.PluginMisbuilt;
import org.junit.jupiter.api.Test;

/** Runs by definition are in the tests of {@code action}; runs by class need generated code. */
class MyelinTest {

    @Test
    void saysThatNothingWasGeneratedForAClass() {
        assertThat(catchThrowableOfType(PluginMisbuilt.class, () -> Myelin.<Object>run(MyelinTest.class, "params")))
                .hasMessageStartingWith("nothing was generated for dev.myelin.MyelinTest. ");
        assertThat(catchThrowableOfType(PluginMisbuilt.class, () -> Myelin.<Object>run(String.class, "params")))
                .hasMessageStartingWith("nothing was generated for java.lang.String. ");
    }
}
