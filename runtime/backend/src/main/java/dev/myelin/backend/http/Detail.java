package dev.myelin.backend.http;

import dev.myelin.backend.Secrets;
import dev.myelin.json.FreeForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** What an answer that is an error says, in one line: the platform's {@code detail}, the problems of single fields, or its text. */
final class Detail {

    private static final int MOST_BYTES = 1 << 16;
    private static final int MOST_CHARACTERS = 500;
    private static final Pattern TAGS = Pattern.compile("(?is)<(script|style)\\b.*?</\\1>|<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Detail() {}

    /**
     * Empty where it says nothing. Reads the body.
     *
     * @param secrets which it does not say, should the other side
     */
    static String of(Response response, Secrets secrets) {
        byte[] body;
        try {
            BufferedSource source = response.body().source();
            source.request(MOST_BYTES); // or less, where there is less
            body = source.getBuffer()
                    .readByteArray(Math.min(MOST_BYTES, source.getBuffer().size()));
        } catch (IOException e) {
            return "";
        }
        String type = response.header("Content-Type", "");
        return line(type != null && type.contains("json") ? ofJson(body) : ofText(text(body)), secrets);
    }

    private static String ofJson(byte[] body) {
        try {
            Map<String, @Nullable Object> fields = FreeForm.readObject(body);
            String problems = Stream.of("detail", "problems")
                    .flatMap(name -> problems(fields.get(name)))
                    .collect(Collectors.joining("; "));
            for (String name : List.of("detail", "message", "error", "title")) {
                if (fields.get(name) instanceof String text) {
                    return problems.isEmpty() ? text : text + ": " + problems;
                }
            }
            return !problems.isEmpty()
                    ? problems
                    : fields.entrySet().stream()
                            .map(field -> field.getKey() + ": " + said(field.getValue()))
                            .collect(Collectors.joining("; "));
        } catch (IOException e) {
            return text(body);
        }
    }

    /** With their places: those of problem details of ours, and those of FastAPI. */
    private static Stream<String> problems(@Nullable Object value) {
        return value instanceof List<?> items
                ? items.stream()
                        .filter(item -> item instanceof Map)
                        .map(item -> (Map<?, ?>) item)
                        .flatMap(item -> problem(item).stream())
                : Stream.empty();
    }

    private static Optional<String> problem(Map<?, ?> fields) {
        Object message = fields.containsKey("msg") ? fields.get("msg") : fields.get("message");
        Object place = fields.get("loc") instanceof List<?> names
                ? names.stream().map(String::valueOf).collect(Collectors.joining("."))
                : fields.get("pointer");
        return message instanceof String text
                ? Optional.of(place instanceof String where && !where.isEmpty() ? where + " " + text : text)
                : Optional.empty();
    }

    private static String said(@Nullable Object value) {
        return value instanceof List<?> items
                ? items.stream().map(String::valueOf).collect(Collectors.joining(" "))
                : String.valueOf(value);
    }

    private static String ofText(String text) {
        return TAGS.matcher(text).replaceAll(" ");
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** On one line, without secrets, and not long. What is cut off may end within a secret: those go first. */
    static String line(String text, Secrets secrets) {
        String line = BLANKS.matcher(secrets.redacted(text)).replaceAll(" ").strip();
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + " ...";
    }
}
