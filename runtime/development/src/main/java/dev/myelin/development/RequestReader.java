package dev.myelin.development;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a request whole, up to a limit. */
final class RequestReader {

    /** The most bytes of a body. */
    static final int MOST_BYTES = 64 << 20;

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.\\-]+(:[0-9]+)?|\\[[0-9A-Fa-f:.]+](:[0-9]+)?");

    private RequestReader() {}

    /** Fails with a {@link Refusal} when the body is too large. */
    static Future<ReceivedRequest> read(HttpServerRequest in) {
        Promise<ReceivedRequest> promise = Promise.promise();
        if (declaredLength(in) > MOST_BYTES) {
            promise.fail(tooLarge());
            return promise.future();
        }
        Buffer body = Buffer.buffer();
        in.handler(chunk -> {
            if (body.length() + chunk.length() > MOST_BYTES) {
                in.handler(null);
                promise.tryFail(tooLarge());
            } else {
                body.appendBuffer(chunk);
            }
        });
        in.exceptionHandler(promise::tryFail);
        in.endHandler(end -> promise.tryComplete(request(in, body.getBytes())));
        return promise.future();
    }

    private static ReceivedRequest request(HttpServerRequest in, byte[] body) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        in.headers()
                .forEach((name, value) -> headers.computeIfAbsent(name, first -> new ArrayList<>())
                        .add(value));
        String path = in.path();
        return new ReceivedRequest(
                in.method().name(),
                path == null || path.isEmpty() ? "/" : path,
                in.query(),
                Collections.unmodifiableMap(headers),
                body);
    }

    private static long declaredLength(HttpServerRequest in) {
        @Nullable String length = in.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0; // the server has refused it
        }
    }

    private static Refusal tooLarge() {
        return new Refusal(Answer.detail(413, "The body must have at most " + MOST_BYTES + " bytes."));
    }

    /** What the caller sees before the path, without a slash at the end. */
    static String base(HttpServerRequest in) {
        @Nullable String host = in.getHeader("Host");
        return host != null && HOST.matcher(host).matches()
                ? "http://" + host
                : "http://" + in.localAddress().host() + ":" + in.localAddress().port();
    }
}
