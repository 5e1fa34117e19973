package dev.myelin.serving.http;

import io.vertx.core.net.SocketAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line a request: {@code METHOD PATH STATUS BYTES MILLISECONDS ID REMOTE}; a minus where there is none. The id of its trace follows
 * where the client said one. What clients send cannot break a line or colour a terminal: it is escaped.
 */
final class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger("dev.myelin.serving.access");

    private AccessLog() {}

    static boolean isOn() {
        return LOG.isInfoEnabled();
    }

    /**
     * Writes a line.
     *
     * @param status 0 where nothing could be answered
     */
    static void add(
            String method,
            String path,
            int status,
            long bytes,
            long nanos,
            String id,
            @Nullable SocketAddress remote,
            @Nullable TraceContext trace) {
        StringBuilder line = new StringBuilder(96);
        escape(line, method).append(' ');
        escape(line, path).append(' ');
        line.append(status == 0 ? "-" : Integer.toString(status)).append(' ');
        line.append(bytes).append(' ');
        long micros = nanos / 1_000;
        String fraction = Long.toString(1_000 + micros % 1_000); // a one before it keeps its zeros
        line.append(micros / 1_000).append('.').append(fraction, 1, 4).append(' ');
        line.append(id).append(' ').append(remote == null || !remote.isInetSocket() ? "-" : remote.toString());
        if (trace != null) {
            line.append(' ').append(trace.traceId());
        }
        LOG.info(line.toString());
    }

    private static StringBuilder escape(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '\\') {
                line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        return line;
    }
}
