package dev.myelin.serving.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.InvalidConfiguration;
import dev.myelin.serving.http.RawClient.Reply;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HttpServingTest {

    @Test
    void answersWithWhatTheHandlerSays() throws Exception {
        try (HttpServing server = Servers.start(exchange -> exchange.put("X-Of", exchange.method())
                        .answer(201, "text/plain", Servers.utf8(exchange.rawPath() + "?" + exchange.rawQuery())));
                RawClient client = new RawClient(server.port())) {
            Reply reply = client.send("PURGE /a%20b?q=1 HTTP/1.1\r\nHost: x\r\nX-Request-ID: mine-1\r\n\r\n")
                    .reply();
            assertThat(reply.statusLine()).isEqualTo("HTTP/1.1 201 Created");
            assertThat(reply.headers())
                    .containsOnlyKeys("x-of", "content-type", "content-length", "x-request-id")
                    .containsEntry("x-of", "PURGE")
                    .containsEntry("content-type", "text/plain")
                    .containsEntry("content-length", "10")
                    .containsEntry("x-request-id", "mine-1");
            assertThat(reply.body()).isEqualTo("/a%20b?q=1");
        }
    }

    @Test
    void bodiesComeWhole() throws Exception {
        String large = "0123456789".repeat(30_000);
        try (HttpServing server = Servers.start(Servers.ECHO);
                RawClient client = new RawClient(server.port())) {
            client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello");
            assertThat(client.reply().body()).isEqualTo("hello");
            client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 300000\r\n\r\n" + large);
            assertThat(client.reply().body()).isEqualTo(large);
            client.send(
                    "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
            assertThat(client.reply().body()).isEqualTo("abcde");
            client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
            assertThat(client.reply().body()).isEmpty();
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws Exception {
        BlockingQueue<Exchange> waiting = new LinkedBlockingQueue<>();
        try (HttpServing server = Servers.start(exchange -> {
                    if (exchange.rawPath().equals("/slow")) {
                        waiting.add(exchange);
                    } else {
                        Servers.ECHO.handle(exchange);
                    }
                });
                RawClient client = new RawClient(server.port())) {
            client.get("/slow")
                    .send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\nsecond")
                    .send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nthird");
            Exchange slow = waiting.take();
            slow.answer(200, "text/plain", Servers.utf8("first")); // from a thread that is no event loop
            slow.answer(500, "text/plain", Servers.utf8("twice"));
            assertThat(List.of(
                            client.reply().body(),
                            client.reply().body(),
                            client.reply().body()))
                    .containsExactly("first", "second", "third");
        }
    }

    @Test
    void headHasTheLengthWithoutTheBody() throws Exception {
        try (HttpServing server =
                        Servers.start(exchange -> exchange.answer(200, "text/plain", Servers.utf8(exchange.method())));
                RawClient client = new RawClient(server.port())) {
            Reply head = client.send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n").replyToHead();
            assertThat(head.header("content-length")).isEqualTo("4");
            assertThat(client.get("/").reply().body()).isEqualTo("GET");
        }
    }

    @Test
    void noContentHasNoLength() throws Exception {
        try (HttpServing server = Servers.start(exchange -> exchange.answer(204, null, new byte[0]));
                RawClient client = new RawClient(server.port())) {
            Reply reply = client.get("/").reply();
            assertThat(reply.statusLine()).isEqualTo("HTTP/1.1 204 No Content");
            assertThat(reply.headers()).containsOnlyKeys("x-request-id");
        }
    }

    @Test
    void connectionsAreClosedWhenTheClientAsks() throws Exception {
        try (HttpServing server = Servers.start(Servers.ECHO);
                RawClient client = new RawClient(server.port());
                RawClient old = new RawClient(server.port())) {
            client.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(client.reply().header("connection")).isEqualTo("close");
            assertThat(client.rest()).isEmpty();
            assertThat(old.send("GET / HTTP/1.0\r\n\r\n").rest()).startsWith("HTTP/1.0 200 OK\r\n");
        }
    }

    @Test
    void aHandlerThatThrowsIsAnswered500WithoutInternals() throws Exception {
        try (HttpServing server = Servers.start(exchange -> {
                    if (exchange.rawPath().equals("/others")) {
                        Servers.ECHO.handle(exchange);
                    } else {
                        throw new IllegalStateException("a secret");
                    }
                });
                RawClient client = new RawClient(server.port())) {
            Reply reply = client.get("/").reply();
            assertThat(reply.statusLine()).isEqualTo("HTTP/1.1 500 Internal Server Error");
            assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
            assertThat(reply.body())
                    .isEqualTo(Servers.problem(
                            500, "Internal Server Error", "The server failed to answer; its log tells why."));
            assertThat(client.get("/others").reply().statusLine()).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void requestIdsAreTheClientsOrNewOnes() throws Exception {
        try (HttpServing server = Servers.start(
                        exchange -> exchange.answer(200, "text/plain", Servers.utf8(exchange.requestId())));
                RawClient client = new RawClient(server.port())) {
            String longest = "i".repeat(128);
            Reply kept = client.send("GET / HTTP/1.1\r\nHost: x\r\nX-Request-ID: " + longest + "\r\n\r\n")
                    .reply();
            assertThat(kept.header("x-request-id")).isEqualTo(longest);
            assertThat(kept.body()).isEqualTo(longest);
            Reply first = client.send("GET / HTTP/1.1\r\nHost: x\r\nX-Request-ID: " + longest + "i\r\n\r\n")
                    .reply();
            Reply second = client.send("GET / HTTP/1.1\r\nHost: x\r\nX-Request-ID: a b\r\n\r\n")
                    .reply();
            assertThat(first.header("x-request-id")).matches("[0-9a-f]{20}-0").isEqualTo(first.body());
            assertThat(second.header("x-request-id")).matches("[0-9a-f]{20}-1");
        }
    }

    @Test
    void whoHasGoneIsTold() throws Exception {
        CountDownLatch came = new CountDownLatch(1);
        BlockingQueue<String> gone = new LinkedBlockingQueue<>();
        BlockingQueue<Exchange> waiting = new LinkedBlockingQueue<>();
        try (HttpServing server = Servers.start(exchange -> {
            exchange.onGone(() -> gone.add(exchange.rawPath()));
            if (exchange.rawPath().equals("/waits")) {
                waiting.add(exchange);
                came.countDown();
            } else {
                Servers.ECHO.handle(exchange);
            }
        })) {
            RawClient client = new RawClient(server.port());
            client.get("/answered").reply();
            client.get("/waits");
            came.await();
            assertThat(server.inFlight()).isEqualTo(1);
            client.close();
            assertThat(gone.poll(20, TimeUnit.SECONDS)).isEqualTo("/waits");
            Exchange exchange = waiting.take();
            exchange.answer(200, "text/plain", Servers.utf8("late"));
            CountDownLatch atOnce = new CountDownLatch(1);
            exchange.onGone(atOnce::countDown);
            assertThat(atOnce.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(gone).isEmpty();
            assertThat(server.inFlight()).isZero();
            assertThat(Servers.answerToOthers(server)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void headersOfAnswersCannotSmuggle() throws Exception {
        try (HttpServing server = Servers.start(exchange -> {
                    assertThatThrownBy(() -> exchange.put("X-A", "b\r\nX-C: d"))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessage("the header X-A cannot have the character U+000D at index 1");
                    assertThatThrownBy(() -> exchange.put("X A", "b"))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessage("not a header's name: 'X A'");
                    assertThatThrownBy(() -> exchange.answer(99, null, new byte[0]))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessage("a status is from 200 to 599, was 99");
                    Servers.ECHO.handle(exchange);
                });
                RawClient client = new RawClient(server.port())) {
            assertThat(client.get("/").reply().statusLine()).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void aTakenPortIsSaid() {
        try (HttpServing server = Servers.start(Servers.ECHO)) {
            assertThatThrownBy(() -> Servers.start(Servers.ECHO, options -> {
                        options.port(server.port());
                        return options;
                    }))
                    .isInstanceOf(InvalidConfiguration.class)
                    .hasMessage("cannot listen at 127.0.0.1:" + server.port()
                            + ": Address already in use; give another port, or 0 for one that is free");
        }
    }

    @Test
    void severalEventLoopsShareThePort() throws Exception {
        BlockingQueue<String> threads = new LinkedBlockingQueue<>();
        try (HttpServing server = Servers.start(
                exchange -> {
                    threads.add(Thread.currentThread().getName());
                    Servers.ECHO.handle(exchange);
                },
                options -> {
                    options.eventLoops(2);
                    return options;
                })) {
            Servers.answerToOthers(server);
            Servers.answerToOthers(server);
            assertThat(threads).hasSize(2).doesNotHaveDuplicates();
        }
    }

    @Test
    void closingTwiceIsAsOnce() {
        HttpServing server = Servers.start(Servers.ECHO);
        server.close();
        server.close();
        assertThatThrownBy(() -> new RawClient(server.port())).isInstanceOf(java.net.ConnectException.class);
    }
}
