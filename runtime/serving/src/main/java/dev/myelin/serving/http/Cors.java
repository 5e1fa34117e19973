package dev.myelin.serving.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets pages of other origins call. Without it no header says anything of origins, and browsers refuse. */
final class Cors {

    private static final String ALL = "*";
    private static final String SECONDS_TO_REMEMBER = "600";

    private final Set<String> origins;

    Cors(Set<String> origins) {
        this.origins = origins;
    }

    /** Says on the answer that the page may read it, where it may; and answers when that was all the browser asked. */
    boolean answersPreflight(HttpExchange exchange) {
        @Nullable String origin = exchange.header("origin");
        boolean all = origins.contains(ALL);
        if (!all) {
            exchange.put("vary", "Origin"); // of every answer, for caches: with another origin it is another
        }
        if (origin == null || !(all || origins.contains(origin))) {
            return false;
        }
        exchange.put("access-control-allow-origin", all ? ALL : origin);
        @Nullable String method = exchange.header("access-control-request-method");
        if (method == null || !exchange.method().equals("OPTIONS")) {
            exchange.put("access-control-expose-headers", "X-Request-ID");
            return false;
        }
        exchange.put("access-control-allow-methods", method);
        @Nullable String headers = exchange.header("access-control-request-headers");
        if (headers != null) {
            exchange.put("access-control-allow-headers", headers);
        }
        exchange.put("access-control-max-age", SECONDS_TO_REMEMBER);
        exchange.answer(204, null, new byte[0]);
        return true;
    }
}
