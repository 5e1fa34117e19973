package dev.myelin.serving.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.serving.http.RawClient.Reply;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server refuses, word by word; after each refusal it closes, and answers others. */
class HttpLimitsTest {

    private static final String HOST = "Host: x\r\n";

    private static void refuses(
            UnaryOperator<ServerOptions.Builder> options, String request, int status, String title, String detail)
            throws Exception {
        try (HttpServing server = Servers.start(Servers.ECHO, options);
                RawClient client = new RawClient(server.port())) {
            Reply reply = client.send(request).reply();
            assertThat(reply.statusLine()).startsWith("HTTP/1.1 " + status + " ");
            assertThat(reply.body()).isEqualTo(Servers.problem(status, title, detail));
            assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
            assertThat(reply.header("connection")).isEqualTo("close");
            assertThat(reply.header("x-request-id")).isNotEqualTo("(none)");
            assertThat(client.rest()).isEmpty();
            assertThat(Servers.answerToOthers(server)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(server.inFlight()).isZero();
        }
    }

    @Test
    void aLongRequestLine() throws Exception {
        UnaryOperator<ServerOptions.Builder> options = builder -> {
            builder.maxRequestLine(100);
            return builder;
        };
        String longest = "GET /" + "a".repeat(100 - 14) + " HTTP/1.1";
        try (HttpServing server = Servers.start(Servers.ECHO, options);
                RawClient client = new RawClient(server.port())) {
            assertThat(client.send(longest + "\r\n" + HOST + "\r\n").reply().status())
                    .isEqualTo(200);
        }
        refuses(
                options,
                "GET /" + "a".repeat(100 - 13) + " HTTP/1.1\r\n" + HOST + "\r\n",
                414,
                "URI Too Long",
                "The request line must have at most 100 bytes.");
    }

    @Test
    void largeHeaders() throws Exception {
        refuses(
                builder -> {
                    builder.maxHeaderBytes(1000);
                    return builder;
                },
                "GET / HTTP/1.1\r\n" + HOST + "X-A: " + "a".repeat(1000) + "\r\n\r\n",
                431,
                "Request Header Fields Too Large",
                "The headers must have at most 1000 bytes.");
    }

    @Test
    void manyHeaders() throws Exception {
        refuses(
                builder -> {
                    builder.maxHeaders(10);
                    return builder;
                },
                "GET / HTTP/1.1\r\n" + HOST + "X-A: a\r\n".repeat(10) + "\r\n",
                431,
                "Request Header Fields Too Large",
                "The request must have at most 10 headers.");
    }

    private static ServerOptions.Builder fiveBytes(ServerOptions.Builder builder) {
        builder.maxBodyBytes(5);
        return builder;
    }

    @Test
    void aLargeBodyByItsLength() throws Exception {
        refuses(
                HttpLimitsTest::fiveBytes,
                "POST / HTTP/1.1\r\n" + HOST + "Content-Length: 6\r\n\r\n",
                413,
                "Content Too Large",
                "The body must have at most 5 bytes.");
    }

    @Test
    void aLargeBodyInChunks() throws Exception {
        refuses(
                HttpLimitsTest::fiveBytes,
                "POST / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n3\r\ndef\r\n",
                413,
                "Content Too Large",
                "The body must have at most 5 bytes.");
    }

    @Test
    void aLargeBodyThatWasToBeAskedFor() throws Exception {
        refuses(
                HttpLimitsTest::fiveBytes,
                "POST / HTTP/1.1\r\n" + HOST + "Content-Length: 6\r\nExpect: 100-continue\r\n\r\n",
                413,
                "Content Too Large",
                "The body must have at most 5 bytes.");
    }

    @Test
    void anExpectationThatIsNone() throws Exception {
        refuses(
                builder -> builder,
                "POST / HTTP/1.1\r\n" + HOST + "Content-Length: 6\r\nExpect: miracles\r\n\r\n",
                417,
                "Expectation Failed",
                "The only expectation that is met is 100-continue.");
    }

    @Test
    void aBodyIsAskedForWhenItsClientWaits() throws Exception {
        try (HttpServing server = Servers.start(Servers.ECHO, HttpLimitsTest::fiveBytes);
                RawClient client = new RawClient(server.port())) {
            client.send("POST / HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n");
            assertThat(client.line()).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(client.line()).isEmpty();
            assertThat(client.send("abcde").reply().body()).isEqualTo("abcde");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX A: b\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ab\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n0\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n",
            })
    void malformedRequests(String request) throws Exception {
        refuses(builder -> builder, request, 400, "Bad Request", "The request is not well-formed HTTP.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"})
    void oneHost(String request) throws Exception {
        refuses(builder -> builder, request, 400, "Bad Request", "The request must have one Host header.");
    }

    @Test
    void anotherVersion() throws Exception {
        refuses(
                builder -> builder,
                "GET / HTTP/9.9\r\n" + HOST + "\r\n",
                505,
                "HTTP Version Not Supported",
                "The server speaks HTTP/1.0, HTTP/1.1 and HTTP/2.");
    }

    @Test
    void aChunkWithoutALength() throws Exception {
        refuses(
                builder -> builder,
                "POST / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
                400,
                "Bad Request",
                "The request's body is not well-formed HTTP.");
    }

    private static ServerOptions.Builder hurried(ServerOptions.Builder builder) {
        builder.headTimeout(Duration.ofMillis(50)).bodyTimeout(Duration.ofMillis(60));
        return builder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "GET / HTTP/1.1\r\nHost: x\r\nX-A: b", "PRI * HT"})
    void aSlowHead(String begin) throws Exception {
        refuses(HttpLimitsTest::hurried, begin, 408, "Request Timeout", "The head did not come within 50 ms.");
    }

    @Test
    void aSlowHeadAfterAnAnswer() throws Exception {
        try (HttpServing server = Servers.start(Servers.ECHO, HttpLimitsTest::hurried);
                RawClient client = new RawClient(server.port())) {
            assertThat(client.get("/").reply().status()).isEqualTo(200);
            assertThat(client.send("GET /").reply().status()).isEqualTo(408);
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void aSlowBody() throws Exception {
        refuses(
                HttpLimitsTest::hurried,
                "POST / HTTP/1.1\r\n" + HOST + "Content-Length: 6\r\n\r\nabc",
                408,
                "Request Timeout",
                "The body did not come within 60 ms.");
    }

    @Test
    void anIdleConnectionIsClosedSilently() throws Exception {
        BlockingQueue<Exchange> waiting = new LinkedBlockingQueue<>();
        try (HttpServing server = Servers.start(
                        exchange -> {
                            if (exchange.rawPath().equals("/waits")) {
                                waiting.add(exchange);
                            } else {
                                Servers.ECHO.handle(exchange);
                            }
                        },
                        builder -> {
                            builder.idleTimeout(Duration.ofMillis(1500));
                            return builder;
                        });
                RawClient busy = new RawClient(server.port());
                RawClient mute = new RawClient(server.port());
                RawClient client = new RawClient(server.port())) {
            busy.get("/waits");
            Exchange waits = waiting.take();
            assertThat(client.get("/").reply().status()).isEqualTo(200);
            assertThat(client.rest()).isEmpty();
            assertThat(mute.rest()).isEmpty();
            waits.answer(200, null, new byte[0]); // later than the time for idle ones
            assertThat(busy.reply().status()).isEqualTo(200);
            assertThat(busy.rest()).isEmpty();
        }
    }

    @Test
    void nobodyAnswers() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        try (HttpServing server = Servers.start(exchange -> exchange.onGone(gone::countDown), builder -> {
                    builder.requestTimeout(Duration.ofMillis(40));
                    return builder;
                });
                RawClient client = new RawClient(server.port())) {
            Reply reply = client.get("/").reply();
            assertThat(reply.statusLine()).isEqualTo("HTTP/1.1 504 Gateway Timeout");
            assertThat(reply.body())
                    .isEqualTo(Servers.problem(504, "Gateway Timeout", "There was no answer within 40 ms."));
            assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(client.get("/").reply().status()).isEqualTo(504); // the connection stays open
        }
    }

    @Test
    void connectionsBeyondTheLimitAreClosed() throws Exception {
        try (HttpServing server = Servers.start(Servers.ECHO, builder -> {
            builder.maxConnections(2);
            return builder;
        })) {
            try (RawClient first = new RawClient(server.port());
                    RawClient second = new RawClient(server.port())) {
                assertThat(first.get("/").reply().status()).isEqualTo(200);
                assertThat(second.get("/").reply().status()).isEqualTo(200);
                try (RawClient third = new RawClient(server.port())) {
                    assertThat(third.rest()).isEmpty();
                }
                assertThat(server.connections()).isEqualTo(2);
                first.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                        .rest();
                second.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                        .rest();
            }
            while (server.connections() > 0) {
                Thread.onSpinWait();
            }
            assertThat(Servers.answerToOthers(server)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void tenMegabytesOfHeaders() throws Exception {
        try (HttpServing server = Servers.start(Servers.ECHO);
                RawClient client = new RawClient(server.port())) {
            client.send("GET / HTTP/1.1\r\n" + HOST + "X-A: ");
            client.sendRegardless(new byte[10 << 20]);
            assertThat(client.reply().status()).isIn(400, 431);
            assertThat(Servers.answerToOthers(server)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void aSocketThatIsHalfClosed() throws Exception {
        try (HttpServing server = Servers.start(Servers.ECHO);
                RawClient client = new RawClient(server.port());
                RawClient inHead = new RawClient(server.port())) {
            client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc")
                    .halfClose();
            assertThat(client.rest()).isEmpty();
            inHead.send("GET / HT").halfClose();
            assertThat(inHead.rest()).isEmpty();
            assertThat(Servers.answerToOthers(server)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(server.inFlight()).isZero();
        }
    }

    @Test
    void pipelinedGarbage() throws Exception {
        try (HttpServing server = Servers.start(Servers.ECHO);
                RawClient client = new RawClient(server.port())) {
            client.get("/").send("\u0001\u0002garbage\r\n\r\n").get("/");
            assertThat(client.reply().status()).isEqualTo(200);
            assertThat(client.reply().status()).isEqualTo(400);
            assertThat(client.rest()).isEmpty();
            assertThat(Servers.answerToOthers(server)).isEqualTo("HTTP/1.1 200 OK");
        }
    }
}
