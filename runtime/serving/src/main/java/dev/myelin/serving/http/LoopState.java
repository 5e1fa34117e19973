package dev.myelin.serving.http;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What the connections and requests of one event loop share. */
final class LoopState {

    /** How long a client that is refused may go on sending before it is cut, so that it comes to read the answer. */
    private static final Duration LINGER = Duration.ofSeconds(5);

    final EventLoop loop;
    final RequestIds ids = new RequestIds();
    /** Connections that have begun a head. */
    final Deadlines heads;
    /** Connections on which nothing is under way. */
    final Deadlines idles;
    /** Requests whose body is not there yet. */
    final Deadlines bodies;
    /** Requests that are not answered yet; null where they may wait for ever. */
    final @Nullable Deadlines answers;
    /** Connections that are closed, but still read. */
    final Deadlines lingers;

    /** The connection whose head is given to Vert.x just now, until a request is made from it. */
    @Nullable
    ConnectionGuard began;

    private final AtomicInteger inFlight = new AtomicInteger();

    LoopState(EventLoop loop, ServerOptions options) {
        this.loop = loop;
        heads = new Deadlines(loop, options.headTimeout());
        idles = new Deadlines(loop, options.idleTimeout());
        bodies = new Deadlines(loop, options.bodyTimeout());
        answers =
                options.requestTimeout().map(time -> new Deadlines(loop, time)).orElse(null);
        lingers = new Deadlines(loop, LINGER);
    }

    /** On the event loop: nobody else writes it. */
    void requestBegan() {
        inFlight.setOpaque(inFlight.getPlain() + 1);
    }

    void requestEnded() {
        inFlight.setOpaque(inFlight.getPlain() - 1);
    }

    int inFlight() {
        return inFlight.getOpaque();
    }
}
