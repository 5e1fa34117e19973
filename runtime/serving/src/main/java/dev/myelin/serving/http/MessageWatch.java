package dev.myelin.serving.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AsciiString;
import io.netty.util.ReferenceCountUtil;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a connection's guard of requests and answers, and finds in heads what the decoder lets pass. */
final class MessageWatch extends ChannelDuplexHandler {

    private final ConnectionGuard guard;
    private final ServerState server;
    private boolean refusing;

    MessageWatch(ConnectionGuard guard, ServerState server) {
        this.guard = guard;
        this.server = server;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        if (refusing) {
            ReferenceCountUtil.release(msg);
            return;
        }
        if (msg instanceof HttpRequest request) {
            guard.headRead();
            ctx.fireChannelRead(checked(request));
            guard.headPassed();
            return;
        } else if (msg instanceof HttpContent content && content.decoderResult().isFailure()) {
            ReferenceCountUtil.release(msg);
            refusing = true;
            guard.bodyFailed();
            return;
        } else if (msg instanceof LastHttpContent) {
            guard.requestRead();
        }
        ctx.fireChannelRead(msg);
    }

    private HttpRequest checked(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return failed(request, request.decoderResult().cause());
        }
        Problem problem = problem(request);
        return problem == null ? request : failed(request, new Problems.Refused(problem));
    }

    private @Nullable Problem problem(HttpRequest request) {
        HttpVersion version = request.protocolVersion();
        boolean current = version.equals(HttpVersion.HTTP_1_1);
        if (!current && !version.equals(HttpVersion.HTTP_1_0)) {
            return server.problems.badVersion;
        }
        int count = 0;
        int hosts = 0;
        Iterator<Map.Entry<CharSequence, CharSequence>> headers =
                request.headers().iteratorCharSequence();
        while (headers.hasNext()) {
            CharSequence name = headers.next().getKey();
            count++;
            if (name.length() == 4 && AsciiString.contentEqualsIgnoreCase(name, HttpHeaderNames.HOST)) {
                hosts++;
            }
        }
        if (count > server.options.maxHeaders()) {
            return server.problems.tooManyHeaders;
        }
        return hosts > 1 || (current && hosts == 0) ? server.problems.badHost : null;
    }

    /** A request that Vert.x takes for one that could not be decoded: answers have a version that is one, and nothing follows. */
    private HttpRequest failed(HttpRequest request, Throwable cause) {
        guard.requestFailed();
        boolean unknown =
                request instanceof FullHttpRequest; // the decoder's stand-in for a line that it could not read
        HttpRequest failed = new DefaultHttpRequest(
                HttpVersion.HTTP_1_1, request.method(), unknown ? "-" : request.uri(), request.headers());
        failed.setDecoderResult(DecoderResult.failure(cause));
        ReferenceCountUtil.release(request);
        return failed;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the promise tells
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
        if (msg instanceof HttpResponse response && response.status().code() < 200) {
            if (response.status().code() == 101) {
                guard.upgraded();
            }
        } else if (msg instanceof LastHttpContent) {
            guard.answered();
        }
        ctx.write(msg, promise);
    }
}
