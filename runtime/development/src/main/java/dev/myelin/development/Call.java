package dev.myelin.development;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.myelin.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that has met its route.
 *
 * @param base what absolute addresses begin with, without a slash at the end
 * @param variables what stands in the path where the route has variables, decoded, in order
 * @param fault what is to go wrong with the answer; null when nothing is
 */
record Call(
        ReceivedRequest request,
        String base,
        List<String> variables,
        @Nullable Fault fault) {

    String variable(int index) {
        return variables.get(index);
    }

    boolean hasFault(FaultKind kind) {
        return fault != null && fault.kind() == kind;
    }

    /** The first value of a query parameter, decoded. */
    @Nullable
    String query(String name) {
        String query = request.query();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                String key = equals < 0 ? pair : pair.substring(0, equals);
                if (key.equals(name)) {
                    return Paths.decodeForm(equals < 0 ? "" : pair.substring(equals + 1));
                }
            }
        }
        return null;
    }

    /** @throws Refusal when the body is no JSON */
    @Nullable
    Object json() {
        String type = request.header("Content-Type");
        if (type == null
                || !type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/json")) {
            throw new Refusal(
                    Answer.detail(415, "Unsupported media type \"" + (type == null ? "" : type) + "\" in request."));
        }
        try {
            return request.parsed();
        } catch (JsonProcessingException e) {
            throw new Refusal(Answer.detail(400, "JSON parse error - " + Json.describe(e)));
        }
    }

    /** @throws Refusal when the body is no JSON object */
    Map<String, @Nullable Object> object() {
        return object(json());
    }

    /** @throws Refusal when the value is no JSON object */
    @SuppressWarnings("unchecked") // what is read from JSON has texts as keys
    static Map<String, @Nullable Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new Refusal(
                Answer.field("non_field_errors", "Invalid data. Expected a dictionary, but got " + kind(value) + "."));
    }

    private static String kind(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        return value instanceof List ? "list" : value.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
