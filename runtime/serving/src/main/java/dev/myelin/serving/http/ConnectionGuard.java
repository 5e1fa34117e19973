package dev.myelin.serving.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Stands before Vert.x on a connection, and keeps its times: a head that takes too long is refused, a connection on which nothing is under
 * way is closed silently. A client that is refused while it sends is read on for a while, else its own bytes would cut it off before
 * it has the answer. Over HTTP/2 it only looks on: there the requests have their times.
 */
@SuppressWarnings("FutureReturnValueIgnored") // when a connection is closed, nobody waits for it
final class ConnectionGuard extends ChannelDuplexHandler {

    private static final byte[] EMPTY_LINE = {'\r', '\n'};

    private enum Phase {
        STARTING,
        HTTP1,
        HTTP2,
        LINGERING
    }

    private final ServerState server;
    private final Deadlines.Entry deadline = new Deadlines.Entry() {
        @Override
        void expired() {
            timeOver();
        }
    };

    private @Nullable ChannelHandlerContext context;
    private @Nullable LoopState loop;
    private Phase phase = Phase.STARTING;
    private boolean first = true;
    private boolean reading;
    private boolean sawMessage;
    private boolean inHead;
    private boolean inBody;
    private boolean failed;
    private int unanswered;
    private long lastUnsent;
    private @Nullable HttpExchange reader;

    ConnectionGuard(ServerState server) {
        this.server = server;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        loop = server.of(ctx.channel().eventLoop());
    }

    private ChannelHandlerContext context() {
        if (context == null) {
            throw new IllegalStateException("not in a pipeline yet");
        }
        return context;
    }

    private LoopState loop() {
        if (loop == null) {
            throw new IllegalStateException("not in a pipeline yet");
        }
        return loop;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        loop().idles.add(deadline);
        ctx.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        deadline.cancelDeadline();
        ctx.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        if (phase == Phase.LINGERING) {
            ReferenceCountUtil.release(msg);
            return;
        }
        reading = true;
        sawMessage = false;
        try {
            if (phase == Phase.STARTING && msg instanceof ByteBuf bytes) {
                start(ctx, bytes);
            } else {
                ctx.fireChannelRead(msg);
            }
        } finally {
            reading = false;
        }
        settle();
    }

    /**
     * Feeds Vert.x byte by byte until it has made up its mind about the protocol: then its decoder is there to be watched. An empty line
     * goes before what is not HTTP/2 for sure; without it, a first byte that is none of HTTP would be decoded too early.
     */
    private void start(ChannelHandlerContext ctx, ByteBuf bytes) {
        if (first && bytes.isReadable()) {
            first = false;
            if (!detect(ctx) && bytes.getByte(bytes.readerIndex()) != 'P') {
                ctx.fireChannelRead(Unpooled.wrappedBuffer(EMPTY_LINE));
            }
        }
        while (phase == Phase.STARTING && bytes.isReadable()) {
            if (!detect(ctx)) {
                ctx.fireChannelRead(bytes.readRetainedSlice(1));
                detect(ctx);
            }
        }
        if (bytes.isReadable()) {
            ctx.fireChannelRead(bytes);
        } else {
            bytes.release();
        }
    }

    private boolean detect(ChannelHandlerContext ctx) {
        if (ctx.pipeline().get("httpEncoder") != null) {
            phase = Phase.HTTP1;
            ctx.pipeline().addAfter("httpEncoder", "myelinWatch", new MessageWatch(this, server));
        } else if (ctx.pipeline().get(Http2ConnectionHandler.class) != null) {
            phase = Phase.HTTP2;
        }
        return phase != Phase.STARTING;
    }

    private void settle() {
        if (phase == Phase.HTTP2 || unanswered > 0 || inBody) {
            deadline.cancelDeadline();
        } else if (phase != Phase.LINGERING && context().channel().isActive()) {
            if (sawMessage) {
                loop().idles.add(deadline);
            } else if (!inHead) {
                inHead = true;
                loop().heads.add(deadline);
            }
        }
    }

    /** A head has come. */
    void headRead() {
        loop().began = this;
        sawMessage = true;
        inHead = false;
        inBody = true;
        unanswered++;
    }

    /** The request is whole. */
    void requestRead() {
        sawMessage = true;
        inBody = false;
        reader = null;
    }

    /** What has come cannot be understood, nor can what follows. */
    void requestFailed() {
        failed = true;
    }

    /** An answer was written. */
    void answered() {
        unanswered--;
        if (!reading) {
            sawMessage = true;
            settle();
        }
    }

    /** Vert.x has had the head: either its request was made from it at once, or it waits behind another. */
    void headPassed() {
        loop().began = null;
    }

    /** The request that takes the body. */
    void reader(HttpExchange exchange) {
        reader = exchange;
    }

    /** The body that comes is no body; what follows cannot be understood. Vert.x would only close. */
    void bodyFailed() {
        failed = true;
        if (unanswered == 1 && reader != null) {
            reader.refuse(server.problems.badChunk);
        } else {
            context().pipeline().close();
        }
    }

    /** From now on it is HTTP/2. */
    void upgraded() {
        phase = Phase.HTTP2;
    }

    private void timeOver() {
        if (phase == Phase.LINGERING) {
            context().close();
        } else if (inHead) {
            refuse(server.problems.headTooSlow);
        } else if (sends()) {
            loop().idles.add(deadline);
        } else {
            context().close();
        }
    }

    /** Whether the client has taken something of what it is owed since it was last asked. */
    private boolean sends() {
        @Nullable ChannelOutboundBuffer out = context().channel().unsafe().outboundBuffer();
        long unsent = out == null ? 0 : out.totalPendingWriteBytes();
        boolean sends = unsent > 0 && unsent != lastUnsent;
        lastUnsent = unsent;
        return sends;
    }

    /** Answers in place of Vert.x, which has not seen a request, and closes. */
    void refuse(Problem problem) {
        failed = true;
        String id = loop().ids.of(null);
        byte[] body = problem.toJson();
        String head = "HTTP/1.1 " + problem.status() + " " + problem.title() + "\r\ncontent-type: "
                + Problem.CONTENT_TYPE + "\r\nx-request-id: " + id + "\r\nconnection: close\r\ncontent-length: "
                + body.length + "\r\n\r\n";
        ByteBuf answer = Unpooled.wrappedBuffer(head.getBytes(StandardCharsets.US_ASCII), body);
        context()
                .writeAndFlush(answer)
                .addListener(written -> close(context(), context().newPromise()));
        if (AccessLog.isOn()) {
            AccessLog.add("-", "-", problem.status(), body.length, 0, id, null, null);
        }
        server.tellRefused(problem);
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        boolean unread = phase != Phase.HTTP2 && (failed || inBody || inHead);
        boolean plain = ctx.pipeline().get(SslHandler.class) == null;
        if (phase == Phase.LINGERING) {
            ctx.channel().closeFuture().addListener(closed -> promise.trySuccess());
        } else if (unread
                && plain
                && !server.closing
                && ctx.channel() instanceof DuplexChannel duplex
                && duplex.isActive()) {
            phase = Phase.LINGERING;
            duplex.closeFuture().addListener(closed -> promise.trySuccess());
            duplex.shutdownOutput().addListener((ChannelFutureListener) done -> {
                if (!done.isSuccess()) {
                    ctx.close();
                }
            });
            duplex.config().setAutoRead(true);
            loop().lingers.add(deadline);
        } else {
            ctx.close(promise);
        }
    }
}
