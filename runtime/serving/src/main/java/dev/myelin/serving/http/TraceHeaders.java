package dev.myelin.serving.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a request says of its trace. */
final class TraceHeaders {

    private static final CharSequence PARENT = HttpHeaders.createOptimized("traceparent");
    private static final CharSequence STATE = HttpHeaders.createOptimized("tracestate");
    private static final int MOST_MEMBERS = 32;

    /** {@code key=value} or {@code tenant@system=value}. */
    private static final Pattern MEMBER =
            Pattern.compile("([a-z][a-z0-9_*/-]{0,255}|[a-z0-9][a-z0-9_*/-]{0,240}@[a-z][a-z0-9_*/-]{0,13})"
                    + "=[\\x20-\\x7e&&[^,=]]{0,255}[\\x21-\\x7e&&[^,=]]");

    private TraceHeaders() {}

    /** The caller's place in its trace; a new trace where it is not valid, null where none is said. */
    static @Nullable TraceContext read(MultiMap headers) {
        @Nullable String parent = headers.get(PARENT);
        if (parent == null) {
            return null;
        }
        boolean alone = headers.getAll(PARENT).size() == 1;
        @Nullable TraceContext trace = alone ? TraceContext.parse(parent, state(headers.getAll(STATE))) : null;
        return trace == null ? TraceContext.begin() : trace;
    }

    /** All members in one line; empty where one of them is not valid, or there are too many. */
    private static String state(List<String> lines) {
        List<String> members = new ArrayList<>();
        for (String member : String.join(",", lines).split(",", -1)) {
            String text = member.strip();
            if (!text.isEmpty()) {
                if (members.size() == MOST_MEMBERS || !MEMBER.matcher(text).matches()) {
                    return "";
                }
                members.add(text);
            }
        }
        return String.join(",", members);
    }
}
