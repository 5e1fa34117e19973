package dev.myelin.serving.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.InvalidConfiguration;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a server ends, and where else it can listen. */
class HttpLifecycleTest {

    @TempDir
    Path dir;

    @Test
    void drainingAnswersWhatIsUnderWay() throws Exception {
        BlockingQueue<Exchange> waiting = new LinkedBlockingQueue<>();
        try (HttpServing server = Servers.start(exchange -> {
                    if (exchange.rawPath().equals("/slow")) {
                        waiting.add(exchange);
                    } else {
                        Servers.ECHO.handle(exchange);
                    }
                });
                RawClient busy = new RawClient(server.port());
                RawClient idle = new RawClient(server.port())) {
            assertThat(idle.get("/").reply().status()).isEqualTo(200);
            busy.get("/slow");
            Exchange slow = waiting.take();
            int port = server.port();
            CompletableFuture<Void> drained =
                    server.drain(Duration.ofMinutes(5)).toCompletableFuture();
            assertThat(idle.rest()).isEmpty();
            assertThatThrownBy(() -> new RawClient(port)).isInstanceOf(ConnectException.class);
            assertThat(drained).isNotDone();
            assertThat(server.inFlight()).isEqualTo(1);
            slow.answer(200, "text/plain", Servers.utf8("done"));
            RawClient.Reply reply = busy.reply();
            assertThat(reply.body()).isEqualTo("done");
            assertThat(reply.header("connection")).isEqualTo("close");
            assertThat(busy.rest()).isEmpty();
            drained.get(30, TimeUnit.SECONDS);
            assertThat(server.inFlight()).isZero();
        }
    }

    @Test
    void drainingCutsWhatTakesTooLong() throws Exception {
        BlockingQueue<Exchange> waiting = new LinkedBlockingQueue<>();
        BlockingQueue<String> gone = new LinkedBlockingQueue<>();
        try (HttpServing server = Servers.start(exchange -> {
                    exchange.onGone(() -> gone.add("gone"));
                    waiting.add(exchange);
                });
                RawClient busy = new RawClient(server.port())) {
            busy.get("/slow");
            Exchange slow = waiting.take();
            server.drain(Duration.ofMillis(30)).toCompletableFuture().get(30, TimeUnit.SECONDS);
            assertThat(busy.rest()).isEmpty();
            assertThat(gone.poll(20, TimeUnit.SECONDS)).isEqualTo("gone");
            slow.answer(200, null, new byte[0]); // dropped
        }
    }

    @Test
    void stopsAcceptingWhileConnectionsGoOn() throws Exception {
        try (HttpServing server = Servers.start(Servers.ECHO);
                RawClient client = new RawClient(server.port())) {
            assertThat(client.get("/").reply().status()).isEqualTo(200);
            int port = server.port();
            server.stopAccepting();
            assertThatThrownBy(() -> new RawClient(port)).isInstanceOf(ConnectException.class);
            assertThat(client.get("/").reply().status()).isEqualTo(200);
        }
    }

    @Test
    void closingCutsAndLeavesNoThread() throws Exception {
        BlockingQueue<Exchange> waiting = new LinkedBlockingQueue<>();
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        HttpServing server = Servers.start(exchange -> {
            threads.add(Thread.currentThread());
            waiting.add(exchange);
        });
        try (RawClient client = new RawClient(server.port())) {
            client.get("/");
            Exchange exchange = waiting.take();
            server.close();
            assertThat(client.rest()).isEmpty();
            exchange.answer(200, null, new byte[0]); // dropped
            Thread loop = threads.take();
            loop.join(TimeUnit.SECONDS.toMillis(20));
            assertThat(loop.isAlive()).isFalse();
        }
    }

    private static String askUnix(Path socket) throws Exception {
        try (SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            client.write(ByteBuffer.wrap(
                    Servers.utf8("POST /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi")));
            ByteBuffer answer = ByteBuffer.allocate(4096);
            while (client.read(answer) >= 0) {
                // until it closes
            }
            return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8);
        }
    }

    private static ServerOptions at(Path socket) {
        return ServerOptions.builder().unixSocket(socket).eventLoops(2).build();
    }

    @Test
    void listensAtAUnixSocket() throws Exception {
        Path socket = dir.resolve("run").resolve("s");
        try (HttpServing server = HttpServing.start(at(socket), Servers.ECHO)) {
            assertThat(askUnix(socket)).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\nhi");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("run"))))
                    .isEqualTo("rwx------");
            assertThat(server.port()).isZero();
            assertThatThrownBy(() -> HttpServing.start(at(socket), Servers.ECHO))
                    .isInstanceOf(InvalidConfiguration.class)
                    .hasMessage("another process listens at the socket " + socket + "; stop it, or give another name");
            assertThat(askUnix(socket)).startsWith("HTTP/1.1 200 OK\r\n");
        }
        assertThat(socket).doesNotExist();
    }

    @Test
    void replacesASocketOfTheDead() throws Exception {
        Path folder = Files.createDirectory(
                dir.resolve("run"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path socket = folder.resolve("s");
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(socket));
        }
        assertThat(socket).exists();
        try (HttpServing server = HttpServing.start(at(socket), Servers.ECHO)) {
            assertThat(askUnix(socket)).startsWith("HTTP/1.1 200 OK\r\n");
            assertThat(server.inFlight()).isZero();
        }
    }

    @Test
    void aSocketsPlaceMustBePrivate() throws Exception {
        Path open = Files.createDirectory(dir.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThatThrownBy(() -> HttpServing.start(at(open.resolve("s")), Servers.ECHO))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage("others may enter " + open + " (rwxr-xr-x), and so call the server;"
                        + " give the socket a folder of its own, or make this one rwx------");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwx------"));
        Path file = Files.writeString(open.resolve("s"), "mine");
        assertThatThrownBy(() -> HttpServing.start(at(file), Servers.ECHO))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage(file + " is there and no socket; move it away, or give another name");
        assertThat(file).hasContent("mine");
    }

    @Test
    @Tag("ci")
    void aThousandIdleConnectionsCostLittle() throws Exception {
        List<RawClient> clients = new ArrayList<>();
        try (HttpServing server = Servers.start(Servers.ECHO)) {
            Servers.answerToOthers(server);
            long before = used();
            for (int i = 0; i < 1000; i++) {
                RawClient client = new RawClient(server.port());
                clients.add(client);
                assertThat(client.get("/").reply().status()).isEqualTo(200);
            }
            // Those of the clients are in it, too.
            assertThat(used() - before).isLessThan(50L << 20);
            assertThat(Servers.answerToOthers(server)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(server.connections()).isGreaterThanOrEqualTo(1000);
        } finally {
            for (RawClient client : clients) {
                client.close();
            }
        }
    }

    /** Heap and direct memory. */
    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long direct = java.lang.management.ManagementFactory.getPlatformMXBeans(
                        java.lang.management.BufferPoolMXBean.class)
                .stream()
                .mapToLong(java.lang.management.BufferPoolMXBean::getMemoryUsed)
                .sum();
        return runtime.totalMemory() - runtime.freeMemory() + direct;
    }
}
