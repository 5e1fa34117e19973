package dev.myelin.serving.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.internal.buffer.BufferInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request of a connection. All but the claim to answer it happens on its event loop. */
final class HttpExchange extends Deadlines.Entry implements Exchange, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpExchange.class);
    private static final AtomicIntegerFieldUpdater<HttpExchange> STATE =
            AtomicIntegerFieldUpdater.newUpdater(HttpExchange.class, "state");

    private static final int OPEN = 0;
    private static final int ANSWERED = 1;
    private static final int GONE = 2;
    private static final int STREAMING = 3;
    private static final byte[] NO_BYTES = {};
    private static final CharSequence REQUEST_ID = io.vertx.core.http.HttpHeaders.createOptimized("x-request-id");

    private final HttpServerRequest in;
    private final LoopState loop;
    private final ServerState server;
    private final ExchangeHandler handler;
    private final @Nullable Handler<HttpExchange> whenDone;
    private final long receivedAt = System.nanoTime();
    private final String id;
    private final @Nullable TraceContext trace;
    private final boolean http2;
    private final @Nullable ConnectionGuard guard;

    private volatile int state = OPEN;
    private @Nullable RequestBody body;
    private byte[] bytes = NO_BYTES;
    private @Nullable List<Runnable> goneTasks;
    private boolean noTasksAnyMore;
    private @Nullable List<String> headers;

    private int status;
    private @Nullable String contentType;
    private byte[] answer = NO_BYTES;
    private @Nullable Problem problem;

    HttpExchange(
            HttpServerRequest in,
            LoopState loop,
            ServerState server,
            ExchangeHandler handler,
            @Nullable Handler<HttpExchange> whenDone) {
        this.in = in;
        this.loop = loop;
        this.server = server;
        this.handler = handler;
        this.whenDone = whenDone;
        http2 = in.version() == HttpVersion.HTTP_2;
        id = loop.ids.of(in.getHeader(REQUEST_ID));
        trace = TraceHeaders.read(in.headers());
        guard = loop.began;
        loop.began = null; // what is answered meanwhile may begin requests of other connections
        loop.requestBegan();
        in.response().closeHandler(closed -> clientGone());
    }

    HttpServerRequest request() {
        return in;
    }

    /** Takes the body as it comes, then calls the handler. */
    void read() {
        RequestBody reading = new RequestBody(server.options.maxBodyBytes());
        body = reading;
        loop.bodies.add(this);
        if (guard != null) {
            guard.reader(this);
        }
        in.handler(chunk -> {
            if (!reading.add(chunk)) {
                in.handler(null);
                refuse(server.problems.bodyTooLarge);
            }
        });
        in.endHandler(end -> {
            body = null;
            cancelDeadline();
            if (state == OPEN) {
                bytes = reading.bytes();
                handle();
            }
        });
    }

    /** Calls the handler. */
    void handle() {
        if (loop.answers != null) {
            loop.answers.add(this);
        }
        try {
            handler.handle(this);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            LOG.error("request {} failed", id, e);
            if (isStreaming()) {
                new HttpAnswerStream(this, in.response(), false).fail();
            } else {
                refuse(server.problems.internal);
            }
        }
    }

    /** Says what the server, not the handler, has to say. */
    void refuse(Problem problem) {
        problem.answer(this);
    }

    @Override
    void expired() {
        if (body != null) {
            refuse(server.problems.bodyTooSlow);
        } else if (state == OPEN) {
            refuse(server.problems.answerTooSlow);
            runGoneTasks(); // nobody waits for the handler's answer any more
        }
    }

    private void abort() {
        if (http2) {
            in.response().reset(0);
        } else {
            in.connection().close();
        }
    }

    private void clientGone() {
        boolean streamed = STATE.compareAndSet(this, STREAMING, GONE);
        if (streamed || STATE.compareAndSet(this, OPEN, GONE)) {
            done(status, 0);
            runGoneTasks();
        }
    }

    private void runGoneTasks() {
        List<Runnable> tasks;
        synchronized (this) {
            tasks = goneTasks == null ? List.of() : goneTasks;
            goneTasks = null;
            noTasksAnyMore = true;
        }
        tasks.forEach(this::runGoneTask);
    }

    private void runGoneTask(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("request {}: what was to run when its client had gone failed", id, e);
        }
    }

    @Override
    public void onGone(Runnable task) {
        synchronized (this) {
            if (!noTasksAnyMore) {
                if (goneTasks == null) {
                    goneTasks = new ArrayList<>(1);
                }
                goneTasks.add(task);
                return;
            }
        }
        execute(() -> runGoneTask(task));
    }

    @Override
    public void execute(Runnable task) {
        if (loop.loop.inEventLoop()) {
            task.run();
            return;
        }
        try {
            loop.loop.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("request {}: the server is closed", id);
        }
    }

    @Override
    public String method() {
        return in.method().name();
    }

    @Override
    public String rawPath() {
        @Nullable String path = in.path();
        return path == null || path.isEmpty() ? "/" : path;
    }

    @Override
    public @Nullable String rawQuery() {
        return in.query();
    }

    @Override
    public @Nullable String header(String name) {
        // Over HTTP/2 this one is not among the headers.
        if (http2 && name.equalsIgnoreCase("host") && in.authority() != null) {
            return in.authority().toString();
        }
        return in.getHeader(name);
    }

    @Override
    public List<String> headers(String name) {
        return List.copyOf(in.headers().getAll(name));
    }

    @Override
    public byte[] body() {
        return bytes;
    }

    @Override
    public String requestId() {
        return id;
    }

    @Override
    public @Nullable TraceContext trace() {
        return trace;
    }

    @Override
    public long receivedAt() {
        return receivedAt;
    }

    @Override
    public Exchange put(String name, String value) {
        HeaderText.checkName(name);
        HeaderText.checkValue(name, value);
        if (state == OPEN) {
            if (headers == null) {
                headers = new ArrayList<>(4);
            }
            headers.add(name);
            headers.add(value);
        }
        return this;
    }

    @Override
    public void answer(int code, @Nullable String type, byte[] content) {
        answer(code, type, content, null);
    }

    @Override
    public void answer(Problem what) {
        answer(what.status(), Problem.CONTENT_TYPE, what.toJson(), what);
    }

    private void answer(int code, @Nullable String type, byte[] content, @Nullable Problem what) {
        check(code, type);
        if (STATE.compareAndSet(this, OPEN, ANSWERED)) {
            status = code;
            problem = what;
            contentType = type;
            answer = content;
            execute(this);
        }
    }

    private static void check(int code, @Nullable String type) {
        if (code < 200 || code > 599) {
            throw new IllegalArgumentException("a status is from 200 to 599, was " + code);
        }
        if (type != null) {
            HeaderText.checkValue("Content-Type", type);
        }
    }

    @Override
    public AnswerStream stream(int code, String type) {
        check(code, type);
        boolean here = STATE.compareAndSet(this, OPEN, STREAMING);
        if (!here && state != GONE) {
            throw new IllegalStateException("the answer has begun already");
        }
        boolean head = io.vertx.core.http.HttpMethod.HEAD.equals(in.method());
        if (here) {
            execute(() -> {
                cancelDeadline();
                status = code;
                if (isStreaming()) {
                    putHead(in.response(), type);
                    if (!head
                            && in.version()
                                    != HttpVersion.HTTP_1_0) { // which has no chunks: its end is the connection's
                        in.response().writeHead();
                    }
                }
            });
        }
        return new HttpAnswerStream(this, in.response(), head);
    }

    void endStream() {
        Future<Void> written = in.response().end();
        if (in.version() == HttpVersion.HTTP_1_0) {
            written.onComplete(end -> in.connection().close());
        }
    }

    boolean isStreaming() {
        return state == STREAMING;
    }

    /** On the event loop: whether this was its end, and the last words may be said. */
    boolean streamEnded(long count) {
        if (!STATE.compareAndSet(this, STREAMING, ANSWERED)) {
            return false;
        }
        done(status, count);
        return true;
    }

    /** Writes the answer. */
    @Override
    public void run() {
        HttpServerResponse out = in.response();
        if (out.closed()) {
            done(0, 0);
            return;
        }
        boolean noBody = status == 204 || status == 304;
        boolean head = io.vertx.core.http.HttpMethod.HEAD.equals(in.method());
        putHead(out, noBody ? null : contentType);
        if (head && !noBody) {
            out.putHeader(io.vertx.core.http.HttpHeaders.CONTENT_LENGTH, Integer.toString(answer.length));
        }
        boolean unread = body != null;
        boolean empty = noBody || head || answer.length == 0;
        done(status, empty ? 0 : answer.length); // before: who has the answer finds it counted and logged
        Future<Void> written = empty ? out.end() : out.end(wrap(answer));
        if (unread) {
            written.onComplete(end -> abort());
        }
    }

    private void putHead(HttpServerResponse out, @Nullable String type) {
        out.setStatusCode(status);
        if (headers != null) {
            for (int i = 0; i < headers.size(); i += 2) {
                out.putHeader(headers.get(i).toLowerCase(Locale.ROOT), headers.get(i + 1));
            }
        }
        if (type != null) {
            out.putHeader(io.vertx.core.http.HttpHeaders.CONTENT_TYPE, type);
        }
        out.putHeader(REQUEST_ID, id);
        if (!http2 && (body != null || server.draining)) {
            out.putHeader(io.vertx.core.http.HttpHeaders.CONNECTION, io.vertx.core.http.HttpHeaders.CLOSE);
        }
    }

    static Buffer wrap(byte[] content) {
        ByteBuf bytes = Unpooled.wrappedBuffer(content);
        return BufferInternal.buffer(bytes);
    }

    private void done(int sent, long count) {
        cancelDeadline();
        loop.requestEnded();
        long nanos = System.nanoTime() - receivedAt;
        if (AccessLog.isOn()) {
            AccessLog.add(method(), rawPath(), sent, count, nanos, id, in.remoteAddress(), trace);
        }
        server.tellEnded(this, sent, count, nanos, sent == 0 ? null : problem);
        if (whenDone != null) {
            whenDone.handle(this);
        }
    }
}
