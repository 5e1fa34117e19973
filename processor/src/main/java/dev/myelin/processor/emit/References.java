package dev.myelin.processor.emit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code $ref} of JSON Schema: a JSON pointer into the same document, as the fragment of a URI. */
final class References {

    /** What a fragment may have beside letters and digits, but for percent signs. */
    private static final String MARKS = "-._~!$&'()*+,;=:@/?";

    private References() {}

    /** @param place {@code #} and a JSON pointer, with any characters */
    static Map<String, @Nullable Object> to(String place) {
        StringBuilder uri = new StringBuilder("#");
        for (byte unit : place.substring(1).getBytes(StandardCharsets.UTF_8)) {
            uri.append(isPlain((char) unit) ? String.valueOf((char) unit) : String.format("%%%02X", unit));
        }
        return JsonObjects.of("$ref", uri.toString());
    }

    private static boolean isPlain(char unit) {
        return unit < 0x80 && (Character.isLetterOrDigit(unit) || MARKS.indexOf(unit) >= 0);
    }
}
