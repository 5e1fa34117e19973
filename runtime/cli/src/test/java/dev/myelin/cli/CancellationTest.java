package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.context.Configuration;
import dev.myelin.context.PluginContext;
import dev.myelin.context.RuntimeContext;
import dev.myelin.model.FolderModelStore;
import dev.myelin.model.LocalModels;
import dev.myelin.progress.ProgressListener;
import dev.myelin.progress.ProgressTracker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CancellationTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final RuntimeContext runtime = new RuntimeContext(
            new PluginContext(
                    Configuration.of(Map.of(), Map.of()),
                    new FolderModelStore(new LocalModels(Path.of("none")), Path.of("none"))),
            new ProgressTracker(List.of(), ProgressListener.NONE),
            null,
            null);

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void cancelsAndInterruptsTheRunAndWaitsForItsEnd() throws InterruptedException {
        Cancellation cancellation = new Cancellation(err, Duration.ofMinutes(10));
        cancellation.watch(runtime);

        Thread hook = new Thread(cancellation::cancel);
        hook.start();
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }

        assertThat(Thread.interrupted()).isTrue();
        assertThat(runtime.isCancelled()).isTrue();
        assertThat(cancellation.isCancelled()).isTrue();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEmpty();
        cancellation.close();
        hook.join();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("cancelled");
    }

    @Test
    void saysWhenARunDoesNotEnd() {
        Cancellation cancellation = new Cancellation(err, Duration.ZERO);
        cancellation.watch(runtime);

        cancellation.cancel();

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(
                        "cancelled; the run did not end within 0 seconds, so what it began may not be undone");
    }

    @Test
    void cancelsARunThatBeginsLater() {
        Cancellation cancellation = new Cancellation(err, Duration.ZERO);
        cancellation.cancel();
        Thread.interrupted();

        cancellation.watch(runtime);

        assertThat(runtime.isCancelled()).isTrue();
    }
}
