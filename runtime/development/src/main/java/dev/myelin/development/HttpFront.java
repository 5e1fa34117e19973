package dev.myelin.development;

import dev.myelin.development.Routes.Endpoint;
import dev.myelin.development.Routes.Match;
import dev.myelin.error.Reasons;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a request: it is read, recorded, perhaps met by a fault, routed, handled off the event loop, answered.
 */
final class HttpFront {

    private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);

    private final Vertx vertx;
    private final Routes routes;
    private final AccessCheck access;
    private final Faults faults;
    private final ReceivedRequests requests;
    private final AnswerWriter writer;

    HttpFront(
            Vertx vertx,
            Routes routes,
            AccessCheck access,
            Faults faults,
            ReceivedRequests requests,
            AnswerWriter writer) {
        this.vertx = vertx;
        this.routes = routes;
        this.access = access;
        this.faults = faults;
        this.requests = requests;
        this.writer = writer;
    }

    void receive(HttpServerRequest in) {
        RequestReader.read(in).onSuccess(request -> received(in, request)).onFailure(e -> refuseUnread(in, e));
    }

    private void refuseUnread(HttpServerRequest in, Throwable reason) {
        if (reason instanceof Refusal refusal) {
            in.response().putHeader("Connection", "close");
            writer.write(in, refusal.answer(), null)
                    .onComplete(done -> in.connection().close());
        } // else the caller is gone
    }

    private void received(HttpServerRequest in, ReceivedRequest request) {
        Match match = routes.match(request.path());
        boolean own = match != null && !match.route().recorded();
        Faults.Taken taken = own ? Faults.Taken.NONE : faults.take(request);
        if (!own) {
            requests.add(request);
        }
        Fault delay = taken.delay();
        if (delay == null || delay.millis() == 0) {
            proceed(in, request, match, taken.other());
        } else {
            vertx.setTimer(delay.millis(), timer -> proceed(in, request, match, taken.other()));
        }
    }

    private void proceed(HttpServerRequest in, ReceivedRequest request, @Nullable Match match, @Nullable Fault fault) {
        Answer instead = fault == null ? null : FaultAnswers.instead(fault);
        if (instead != null) {
            writer.write(in, instead, null);
        } else if (fault != null && fault.kind() == FaultKind.DROP_BEFORE) {
            in.connection().close();
        } else {
            String base = RequestReader.base(in);
            vertx.executeBlocking(() -> handle(request, match, base, fault), false)
                    .otherwise(e -> failed(request, e))
                    .onSuccess(answer -> {
                        if (fault != null && fault.kind() == FaultKind.DROP_AFTER) {
                            in.connection().close();
                        } else {
                            writer.write(in, answer, fault);
                        }
                    });
        }
    }

    private static Answer failed(ReceivedRequest request, Throwable e) {
        if (e instanceof Refusal refusal) {
            return refusal.answer();
        }
        LOG.error("{} failed", request, e);
        boolean ofFiles = e instanceof IOException || e instanceof UncheckedIOException;
        return Answer.detail(500, ofFiles ? Reasons.of(e) : "Internal error: " + e);
    }

    private Answer handle(ReceivedRequest request, @Nullable Match match, String base, @Nullable Fault fault)
            throws IOException {
        if (match == null) {
            return unrouted(request);
        }
        if (!match.route().open()) {
            access.check(request, !match.route().recorded());
        }
        Map<String, Endpoint> methods = match.route().methods();
        // A HEAD is a GET of which only the headers are sent.
        Endpoint endpoint = methods.get(request.method().equals("HEAD") ? "GET" : request.method());
        if (endpoint == null) {
            return Answer.detail(405, "Method \"" + request.method() + "\" not allowed.")
                    .with(
                            "Allow",
                            String.join(", ", methods.keySet().stream().sorted().toList()));
        }
        return endpoint.answer(new Call(request, base, match.variables(), fault));
    }

    /** As the platform's framework does: a slash that was forgotten is put there, when only reading is asked for. */
    private Answer unrouted(ReceivedRequest request) {
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        String slashed = request.path() + "/";
        if (!reads || routes.match(slashed) == null) {
            return Refusal.notFound().answer();
        }
        String query = request.query();
        return new Answer(301, Map.of("Location", query == null ? slashed : slashed + "?" + query), Answer.EMPTY);
    }
}
