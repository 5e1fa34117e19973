package dev.myelin.serving.http;

import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.Reasons;
import io.netty.channel.Channel;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server: HTTP/1.1 and HTTP/2, clear or over TLS, at a port or at a Unix socket. Every event loop has a Vert.x server of its own;
 * they share the port. Safe for use by several threads.
 */
public final class HttpServing implements AutoCloseable {

    /** More requests than these wait on one connection of HTTP/2. */
    private static final long MOST_STREAMS = 128;

    private final ServerState state;
    private final Vertx vertx;
    private final List<HttpServer> servers;
    private @Nullable CompletionStage<Void> closed;

    private HttpServing(ServerState state, Vertx vertx, List<HttpServer> servers) {
        this.state = state;
        this.vertx = vertx;
        this.servers = servers;
    }

    /**
     * Starts to serve; returns when it does.
     *
     * @throws InvalidConfiguration when nobody can listen there, or a file of the options cannot be used
     */
    public static HttpServing start(ServerOptions options, ExchangeHandler handler) {
        return start(options, handler, ExchangeListener.NONE);
    }

    /**
     * The same, and tells how requests end.
     *
     * @throws InvalidConfiguration when nobody can listen there, or a file of the options cannot be used
     */
    public static HttpServing start(ServerOptions options, ExchangeHandler handler, ExchangeListener listener) {
        options.unixSocket().ifPresent(UnixSocketFile::prepare);
        ServerState state = new ServerState(options, listener);
        Vertx vertx = vertx(state);
        try {
            List<HttpServer> servers = new ArrayList<>();
            for (int i = 0; i < options.eventLoops(); i++) {
                servers.add(join(listen(state, vertx, handler)));
            }
            return new HttpServing(state, vertx, List.copyOf(servers));
        } catch (CompletionException | IllegalArgumentException e) {
            join(vertx.close().otherwiseEmpty());
            throw new InvalidConfiguration(cannotListen(options, e), e);
        }
    }

    private static Vertx vertx(ServerState state) {
        VertxOptions options = new VertxOptions()
                .setEventLoopPoolSize(state.options.eventLoops())
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false));
        return Vertx.builder()
                .with(options)
                .withTransport(new GuardedTransport(state))
                .build();
    }

    /** One server, on the next event loop. */
    private static Future<HttpServer> listen(ServerState state, Vertx vertx, ExchangeHandler handler) {
        ContextInternal context = ((VertxInternal) vertx).createEventLoopContext();
        RequestFront front = new RequestFront(state, state.of(context.nettyEventLoop()), handler);
        HttpServer server = vertx.createHttpServer(vertxOptions(state.options))
                .connectionHandler(front::connected)
                .requestHandler(front::receive)
                .invalidRequestHandler(front::receiveInvalid)
                .exceptionHandler(e -> {}); // connections that break are no news
        SocketAddress address = address(state.options);
        return Future.future(
                done -> context.runOnContext(begin -> server.listen(address).onComplete(done)));
    }

    private static SocketAddress address(ServerOptions options) {
        return options.unixSocket()
                .map(path ->
                        SocketAddress.domainSocketAddress(path.toAbsolutePath().toString()))
                .orElseGet(() -> options.port() == 0
                        ? SocketAddress.sharedRandomPort(1, options.host())
                        : SocketAddress.inetSocketAddress(options.port(), options.host()));
    }

    private static HttpServerOptions vertxOptions(ServerOptions options) {
        HttpServerOptions vertx = new HttpServerOptions()
                .setReuseAddress(true)
                .setAcceptBacklog(1024)
                .setMaxInitialLineLength(options.maxRequestLine())
                .setMaxHeaderSize(options.maxHeaderBytes())
                .setMaxChunkSize(64 << 10)
                .setHandle100ContinueAutomatically(false)
                .setHttp2ClearTextEnabled(true)
                .setInitialSettings(new Http2Settings()
                        .setMaxConcurrentStreams(MOST_STREAMS)
                        .setMaxHeaderListSize(options.maxHeaderBytes()));
        if (options.tlsCertificate().isPresent() && options.tlsKey().isPresent()) {
            vertx.setSsl(true)
                    .setUseAlpn(true)
                    .setSslHandshakeTimeout(options.headTimeout().toMillis())
                    .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                    .setKeyCertOptions(new PemKeyCertOptions()
                            .setCertPath(options.tlsCertificate().get().toString())
                            .setKeyPath(options.tlsKey().get().toString()));
        }
        return vertx;
    }

    private static String cannotListen(ServerOptions options, RuntimeException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String reason = Reasons.of(cause);
        if (options.unixSocket().isPresent()) {
            return "cannot listen at the socket " + options.unixSocket().get() + ": " + reason;
        }
        if (cause instanceof java.net.BindException) {
            return "cannot listen at " + options.host() + ":" + options.port() + ": " + reason
                    + "; give another port, or 0 for one that is free";
        }
        return "cannot serve at " + options.host() + ":" + options.port() + ": " + reason;
    }

    /** The port where it listens; 0 at a Unix socket. */
    public int port() {
        return state.options.unixSocket().isPresent() ? 0 : servers.get(0).actualPort();
    }

    /** How many requests have come and are not answered yet. */
    public int inFlight() {
        return state.loops().stream().mapToInt(LoopState::inFlight).sum();
    }

    /** How many connections are open. */
    public int connections() {
        return state.connections.get();
    }

    /** Refuses new connections from now on; those that are open go on. */
    public void stopAccepting() {
        for (Channel listening : state.listening) {
            listening.close().syncUninterruptibly();
            // A selector closes the socket itself in its next round, which is over before a task that is scheduled now.
            listening.eventLoop().schedule(() -> {}, 1, TimeUnit.MILLISECONDS).syncUninterruptibly();
        }
    }

    /**
     * Ends in good order: new connections are refused, what is under way is answered, connections on which nothing is under way are closed.
     * After the time everything is.
     *
     * @return done when everything is closed
     */
    public synchronized CompletionStage<Void> drain(Duration time) {
        if (closed == null) {
            stopAccepting();
            state.draining = true;
            Future<Void> drained = Future.join(servers.stream()
                            .map(server -> server.shutdown(time))
                            .toList())
                    .mapEmpty();
            closed = drained.eventually(this::closeVertx).otherwiseEmpty().toCompletionStage();
        }
        return closed;
    }

    /** Ends at once: cuts what is under way, and ends all threads. A second call does nothing. Not to be called on an event loop. */
    @Override
    public void close() {
        state.closing = true;
        closeVertx().toCompletionStage().toCompletableFuture().join();
    }

    private Future<Void> closeVertx() {
        state.closing = true;
        return vertx.close()
                .otherwiseEmpty()
                .onComplete(end -> state.options.unixSocket().ifPresent(UnixSocketFile::remove));
    }

    private static <T extends @Nullable Object> T join(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
