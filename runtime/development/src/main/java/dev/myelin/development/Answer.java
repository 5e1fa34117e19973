package dev.myelin.development;

import dev.myelin.json.FreeForm;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request is answered with.
 *
 * @param headers without {@code Content-Length}, which the writer sets
 */
record Answer(int status, Map<String, String> headers, Payload payload) {

    /** What the body is made of. */
    sealed interface Payload {
        /** Bytes in memory. */
        record Bytes(Buffer content) implements Payload {}

        /** Part of a file. */
        record FilePart(Path file, long offset, long length) implements Payload {}

        /** Events as they happen. */
        record Events() implements Payload {}
    }

    static final Payload EMPTY = new Payload.Bytes(Buffer.buffer());

    static Answer json(int status, @Nullable Object value) {
        return bytes(status, "application/json", FreeForm.toBytes(value));
    }

    static Answer bytes(int status, String type, byte[] content) {
        return new Answer(status, Map.of("Content-Type", type), new Payload.Bytes(Buffer.buffer(content)));
    }

    /** An error that is about the request as a whole. */
    static Answer detail(int status, String detail) {
        return json(status, Map.of("detail", detail));
    }

    /** An error that is about a field. */
    static Answer field(String name, String problem) {
        return json(400, Map.of(name, List.of(problem)));
    }

    Answer with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, all, payload);
    }
}
