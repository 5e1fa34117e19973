package dev.myelin.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.json.FreeForm;
import dev.myelin.json.Json;
import dev.myelin.progress.LogEvent;
import dev.myelin.progress.ProgressSnapshot;
import dev.myelin.progress.StepEvent;
import dev.myelin.progress.StepListener;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a run tells, as lines of JSON: an object each, which tells in {@code event} what it is; progress may have none. */
final class EventLines implements StepListener {

    private final Consumer<String> lines;
    private final boolean hasTimes;

    /**
     * Lines without line ends.
     *
     * @param hasTimes whether each tells when it was; then progress is an event like others
     */
    EventLines(Consumer<String> lines, boolean hasTimes) {
        this.lines = lines;
        this.hasTimes = hasTimes;
    }

    @Override
    public void progress(ProgressSnapshot snapshot) {
        write(hasTimes ? "progress" : null, Instant.now(), out -> {
            out.writeNumberField("overall", snapshot.overall());
            if (snapshot.category() != null) {
                out.writeStringField("step", snapshot.category());
                out.writeNumberField("percent", snapshot.percent());
            }
            if (snapshot.remaining() != null) {
                out.writeNumberField("remaining_seconds", snapshot.remaining().toMillis() / 1000.0);
            }
        });
    }

    @Override
    public void metrics(String category, Map<String, ? extends @Nullable Object> values) {
        write("metrics", Instant.now(), out -> {
            out.writeStringField("step", category);
            out.writeFieldName("values");
            FreeForm.write(values, out);
        });
    }

    @Override
    public void step(StepEvent event) {
        write("step_" + event.kind().name().toLowerCase(Locale.ROOT), event.time(), out -> {
            out.writeStringField("step", event.step());
            if (event.reason() != null) {
                out.writeStringField("reason", event.reason());
            }
        });
    }

    @Override
    public void log(LogEvent event) {
        write("log", event.time(), out -> {
            out.writeStringField("name", event.event());
            out.writeFieldName("data");
            FreeForm.write(event.data(), out);
        });
    }

    /** Any event. What has no form in JSON is described. */
    void write(@Nullable String event, Instant time, JsonText.Content content) {
        try {
            lines.accept(line(event, time, content));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            try {
                lines.accept(line(
                        event, time, out -> out.writeStringField("problem", "cannot be shown: " + Failures.reason(e))));
            } catch (IOException other) {
                throw new IllegalStateException("writing to memory cannot fail", other);
            }
        }
    }

    private String line(@Nullable String event, Instant time, JsonText.Content content) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = Json.FACTORY.createGenerator(text)) {
            out.writeStartObject();
            if (event != null) {
                out.writeStringField("event", event);
            }
            if (hasTimes) {
                out.writeStringField("time", time.toString());
            }
            content.write(out);
            out.writeEndObject();
        }
        return text.toString();
    }
}
