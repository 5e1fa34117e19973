package dev.myelin.serving.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Servers for tests. */
final class Servers {

    /** Answers with the body that came. */
    static final ExchangeHandler ECHO = exchange -> exchange.answer(200, "text/plain", exchange.body());

    private Servers() {}

    static HttpServing start(ExchangeHandler handler) {
        return start(handler, options -> options);
    }

    static HttpServing start(ExchangeHandler handler, UnaryOperator<ServerOptions.Builder> options) {
        ServerOptions.Builder builder = ServerOptions.builder();
        builder.port(0);
        builder.eventLoops(1);
        return HttpServing.start(options.apply(builder).build(), handler);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What the server itself answers. */
    static String problem(int status, String title, String detail) {
        return "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + ",\"detail\":\"" + detail
                + "\"}";
    }

    /** Whether it still answers others. */
    static String answerToOthers(HttpServing server) throws IOException {
        try (RawClient other = new RawClient(server.port())) {
            return other.get("/others").reply().statusLine();
        }
    }
}
