package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.context.Cancellation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExitHookTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final Cancellation cancellation = new Cancellation();

    @Test
    void cancelsTheRunAndWaitsForItsEnd() throws InterruptedException {
        ExitHook hook = new ExitHook(cancellation, err, Duration.ofMinutes(10));

        Thread exiting = new Thread(hook::exit);
        exiting.start();
        while (!cancellation.isCancelled()) {
            Thread.onSpinWait();
        }

        assertThat(hook.isExiting()).isTrue();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEmpty();
        hook.close();
        exiting.join();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("cancelled");
    }

    @Test
    void saysWhenARunDoesNotEnd() {
        ExitHook hook = new ExitHook(cancellation, err, Duration.ZERO);

        hook.exit();

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(
                        "cancelled; the run did not end within 0 seconds, so what it began may not be undone");
    }

    @Test
    void doesNothingWhereTheRunEndsFirst() {
        ExitHook hook = ExitHook.listen(cancellation, err);

        hook.close();

        assertThat(hook.isExiting()).isFalse();
        assertThat(cancellation.isCancelled()).isFalse();
    }
}
