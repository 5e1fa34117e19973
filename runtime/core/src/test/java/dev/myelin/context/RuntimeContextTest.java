package dev.myelin.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.model.ModelScope;
import dev.myelin.model.ModelStore;
import dev.myelin.progress.InferenceProgress;
import dev.myelin.progress.LogEvent;
import dev.myelin.progress.LogLevel;
import dev.myelin.progress.MessageKind;
import dev.myelin.progress.ProgressTracker;
import dev.myelin.testing.Heard;
import dev.myelin.testing.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeContextTest {

    private final Heard heard = new Heard();

    private RuntimeContext runtime(@Nullable String jobId, @Nullable Instant deadline) {
        RuntimeContext base = Runs.of(heard);
        return new RuntimeContext(base.plugin(), new ProgressTracker(List.of(), heard), jobId, deadline);
    }

    @Test
    void deletesItsTemporaryFoldersWhenItEnds() throws IOException {
        RuntimeContext runtime = runtime(null, null);
        Path first = runtime.temporaryFolder();
        Path second = runtime.temporaryFolder();
        Files.writeString(Files.createDirectory(first.resolve("sub")).resolve("file"), "x");
        assertThat(first).isNotEqualTo(second).isDirectory();
        assertThat(second).isEmptyDirectory();
        runtime.close();
        assertThat(first).doesNotExist();
        assertThat(second).doesNotExist();
        runtime.close();
    }

    @Test
    void makesNoTemporaryFolderThatNobodyWouldDelete() {
        RuntimeContext runtime = runtime(null, null);
        runtime.close();
        assertThatIllegalStateException()
                .isThrownBy(runtime::temporaryFolder)
                .withMessage("the run has ended; its temporary folders are gone");
    }

    @Test
    void isCancelledOnceAsked() {
        RuntimeContext runtime = runtime(null, null);
        assertThat(runtime.isCancelled()).isFalse();
        runtime.cancel();
        assertThat(runtime.isCancelled()).isTrue();
    }

    @Test
    void isCancelledWhenItsThreadIsInterrupted() {
        RuntimeContext runtime = runtime(null, null);
        Thread.currentThread().interrupt();
        assertThat(runtime.isCancelled()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(runtime.isCancelled()).isFalse();
    }

    @Test
    void isCancelledWhenItsDeadlineHasPassed() {
        Instant past = Instant.now().minus(Duration.ofMinutes(1));
        Instant future = Instant.now().plus(Duration.ofDays(1));
        assertThat(runtime(null, past).isCancelled()).isTrue();
        assertThat(runtime(null, future).isCancelled()).isFalse();
        assertThat(runtime(null, future).deadline()).contains(future);
        assertThat(runtime(null, null).deadline()).isEmpty();
    }

    @Test
    void knowsItsJob() {
        assertThat(runtime("12", null).jobId()).contains("12");
        assertThat(runtime(null, null).jobId()).isEmpty();
    }

    @Test
    void tellsProgressMetricsAndEvents() {
        RuntimeContext runtime = runtime(null, null);
        runtime.setProgress(1, 2, InferenceProgress.INFERENCE);
        runtime.setMetrics("inference", Map.of("n", 1));
        runtime.log("note", Collections.singletonMap("best", null));
        assertThat(heard.lines()).containsExactly("25.0 inference 50.0");
        assertThat(heard.metrics).containsExactly("inference {n=1}");
        assertThat(heard.events()).containsExactly("note {best=null}");
        assertThat(heard.logs.get(0).time()).isNotNull();
    }

    @Test
    void tellsWhatThePlatformKnowsByItsData(@TempDir Path folder) throws IOException {
        Path image = Files.write(folder.resolve("a.png"), new byte[] {1});
        try (RuntimeContext runtime = Runs.of(heard)) {
            runtime.message(MessageKind.DANGER, "hot");
            runtime.metric("validation", "epoch", 3, Map.of("loss", 0.5));
            runtime.visualization("boxes", "left", 0, image);
        }
        assertThat(heard.logs.get(0).data()).isEqualTo(Map.of("context", "danger", "content", "hot"));
        assertThat(heard.logs.get(0).level()).isEqualTo(LogLevel.ERROR);
        assertThat(heard.logs.get(1).data())
                .isEqualTo(
                        Map.of("category", "validation", "key", "epoch", "value", 3, "metrics", Map.of("loss", 0.5)));
        assertThat(heard.logs.get(2).data()).isEqualTo(Map.of("category", "boxes", "group", "left", "index", 0));
        assertThat(heard.logs.get(2).file()).hasToString("Attachment[image/png, 1 bytes]");
        assertThat(heard.logs).extracting(LogEvent::event).containsExactly("message", "metric", "visualization");
    }

    @Test
    void letsGoOfTheModelsThatItUsedWhenItEnds() {
        List<String> events = new ArrayList<>();
        ModelStore models = new Scoped(Runs.models(Path.of("models")), events);
        try (RuntimeContext runtime = Runs.of(heard, models)) {
            assertThat(events).isEmpty();
            assertThat(runtime.models()).isSameAs(runtime.models());
            assertThat(events).containsExactly("opened");
        }
        assertThat(events).containsExactly("opened", "closed");
        assertThat(new PluginContext(Configuration.of(Map.of(), Map.of("HOME", "x")), models).environment())
                .isEqualTo(Map.of("HOME", "x"));
    }

    /** A store, and every scope of it, that tells of its scopes. */
    private record Scoped(ModelStore store, List<String> events) implements ModelScope {

        @Override
        public ModelInfo get(ModelId id) {
            return store.get(id);
        }

        @Override
        public Path download(ModelId id, Path target) {
            return store.download(id, target);
        }

        @Override
        public ModelInfo load(ModelId id) {
            return store.load(id);
        }

        @Override
        public ModelScope scope() {
            events.add("opened");
            return this;
        }

        @Override
        public void close() {
            events.add("closed");
        }
    }
}
