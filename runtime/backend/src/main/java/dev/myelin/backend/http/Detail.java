package dev.myelin.backend.http;

import dev.myelin.json.FreeForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** Empty where it says nothing. Reads the body. */
    static String of(Response response) {
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
        return shortened(type != null && type.contains("json") ? ofJson(body) : ofText(text(body)));
    }

    private static String ofJson(byte[] body) {
        try {
            Map<String, @Nullable Object> fields = FreeForm.readObject(body);
            for (String name : List.of("detail", "message", "error", "title")) {
                if (fields.get(name) instanceof String text) {
                    return text;
                }
            }
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + ": " + said(field.getValue()))
                    .collect(Collectors.joining("; "));
        } catch (IOException e) {
            return text(body);
        }
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

    private static String shortened(String text) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + " ...";
    }
}
