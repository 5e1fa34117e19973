package dev.myelin.serving.metrics;

import dev.myelin.serving.http.Exchange;
import dev.myelin.serving.http.ExchangeHandler;
import dev.myelin.serving.http.Problem;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers with the metrics. They are gathered on a thread of their own, as event loops must not wait for all that is asked. */
final class MetricsEndpoint implements ExchangeHandler, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsEndpoint.class);
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    /** As many wait; more than a few at once nobody has. */
    private static final int MOST_WAITING = 16;

    private final Supplier<String> metrics;
    private final ThreadPoolExecutor gatherer =
            new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), task -> {
                Thread thread = new Thread(task, "myelin-metrics");
                thread.setDaemon(true);
                return thread;
            });

    /** @param metrics in Prometheus's text format */
    MetricsEndpoint(Supplier<String> metrics) {
        this.metrics = metrics;
        gatherer.allowCoreThreadTimeOut(true);
    }

    @Override
    public void handle(Exchange exchange) {
        try {
            gatherer.execute(() -> gather(exchange));
        } catch (RejectedExecutionException e) {
            exchange.put("Retry-After", "1");
            Problem.of(503, "too many ask for metrics; try again in 1 s").answer(exchange);
        }
    }

    private void gather(Exchange exchange) {
        try {
            exchange.answer(200, TEXT, metrics.get().getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            LOG.error("metrics cannot be gathered on request {}", exchange.requestId(), e);
            Problem.of(
                            500,
                            "metrics cannot be gathered; the log has the reason under request id "
                                    + exchange.requestId())
                    .answer(exchange);
        }
    }

    @Override
    public void close() {
        gatherer.shutdownNow();
    }
}
