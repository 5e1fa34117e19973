package dev.myelin.serving.http;

import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The pieces of an answer, on their way to the connection's event loop. */
final class HttpAnswerStream implements AnswerStream {

    private static final long MOST_UNSENT = 256 << 10;
    private static final long FEW_UNSENT = 64 << 10;
    private static final long INTERNAL_ERROR = 2;

    private final HttpExchange exchange;
    private final HttpServerResponse out;
    private final boolean head;
    private final AtomicLong unsent = new AtomicLong();
    private final AtomicBoolean full = new AtomicBoolean();
    private volatile @Nullable Runnable drained;
    private long sent;

    HttpAnswerStream(HttpExchange exchange, HttpServerResponse out, boolean head) {
        this.exchange = exchange;
        this.out = out;
        this.head = head;
    }

    @Override
    public boolean write(byte[] piece) {
        if (head || piece.length == 0 || !exchange.isStreaming()) {
            return true;
        }
        boolean room = unsent.addAndGet(piece.length) <= MOST_UNSENT;
        if (!room) {
            full.set(true);
        }
        send(piece);
        // What was unsent may all have gone before it was said that somebody waits.
        return room || (unsent.get() <= FEW_UNSENT && full.compareAndSet(true, false));
    }

    private void send(byte[] piece) {
        exchange.execute(() -> {
            if (!exchange.isStreaming()) {
                return;
            }
            sent += piece.length;
            out.write(HttpExchange.wrap(piece)).onComplete(written -> taken(piece.length));
        });
    }

    private void taken(int count) {
        if (unsent.addAndGet(-count) <= FEW_UNSENT && full.compareAndSet(true, false)) {
            Runnable task = drained;
            if (task != null && exchange.isStreaming()) {
                task.run();
            }
        }
    }

    @Override
    public void onDrained(Runnable task) {
        drained = task;
    }

    @Override
    public void end() {
        exchange.execute(() -> {
            if (exchange.streamEnded(sent)) {
                exchange.endStream();
            }
        });
    }

    @Override
    public void fail() {
        exchange.execute(() -> {
            if (exchange.streamEnded(sent)) {
                out.reset(INTERNAL_ERROR);
            }
        });
    }
}
