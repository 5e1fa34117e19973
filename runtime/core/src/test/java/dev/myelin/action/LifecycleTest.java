package dev.myelin.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.Myelin;
import dev.myelin.RunOptions;
import dev.myelin.error.ActionFailed;
import dev.myelin.error.InvalidParams;
import dev.myelin.error.ParamProblem;
import dev.myelin.json.Json;
import dev.myelin.progress.LifecycleListener;
import dev.myelin.progress.ProgressSnapshot;
import dev.myelin.progress.RunOutcome;
import dev.myelin.testing.Runs;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who wants to know hears when a run begins and how it ends. */
class LifecycleTest extends SimpleTestBase {

    private final List<String> told = new ArrayList<>();

    private class Telling implements LifecycleListener {

        @Override
        public void progress(ProgressSnapshot snapshot) {
            told.add("progress " + snapshot.overall());
        }

        @Override
        public void begin() {
            told.add("begin");
        }

        @Override
        public void end(RunOutcome outcome) {
            told.add((outcome.error() == null ? "done " : outcome.error().code() + " ") + json(outcome.document()));
        }
    }

    private static String json(RunOutcome.Document document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = Json.FACTORY.createGenerator(text)) {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static RunOptions options(LifecycleListener listener) {
        return Runs.options(listener, Runs.models(Path.of("no-models")));
    }

    @Test
    void beginsBeforeAndEndsAfterAllElseIsTold() {
        Object result = Myelin.run(doing(action -> Map.of("answer", 42)), "params", options(new Telling()));
        assertThat(result).isEqualTo(Map.of("answer", 42));
        assertThat(told).startsWith("begin").endsWith("progress 100.0", "done {\"answer\":42}");
    }

    @Test
    void endsWithWhatWentWrong() {
        Throwable failure = catchThrowable(() -> Myelin.run(
                doing(action -> {
                    throw new IllegalStateException("no luck");
                }),
                "params",
                options(new Telling())));
        assertThat(failure).isInstanceOf(ActionFailed.class);
        assertThat(told)
                .startsWith("begin")
                .endsWith("action_failed {\"error\":{\"code\":\"action_failed\",\"message\":\"action 'simple' failed:"
                        + " no luck\"},\"partial_results\":[]}");
    }

    @Test
    void endsWithoutABeginWhenItWasRefused() {
        InvalidParams refusal = new InvalidParams("simple", List.of(new ParamProblem("/a", "required", "is required")));
        Myelin.tellRefused(doing(action -> "never"), refusal, options(new Telling()));
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).startsWith("invalid_params {\"error\":{\"code\":\"invalid_params\"");
    }

    @Test
    void goesOnWhenAListenerThrows() {
        LifecycleListener broken = new Telling() {

            @Override
            public void begin() {
                throw new IllegalStateException("broken");
            }

            @Override
            public void end(RunOutcome outcome) {
                throw new AssertionError("broken");
            }
        };
        assertThat(Myelin.<String, Object>run(doing(action -> "done"), "params", options(broken)))
                .isEqualTo("done");
    }
}
