package dev.myelin.development;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Sends a body that is cut, stalls, drips or is corrupted: the headers are those of the right one. */
final class FaultyBody {

    private static final int PIECE = 64 << 10;

    private final Vertx vertx;
    private final HttpServerRequest in;
    private final HttpServerResponse out;
    private final BodySource body;
    private final Fault fault;
    private final long end;
    private final Promise<Void> done = Promise.promise();
    private long sent;

    FaultyBody(Vertx vertx, HttpServerRequest in, BodySource body, Fault fault) {
        this.vertx = vertx;
        this.in = in;
        this.out = in.response();
        this.body = body;
        this.fault = fault;
        boolean endsEarly = fault.kind() == FaultKind.CUT || fault.kind() == FaultKind.STALL;
        this.end = endsEarly ? Math.min(fault.bytes(), body.length()) : body.length();
    }

    static boolean isFor(FaultKind kind) {
        return switch (kind) {
            case CUT, STALL, DRIP, CORRUPT -> true;
            default -> false;
        };
    }

    /** Done when the answer is ended or cut; never when it stalls. */
    Future<Void> send() {
        out.exceptionHandler(done::tryFail);
        out.closeHandler(closed -> done.tryFail("the caller is gone"));
        out.writeHead().onSuccess(written -> next()).onFailure(done::tryFail);
        return done.future();
    }

    private void next() {
        if (out.closed()) {
            return;
        }
        if (sent == end) {
            finish();
            return;
        }
        long piece = fault.kind() == FaultKind.DRIP ? Math.min(fault.bytes(), PIECE) : PIECE;
        body.read(sent, (int) Math.min(piece, end - sent))
                .compose(this::write)
                .onSuccess(written -> afterPause())
                .onFailure(e -> in.connection().close());
    }

    private Future<Void> write(Buffer piece) {
        long at = fault.bytes() - sent;
        if (fault.kind() == FaultKind.CORRUPT && at >= 0 && at < piece.length()) {
            piece.setByte((int) at, (byte) ~piece.getByte((int) at));
        }
        sent += piece.length();
        return out.write(piece);
    }

    private void afterPause() {
        if (fault.kind() == FaultKind.DRIP && fault.millis() > 0 && sent < end) {
            vertx.setTimer(fault.millis(), timer -> next());
        } else {
            next();
        }
    }

    private void finish() {
        if (sent == body.length()) {
            out.end().onComplete(done);
        } else if (fault.kind() == FaultKind.CUT) {
            in.connection().close().onComplete(done);
        }
    }
}
