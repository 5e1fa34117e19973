package dev.myelin.development;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry of a log that has come in and is as it must be. */
record NewLog(
        String job,
        String event,
        Object data,
        String datetime,
        @Nullable DataUri file) {

    /** Python's {@code "%Y-%m-%d %H:%M:%S.%f"}. */
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withResolverStyle(ResolverStyle.STRICT);

    /** What is wrong with an entry; nothing, if all is well. Whether the job exists is not looked at. */
    static FieldProblems problems(Map<String, @Nullable Object> fields) {
        FieldProblems problems = new FieldProblems();
        for (String name : List.of("event", "data", "datetime", "job")) {
            Object value = fields.get(name);
            String problem = problems.isGiven(fields, name) && value != null ? problem(name, value) : null;
            if (problem != null) {
                problems.add(name, problem);
            }
        }
        Object file = fields.get("file");
        if (file != null && !(file instanceof String text && DataUri.parse(text) != null)) {
            problems.add("file", "Not a data URI in base 64: data:<type>;base64,<content>.");
        }
        return problems;
    }

    private static @Nullable String problem(String name, Object value) {
        return switch (name) {
            case "event" ->
                value instanceof String text
                        ? text.isBlank() ? "This field may not be blank." : null
                        : "Not a valid string.";
            case "datetime" ->
                isTime(value)
                        ? null
                        : "Datetime has wrong format. Use one of these formats instead: YYYY-MM-DD hh:mm:ss.uuuuuu.";
            case "job" -> Ids.of(value) == null ? "Not a valid id." : null;
            default -> null;
        };
    }

    private static boolean isTime(Object value) {
        try {
            return value instanceof String text && LocalDateTime.parse(text, FORMAT) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Only of fields without {@link #problems}. */
    static NewLog of(Map<String, @Nullable Object> fields) {
        String job = Ids.of(fields.get("job"));
        Object data = fields.get("data");
        if (job == null || data == null) {
            throw new IllegalArgumentException(
                    "the fields have problems: " + problems(fields).all());
        }
        Object file = fields.get("file");
        return new NewLog(
                job,
                String.valueOf(fields.get("event")),
                data,
                String.valueOf(fields.get("datetime")),
                file == null ? null : DataUri.parse(file.toString()));
    }
}
