package dev.myelin.backend.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.backend.client.PlatformId;
import dev.myelin.error.Reasons;
import dev.myelin.json.FreeForm;
import dev.myelin.json.Json;
import dev.myelin.progress.LogEvent;
import dev.myelin.progress.ProgressSnapshot;
import dev.myelin.progress.RunOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run tells, in the forms of the platform's jobs and logs. */
final class JobWire {

    /** Python's {@code %Y-%m-%d %H:%M:%S.%f}: six digits of the second, local time. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private JobWire() {}

    /** The field {@code progress_record}. */
    static Map<String, @Nullable Object> progress(ProgressSnapshot snapshot) {
        Map<String, @Nullable Object> steps = new LinkedHashMap<>();
        for (ProgressSnapshot.Part part : snapshot.parts()) {
            Map<String, @Nullable Object> step = new LinkedHashMap<>();
            if (part.proportion() > 0) {
                step.put("proportion", part.proportion());
            }
            step.put("percent", part.percent());
            step.put("time_remaining", seconds(part.remaining()));
            steps.put(part.category(), step);
        }
        Map<String, @Nullable Object> current = new LinkedHashMap<>();
        current.put("overall", snapshot.overall());
        if (snapshot.category() != null) {
            current.put("step", snapshot.category());
            current.put("percent", snapshot.percent());
            current.put("time_remaining", seconds(snapshot.remaining()));
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("record", Map.of("steps", steps));
        fields.put("current_progress", current);
        return fields;
    }

    private static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : Math.round(duration.toNanos() / 1e7) / 100.0;
    }

    /** The field {@code metrics_record}. */
    static Map<String, @Nullable Object> metrics(Map<String, ? extends Map<String, ? extends @Nullable Object>> steps) {
        return Map.of("record", Map.of("steps", steps));
    }

    /** A log entry, as JSON. What the author put in and has no form in JSON is described. */
    static String log(LogEvent event, String job) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("event", event.event());
        fields.put("data", event.data());
        fields.put(
                "datetime",
                LocalDateTime.ofInstant(event.time(), ZoneId.systemDefault()).format(TIME));
        fields.put("job", PlatformId.of(job));
        if (event.file() != null) {
            fields.put("file", event.file().toDataUri());
        }
        try {
            return FreeForm.toText(fields);
        } catch (RuntimeException | StackOverflowError e) {
            fields.put("data", Map.of("unreadable", Reasons.of(e)));
            return FreeForm.toText(fields);
        }
    }

    /** A result as it is on the wire: written and read again, so that the author's code runs here and not while sending. */
    static @Nullable Object document(RunOutcome.Document document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeFieldName("result");
            document.write(out);
            out.writeEndObject();
        }
        return FreeForm.readObject(bytes.toByteArray()).get("result");
    }
}
