package dev.myelin.development;

import io.vertx.core.buffer.Buffer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file inside of a text, RFC 2397, in base 64. */
record DataUri(String type, Buffer bytes) {

    private static final Pattern BEGIN = Pattern.compile("data:([^;,]*)((?:;[^;,]*)*);base64,");

    /** Null when the text is none. */
    static @Nullable DataUri parse(String text) {
        Matcher begin = BEGIN.matcher(text);
        if (!begin.lookingAt()) {
            return null;
        }
        try {
            byte[] content = Base64.getDecoder().decode(text.substring(begin.end()));
            return new DataUri(begin.group(1).strip(), Buffer.buffer(content));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    byte[] content() {
        return bytes.getBytes();
    }
}
