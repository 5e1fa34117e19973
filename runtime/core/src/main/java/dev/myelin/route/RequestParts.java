package dev.myelin.route;

import java.util.List;
import java.util.Map;

/** A request as its host has it. Its body is not copied: nobody may change it. */
public final class RequestParts {

    private final Segments path;
    private final Map<String, List<String>> query;
    private final Headers headers;
    private final byte[] body;

    /** @param query decoded, in order, each name with all its values */
    public RequestParts(Segments path, Map<String, List<String>> query, Headers headers, byte[] body) {
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    /** The headers of a request. */
    @FunctionalInterface
    public interface Headers {

        /** All values of a header, in order; case does not matter. */
        List<String> all(String name);
    }

    Segments path() {
        return path;
    }

    Map<String, List<String>> query() {
        return query;
    }

    Headers headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
