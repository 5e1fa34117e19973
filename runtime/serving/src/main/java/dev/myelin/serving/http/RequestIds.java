package dev.myelin.serving.http;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ids of requests that brought none: one random part a server, then a number. Of one event loop. */
final class RequestIds {

    private static final int LONGEST = 128;

    private final String prefix;
    private long next;

    RequestIds() {
        prefix = UUID.randomUUID().toString().replace("-", "").substring(0, 20) + "-";
    }

    /** The client's, where it is 1 to 128 visible ASCII characters; else a new one. */
    String of(@Nullable String presented) {
        return presented != null && isId(presented) ? presented : prefix + Long.toString(next++, 36);
    }

    private static boolean isId(String id) {
        int length = id.length();
        if (length == 0 || length > LONGEST) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = id.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }
}
