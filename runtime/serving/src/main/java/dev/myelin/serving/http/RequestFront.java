package dev.myelin.serving.http;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** What becomes of a request whose head has come: refused, or read and handled. Of one event loop. */
final class RequestFront {

    private final ServerState server;
    private final LoopState loop;
    private final ExchangeHandler handler;
    private final @Nullable BearerAuth auth;
    private final @Nullable Cors cors;
    private final IdentityHashMap<HttpConnection, Http2Idle> http2 = new IdentityHashMap<>();

    RequestFront(ServerState server, LoopState loop, ExchangeHandler handler) {
        this.server = server;
        this.loop = loop;
        this.handler = handler;
        ServerOptions options = server.options;
        auth = options.token()
                .map(token -> new BearerAuth(token, options.openPaths()))
                .orElse(null);
        cors = options.corsOrigins().isEmpty() ? null : new Cors(options.corsOrigins());
    }

    /** A connection whose protocol is known. */
    void connected(HttpConnection connection) {
        if (connection.protocolVersion() == HttpVersion.HTTP_2) {
            http2.put(connection, new Http2Idle(connection, loop));
            connection.closeHandler(closed -> {
                Http2Idle idle = http2.remove(connection);
                if (idle != null) {
                    idle.cancelDeadline();
                }
            });
        }
    }

    /** A head that was understood. */
    void receive(HttpServerRequest in) {
        @Nullable Http2Idle idle = in.version() == HttpVersion.HTTP_2 ? http2.get(in.connection()) : null;
        if (idle != null) {
            idle.began();
        }
        HttpExchange exchange = new HttpExchange(in, loop, server, handler, idle);
        @Nullable Problem problem = idle == null ? null : http2Problem(in);
        @Nullable String path = in.path();
        if (problem == null && (path == null || !path.startsWith("/"))) {
            problem = server.problems.badTarget;
        }
        boolean hasBody = !hasNoBody(in);
        if (hasBody) {
            exchange.read();
        }
        if (problem != null) {
            exchange.refuse(problem);
        } else if (cors == null || !cors.answersPreflight(exchange)) {
            admit(exchange, hasBody);
        }
    }

    /** A head that was not understood. */
    void receiveInvalid(HttpServerRequest in) {
        HttpExchange exchange = new HttpExchange(in, loop, server, handler, null);
        exchange.put("Connection", "close"); // the connection closes itself after it
        exchange.refuse(server.problems.ofHead(in.decoderResult().cause()));
    }

    private @Nullable Problem http2Problem(HttpServerRequest in) {
        String uri = in.uri();
        if (uri != null && uri.length() > server.options.maxRequestLine()) {
            return server.problems.lineTooLong;
        }
        int count = 0;
        for (Object header : in.headers()) {
            count += header == null ? 0 : 1;
        }
        return count > server.options.maxHeaders() ? server.problems.tooManyHeaders : null;
    }

    private void admit(HttpExchange exchange, boolean hasBody) {
        HttpServerRequest in = exchange.request();
        if (auth != null && !auth.allows(exchange.rawPath(), in.getHeader(HttpHeaders.AUTHORIZATION))) {
            exchange.put("WWW-Authenticate", "Bearer");
            exchange.refuse(server.problems.unauthorized);
            return;
        }
        @Nullable String expect = in.getHeader(HttpHeaders.EXPECT);
        if (expect != null && !expect.equalsIgnoreCase("100-continue")) {
            exchange.refuse(server.problems.badExpectation);
        } else if (declaredLength(in) > server.options.maxBodyBytes()) {
            exchange.refuse(server.problems.bodyTooLarge);
        } else if (!hasBody) {
            exchange.handle();
        } else if (expect != null) {
            in.response().writeContinue();
        }
    }

    /** Whether it is known that nothing comes after the head. Over HTTP/2 only the end tells. */
    private static boolean hasNoBody(HttpServerRequest in) {
        if (in.version() == HttpVersion.HTTP_2) {
            return false;
        }
        return declaredLength(in) == 0 && in.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    private static long declaredLength(HttpServerRequest in) {
        @Nullable String length = in.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return 0;
        }
        try {
            return Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE; // what the decoder lets pass has a number, if a large one
        }
    }
}
