package dev.myelin.serving.http;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all connections of a server share. */
final class ServerState {

    private static final Logger LOG = LoggerFactory.getLogger(ServerState.class);

    final ServerOptions options;
    final Problems problems;
    /** The connections that are open. */
    final AtomicInteger connections = new AtomicInteger();
    /** The sockets that accept them. */
    final Queue<Channel> listening = new ConcurrentLinkedQueue<>();

    /** Whether connections are to end when nothing is under way on them. */
    volatile boolean draining;
    /** Whether connections are to end at once. */
    volatile boolean closing;

    private final Map<EventLoop, LoopState> loops = new ConcurrentHashMap<>();

    private final ExchangeListener listener;

    ServerState(ServerOptions options, ExchangeListener listener) {
        this.options = options;
        this.listener = listener;
        this.problems = new Problems(options);
    }

    LoopState of(EventLoop loop) {
        return loops.computeIfAbsent(loop, key -> new LoopState(key, options));
    }

    void tellEnded(Exchange exchange, int status, long bytes, long nanos, @Nullable Problem problem) {
        try {
            listener.ended(exchange, status, bytes, nanos, problem);
        } catch (RuntimeException e) {
            LOG.error("request {}: who listens to its end failed", exchange.requestId(), e);
        }
    }

    void tellRefused(Problem problem) {
        try {
            listener.refused(problem);
        } catch (RuntimeException e) {
            LOG.error("who listens to what is refused failed", e);
        }
    }

    Collection<LoopState> loops() {
        return loops.values();
    }
}
