package dev.myelin.serving;

import dev.myelin.route.Segments;
import dev.myelin.serving.http.Exchange;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The path and the query of a request, decoded.
 *
 * @param path below the deployment; a slash at its end says nothing
 */
record RequestTarget(Segments path, Map<String, List<String>> query) {

    /** The most parameters of a query; the server bounds the line that they are in. */
    private static final int MOST_PARAMETERS = 1_024;

    /**
     * Reads a request's.
     *
     * @param prefix the deployment's path; empty at the root
     * @return null when it is not percent-encoded UTF-8
     */
    static @Nullable RequestTarget of(Exchange exchange, String prefix) {
        Segments path = segments(exchange.rawPath(), prefix);
        String query = exchange.rawQuery();
        try {
            return path == null ? null : new RequestTarget(path, query == null ? Map.of() : query(query));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The path alone; null when it is not percent-encoded UTF-8. */
    static @Nullable Segments segments(String rawPath, String prefix) {
        String path = rawPath.substring(prefix.length());
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        try {
            List<String> segments = new ArrayList<>();
            if (!trimmed.isEmpty()) {
                for (String segment : trimmed.substring(1).split("/", -1)) {
                    segments.add(decoded(segment));
                }
            }
            return new Segments(segments);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Map<String, List<String>> query(String text) {
        decoded(text.replace("+", "%20")); // the library puts another character for what is not UTF-8
        return new QueryStringDecoder(text, StandardCharsets.UTF_8, false, MOST_PARAMETERS, true).parameters();
    }

    /** RFC 3986: two hexadecimal digits a byte. A plus is a plus. */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (i + 2 >= text.length()) {
                    throw new IllegalArgumentException("incomplete");
                }
                bytes.put((byte) (digit(text.charAt(i + 1)) << 4 | digit(text.charAt(i + 2))));
                i += 2;
            } else {
                bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes.flip())
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static int digit(char c) {
        int digit = c < 128 ? Character.digit(c, 16) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("no hexadecimal digit");
        }
        return digit;
    }
}
