package dev.myelin.serving.http;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What all connections of a server share. */
final class ServerState {

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

    ServerState(ServerOptions options) {
        this.options = options;
        this.problems = new Problems(options);
    }

    LoopState of(EventLoop loop) {
        return loops.computeIfAbsent(loop, key -> new LoopState(key, options));
    }

    Collection<LoopState> loops() {
        return loops.values();
    }
}
