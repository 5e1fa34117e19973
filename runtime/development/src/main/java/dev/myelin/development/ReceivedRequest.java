package dev.myelin.development;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as it came in, tokens and all: for tests of what a client says. Never logged. */
public final class ReceivedRequest {

    private final String method;
    private final String path;
    private final @Nullable String query;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    ReceivedRequest(
            String method, String path, @Nullable String query, Map<String, List<String>> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    /** Such as {@code PATCH}. */
    public String method() {
        return method;
    }

    /** Such as {@code /jobs/7/}: with the slash before it, without the query, percent signs as they came. */
    public String path() {
        return path;
    }

    /** What followed the question mark, as it came; null when there was none. */
    public @Nullable String query() {
        return query;
    }

    /** Names in the case they came in, found in any case; the values of one name in their order. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The first value of a header, in any case of its name; null when there is none. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : values.get(0);
    }

    /** A copy of the body's bytes; none when there was no body. */
    public byte[] body() {
        return body.clone();
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * The body as JSON: null, String, Boolean, Integer, Long, BigInteger, Double, List or Map.
     *
     * @throws IllegalStateException when it is no JSON
     */
    public @Nullable Object json() {
        try {
            return parsed();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the body of " + this + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    @Nullable
    Object parsed() throws JsonProcessingException {
        return Documents.read(body);
    }

    /** The body's bytes themselves. */
    byte[] bytes() {
        return body;
    }

    /** Method and path alone. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
