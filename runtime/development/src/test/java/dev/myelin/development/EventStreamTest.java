package dev.myelin.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A page that does not keep up. How much a real connection takes before it is full is the system's to say, so this one is made up. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventStreamTest {

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final CompletableFuture<EventStream> made = new CompletableFuture<>();
    private final BlockingQueue<String> written = new LinkedBlockingQueue<>();
    private final CountDownLatch foundFull = new CountDownLatch(1);
    private volatile boolean isFull;
    private volatile @Nullable Handler<@Nullable Void> drained;

    private final HttpServerResponse page = (HttpServerResponse) Proxy.newProxyInstance(
            HttpServerResponse.class.getClassLoader(),
            new Class<?>[] {HttpServerResponse.class},
            (self, method, args) -> {
                switch (method.getName()) {
                    case "write" -> {
                        written.add((String) args[0]);
                        return Future.succeededFuture();
                    }
                    case "writeQueueFull" -> {
                        boolean full = isFull;
                        if (full) {
                            foundFull.countDown();
                        }
                        return full;
                    }
                    case "drainHandler" -> {
                        @SuppressWarnings("unchecked")
                        Handler<@Nullable Void> handler = (Handler<@Nullable Void>) args[0];
                        drained = handler;
                        return self;
                    }
                    case "hashCode" -> {
                        return System.identityHashCode(self);
                    }
                    case "equals" -> {
                        return self == args[0];
                    }
                    default -> {
                        return self;
                    }
                }
            });

    @BeforeEach
    void open() throws InterruptedException {
        loop.runOnContext(now -> {
            EventStream events = new EventStream(vertx); // it stays on this event loop
            events.open(page);
            made.complete(events);
        });
        assertThat(written.take()).isEqualTo("retry: 1000\n\n");
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void isToldToShowAllOnceItReadsAgain() throws Exception {
        EventStream events = made.join();
        events.changed("7");
        assertThat(written.take()).isEqualTo("event: job\ndata: {\"job\":7}\n\n");
        isFull = true;
        events.changed("8");
        foundFull.await();
        isFull = false;
        drain();
        assertThat(written.take()).isEqualTo("event: all\ndata: {}\n\n");
        drain(); // it has missed nothing more
        events.changed("9");
        List<String> after = new ArrayList<>(List.of(written.take()));
        written.drainTo(after);
        assertThat(after).containsExactly("event: job\ndata: {\"job\":9}\n\n");
    }

    private void drain() {
        loop.runOnContext(now -> {
            Handler<@Nullable Void> handler = drained;
            if (handler != null) {
                handler.handle(null);
            }
        });
    }
}
