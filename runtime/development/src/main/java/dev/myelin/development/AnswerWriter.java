package dev.myelin.development;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/** Writes answers to connections; on the event loop. */
final class AnswerWriter {

    private final Vertx vertx;
    private final EventStream events;

    AnswerWriter(Vertx vertx, EventStream events) {
        this.vertx = vertx;
        this.events = events;
    }

    /** Fails when the caller is gone, or a file has gone in between: then the connection is cut, so that nobody waits. */
    Future<Void> write(HttpServerRequest in, Answer answer, @Nullable Fault fault) {
        HttpServerResponse out = in.response();
        if (out.closed()) {
            return Future.failedFuture("the caller is gone");
        }
        return writeTo(out, in, answer, fault).onFailure(e -> in.connection().close());
    }

    private Future<Void> writeTo(HttpServerResponse out, HttpServerRequest in, Answer answer, @Nullable Fault fault) {
        out.setStatusCode(answer.status());
        answer.headers().forEach(out::putHeader);
        if (answer.payload() instanceof Answer.Payload.Events && !in.method().equals(HttpMethod.HEAD)) {
            return events.open(out);
        }
        BodySource body = BodySource.of(answer.payload(), vertx);
        if (answer.status() == 204 || answer.status() == 304) { // never with a body
            return out.end();
        }
        out.putHeader("Content-Length", Long.toString(body.length()));
        if (in.method().equals(HttpMethod.HEAD) || body.length() == 0) {
            return out.end();
        }
        if (fault != null && FaultyBody.isFor(fault.kind())) {
            return new FaultyBody(vertx, in, body, fault).send();
        }
        return body.sendTo(out);
    }
}
