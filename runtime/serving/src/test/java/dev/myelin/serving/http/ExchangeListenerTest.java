package dev.myelin.serving.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who listens hears how each request ends. */
@Timeout(60)
class ExchangeListenerTest {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final ExchangeListener listener = new ExchangeListener() {
        @Override
        public void ended(Exchange exchange, int status, long bytes, long nanos, @Nullable Problem problem) {
            assertThat(nanos).isPositive();
            heard.add(exchange.method() + " " + exchange.rawPath() + " " + status + " " + bytes + " " + problem);
        }

        @Override
        public void refused(Problem problem) {
            heard.add("refused " + problem.status());
        }
    };

    private HttpServing start(ExchangeHandler handler, ExchangeListener heardBy) {
        ServerOptions options = ServerOptions.builder()
                .port(0)
                .eventLoops(1)
                .headTimeout(Duration.ofMillis(200))
                .token("t")
                .addOpenPaths("/", "/problem", "/stream")
                .build();
        return HttpServing.start(options, handler, heardBy);
    }

    private static void answer(Exchange exchange) {
        switch (exchange.rawPath()) {
            case "/problem" -> Problem.of("urn:x", 409, "no").answer(exchange);
            case "/stream" -> {
                AnswerStream stream = exchange.stream(200, "text/plain");
                stream.write(Servers.utf8("ab"));
                stream.write(Servers.utf8("c"));
                stream.end();
            }
            default -> Servers.ECHO.handle(exchange);
        }
    }

    @Test
    void eachEndIsHeardBeforeTheClientHasTheAnswer() throws Exception {
        try (HttpServing server = start(ExchangeListenerTest::answer, listener);
                RawClient client = new RawClient(server.port())) {
            client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi")
                    .reply();
            assertThat(heard.poll()).isEqualTo("POST / 200 2 null");
            int length = client.get("/problem").reply().body().length();
            assertThat(heard.poll()).isEqualTo("GET /problem 409 " + length + " 409 Conflict: no");
            int other = client.get("/other").reply().body().length();
            assertThat(heard.poll())
                    .isEqualTo(
                            "GET /other 401 " + other + " 401 Unauthorized: The request needs a valid bearer token.");
            client.get("/stream").reply();
            assertThat(heard.take()).isEqualTo("GET /stream 200 3 null");
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void aClientThatLeavesHasNoStatusEvenIfItIsAnsweredLater() throws Exception {
        BlockingQueue<Exchange> waiting = new LinkedBlockingQueue<>();
        try (HttpServing server = start(waiting::add, listener)) {
            Exchange left;
            try (RawClient client = new RawClient(server.port())) {
                client.get("/");
                left = waiting.take();
            }
            assertThat(heard.take()).isEqualTo("GET / 0 0 null");
            Problem.of(500, "late").answer(left);
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void whatIsNoRequestIsHeardAsRefused() throws Exception {
        try (HttpServing server = start(ExchangeListenerTest::answer, listener);
                RawClient client = new RawClient(server.port())) {
            client.send("GET / HTT");
            assertThat(client.reply().status()).isEqualTo(408);
            assertThat(heard.take()).isEqualTo("refused 408");
        }
    }

    @Test
    void aListenerThatFailsCostsNobody() throws Exception {
        ExchangeListener broken = (exchange, status, bytes, nanos, problem) -> {
            throw new IllegalStateException("broken");
        };
        try (HttpServing server = start(ExchangeListenerTest::answer, broken);
                RawClient client = new RawClient(server.port())) {
            assertThat(client.get("/").reply().status()).isEqualTo(200);
            assertThat(client.get("/").reply().status()).isEqualTo(200);
            assertThat(server.inFlight()).isZero();
        }
    }
}
