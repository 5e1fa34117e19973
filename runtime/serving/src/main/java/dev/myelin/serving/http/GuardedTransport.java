package dev.myelin.serving.http;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DatagramChannel;
import io.netty.handler.ssl.SslHandler;
import io.vertx.core.net.TcpConfig;
import io.vertx.core.spi.transport.Transport;
import java.net.SocketAddress;
import java.util.concurrent.ThreadFactory;

/** The JDK's sockets, with a guard before each connection. Vert.x has no other place where one sees them so early. */
final class GuardedTransport implements Transport, io.vertx.core.transport.Transport {

    private static final Transport JDK = io.vertx.core.transport.Transport.NIO.implementation();

    private final ServerState server;

    GuardedTransport(ServerState server) {
        this.server = server;
    }

    @Override
    public void configure(TcpConfig config, boolean domainSocket, ServerBootstrap bootstrap) {
        JDK.configure(config, domainSocket, bootstrap);
        bootstrap.handler(new Admission(server));
    }

    /** Counts connections, closes those beyond the limit, and puts a guard before the others. */
    @Sharable
    private static final class Admission extends ChannelInboundHandlerAdapter {

        private final ServerState server;

        Admission(ServerState server) {
            this.server = server;
        }

        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            server.listening.add(ctx.channel());
            ctx.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) {
            Channel connection = (Channel) msg;
            if (server.connections.incrementAndGet() > server.options.maxConnections()) {
                server.connections.decrementAndGet();
                connection.unsafe().closeForcibly();
                return;
            }
            connection.closeFuture().addListener(closed -> server.connections.decrementAndGet());
            boolean tls = server.options.tlsKey().isPresent();
            connection.pipeline().addLast(tls ? new GuardAfterTls(server) : new ConnectionGuard(server));
            ctx.fireChannelRead(msg);
        }
    }

    /** Puts the guard where it sees clear text. */
    private static final class GuardAfterTls extends ChannelInboundHandlerAdapter {

        private final ServerState server;

        GuardAfterTls(ServerState server) {
            this.server = server;
        }

        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            ChannelHandlerContext tls = ctx.pipeline().context(SslHandler.class);
            ctx.pipeline().addAfter(tls.name(), "myelinGuard", new ConnectionGuard(server));
            ctx.fireChannelActive();
            ctx.pipeline().remove(this);
        }
    }

    @Override
    public String name() {
        return "guarded nio";
    }

    @Override
    public boolean available() {
        return JDK.isAvailable();
    }

    @Override
    public Throwable unavailabilityCause() {
        return JDK.unavailabilityCause();
    }

    @Override
    public Transport implementation() {
        return this;
    }

    @Override
    public boolean supportsDomainSockets() {
        return JDK.supportsDomainSockets();
    }

    @Override
    public boolean supportFileRegion() {
        return JDK.supportFileRegion();
    }

    @Override
    public SocketAddress convert(io.vertx.core.net.SocketAddress address) {
        return JDK.convert(address);
    }

    @Override
    public io.vertx.core.net.SocketAddress convert(SocketAddress address) {
        return JDK.convert(address);
    }

    @Override
    public IoHandlerFactory ioHandlerFactory() {
        return JDK.ioHandlerFactory();
    }

    @Override
    public EventLoopGroup eventLoopGroup(int type, int threads, ThreadFactory factory, int ioRatio) {
        return JDK.eventLoopGroup(type, threads, factory, ioRatio);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface has it
    public DatagramChannel datagramChannel(io.netty.channel.socket.InternetProtocolFamily family) {
        return JDK.datagramChannel(family);
    }

    @Override
    public ChannelFactory<? extends DatagramChannel> datagramChannelFactory() {
        return JDK.datagramChannelFactory();
    }

    @Override
    public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
        return JDK.channelFactory(domainSocket);
    }

    @Override
    public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
        return JDK.serverChannelFactory(domainSocket);
    }

    @Override
    public void configure(TcpConfig config, boolean domainSocket, Bootstrap bootstrap) {
        JDK.configure(config, domainSocket, bootstrap);
    }
}
