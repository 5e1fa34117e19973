package dev.myelin.development;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.myelin.json.FreeForm;
import dev.myelin.json.Json;
import dev.myelin.names.Suggestions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code faults/}: the switches, for people. */
final class FaultEndpoints {

    private static final List<String> FIELDS =
            List.of("kind", "method", "path", "times", "status", "retry_after", "body", "location", "bytes", "millis");
    private static final List<String> KINDS =
            Arrays.stream(FaultKind.values()).map(FaultEndpoints::name).toList();

    private final Faults faults;

    FaultEndpoints(Faults faults) {
        this.faults = faults;
    }

    Answer list(Call call) {
        return Answer.json(
                200, faults.active().stream().map(FaultEndpoints::json).toList());
    }

    Answer clear(Call call) {
        faults.clear();
        return new Answer(204, Map.of(), Answer.EMPTY);
    }

    /** Any content type: it is typed by hand. */
    Answer add(Call call) {
        Map<String, @Nullable Object> fields;
        try {
            fields = Call.object(call.request().parsed());
        } catch (JsonProcessingException e) {
            throw new Refusal(Answer.detail(400, "JSON parse error - " + Json.describe(e)));
        }
        try {
            Fault fault = read(fields);
            faults.add(fault);
            return Answer.json(201, json(fault));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Answer.detail(400, String.valueOf(e.getMessage())));
        }
    }

    private static Fault read(Map<String, @Nullable Object> fields) {
        for (String name : fields.keySet()) {
            if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException("unknown field '" + name + "'" + Suggestions.didYouMean(name, FIELDS)
                        + "; there are " + String.join(", ", FIELDS));
            }
        }
        String kind = text(fields, "kind");
        if (kind == null || !KINDS.contains(kind)) {
            throw new IllegalArgumentException("kind must be one of " + String.join(", ", KINDS)
                    + (kind == null ? "" : Suggestions.didYouMean(kind, KINDS)));
        }
        String method = text(fields, "method");
        String path = text(fields, "path");
        return new Fault(
                FaultKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                method == null ? "*" : method,
                path == null ? "" : path,
                (int) number(fields, "times", 0, Integer.MAX_VALUE),
                (int) number(fields, "status", kind.equals("redirect") ? 302 : 500, 599),
                text(fields, "retry_after"),
                text(fields, "body"),
                text(fields, "location"),
                number(fields, "bytes", 0, Long.MAX_VALUE),
                number(fields, "millis", 0, Integer.MAX_VALUE));
    }

    /** A body may be given as JSON, a header as a number. */
    private static @Nullable String text(Map<String, @Nullable Object> fields, String name) {
        Object value = fields.get(name);
        return value instanceof Map || value instanceof List
                ? FreeForm.toText(value)
                : value == null ? null : "" + value;
    }

    private static long number(Map<String, @Nullable Object> fields, String name, long usual, long most) {
        Object value = fields.get(name);
        if (value == null) {
            return usual;
        }
        if ((value instanceof Integer || value instanceof Long) && ((Number) value).longValue() <= most) {
            return ((Number) value).longValue();
        }
        throw new IllegalArgumentException(name + " must be a whole number of at most " + most);
    }

    static Map<String, @Nullable Object> json(Fault fault) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", name(fault.kind()));
        json.put("method", fault.method());
        json.put("path", fault.path());
        json.put("times", fault.times());
        json.put("status", fault.status());
        json.put("retry_after", fault.retryAfter());
        json.put("body", fault.body());
        json.put("location", fault.location());
        json.put("bytes", fault.bytes());
        json.put("millis", fault.millis());
        return json;
    }

    private static String name(FaultKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
