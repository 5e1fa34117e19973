package dev.myelin.serving.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;

/** Closes a connection of HTTP/2 that has had no request for a while. */
final class Http2Idle extends Deadlines.Entry implements Handler<HttpExchange> {

    private final HttpConnection connection;
    private final LoopState loop;
    private int open;

    Http2Idle(HttpConnection connection, LoopState loop) {
        this.connection = connection;
        this.loop = loop;
        loop.idles.add(this);
    }

    void began() {
        open++;
        cancelDeadline();
    }

    /** A request was answered, or its stream reset. */
    @Override
    public void handle(HttpExchange done) {
        if (--open == 0) {
            loop.idles.add(this);
        }
    }

    @Override
    void expired() {
        connection.close();
    }
}
