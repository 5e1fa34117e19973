package dev.myelin.serving.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Answers piece by piece. */
class AnswerStreamTest {

    @Test
    void piecesComeAsTheyAreWritten() throws Exception {
        BlockingQueue<AnswerStream> streams = new LinkedBlockingQueue<>();
        try (HttpServing server = Servers.start(exchange -> streams.add(exchange.stream(200, "application/jsonl")));
                RawClient client = new RawClient(server.port())) {
            client.get("/");
            AnswerStream stream = streams.take();
            assertThat(client.line()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(client.line()).isEqualTo("content-type: application/jsonl");
            assertThat(client.line()).startsWith("x-request-id: ");
            assertThat(client.line()).isEqualTo("transfer-encoding: chunked");
            assertThat(client.line()).isEmpty();
            assertThat(stream.write(Servers.utf8("{}\n"))).isTrue();
            assertThat(client.line()).isEqualTo("3");
            assertThat(client.line()).isEqualTo("{}");
            assertThat(client.line()).isEmpty();
            assertThat(server.inFlight()).isEqualTo(1);
            stream.end();
            stream.end();
            assertThat(stream.write(Servers.utf8("dropped"))).isTrue();
            assertThat(client.line()).isEqualTo("0");
            assertThat(client.line()).isEmpty();
            client.get("/"); // the connection stays open
            streams.take().end();
            assertThat(client.line()).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @Test
    void aFailureIsSeen() throws Exception {
        BlockingQueue<AnswerStream> streams = new LinkedBlockingQueue<>();
        try (HttpServing server = Servers.start(exchange -> streams.add(exchange.stream(200, "text/plain")));
                RawClient client = new RawClient(server.port())) {
            client.get("/");
            AnswerStream stream = streams.take();
            stream.write(Servers.utf8("half"));
            stream.fail();
            String answer = client.rest();
            assertThat(answer).endsWith("\r\n\r\n4\r\nhalf\r\n"); // and no last chunk
            assertThat(server.inFlight()).isZero();
        }
    }

    @Test
    void writersWaitForSlowReaders() throws Exception {
        int pieces = 400;
        BlockingQueue<AnswerStream> streams = new LinkedBlockingQueue<>();
        Semaphore room = new Semaphore(0);
        try (HttpServing server = Servers.start(exchange -> streams.add(exchange.stream(200, "text/plain")));
                RawClient client = new RawClient(server.port())) {
            client.send("GET / HTTP/1.0\r\n\r\n"); // without chunks
            AnswerStream stream = streams.take();
            stream.onDrained(room::release);
            byte[] piece = new byte[64 << 10];
            int written = 0;
            while (stream.write(piece)) {
                written++;
            }
            assertThat(written).isLessThan(pieces);
            Thread rest = new Thread(() -> {
                for (int i = pieces - 10; i > 0; i--) {
                    if (!stream.write(new byte[1000])) {
                        room.acquireUninterruptibly();
                    }
                }
                stream.end();
            });
            rest.start();
            String answer = client.rest();
            rest.join();
            int headLength = answer.indexOf("\r\n\r\n") + 4;
            assertThat(answer.length() - headLength).isEqualTo((written + 1) * piece.length + (pieces - 10) * 1000);
        }
    }

    @Test
    void whoLeavesAStreamIsTold() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        BlockingQueue<AnswerStream> streams = new LinkedBlockingQueue<>();
        try (HttpServing server = Servers.start(exchange -> {
            exchange.onGone(gone::countDown);
            streams.add(exchange.stream(200, "text/plain"));
            assertThatThrownBy(() -> exchange.stream(200, "text/plain"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the answer has begun already");
        })) {
            RawClient client = new RawClient(server.port());
            client.get("/");
            AnswerStream stream = streams.take();
            assertThat(client.line()).isEqualTo("HTTP/1.1 200 OK");
            client.reset();
            assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.write(Servers.utf8("dropped"))).isTrue();
            stream.end();
            assertThat(server.inFlight()).isZero();
        }
    }

    @Test
    void aHeadHasNoPieces() throws Exception {
        try (HttpServing server = Servers.start(exchange -> {
                    AnswerStream stream = exchange.stream(200, "text/plain");
                    stream.write(Servers.utf8("dropped"));
                    stream.end();
                });
                RawClient client = new RawClient(server.port())) {
            assertThat(client.send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n")
                            .replyToHead()
                            .status())
                    .isEqualTo(200);
            client.send("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                    .replyToHead();
            assertThatThrownBy(client::line).isInstanceOf(EOFException.class).hasMessage("closed after: ");
        }
    }
}
