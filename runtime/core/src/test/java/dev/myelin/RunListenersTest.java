package dev.myelin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.context.Configuration;
import dev.myelin.progress.ProgressListener;
import dev.myelin.testing.Heard;
import dev.myelin.testing.HearingProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Beside two providers that fail: one throws, the other does not exist. */
class RunListenersTest {

    private static List<ProgressListener> listeners(ProgressListener given, String action) {
        return RunListeners.of(
                        List.of(given),
                        new RunListenerProvider.Run(action, Optional.of("job 7"), Configuration.of(Map.of(), Map.of())),
                        RunListenersTest.class.getClassLoader())
                .all();
    }

    @Test
    void areThoseOfTheCallerAndThoseThatAreProvided() {
        Heard given = new Heard();
        Heard provided = new Heard();
        HearingProvider.leave("embed job 7", provided);
        try {
            assertThat(listeners(given, "embed")).containsExactly(given, provided);
            assertThat(listeners(given, "group")).containsExactly(given);
        } finally {
            HearingProvider.take("embed job 7");
        }
    }
}
