package dev.myelin.serving.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.InvalidConfiguration;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP/2, clear and over TLS, and HTTP/1.1 over TLS. */
class Http2Test {

    @TempDir
    Path dir;

    private static HttpRequest.Builder request(HttpServing server, String scheme, String path) {
        return HttpRequest.newBuilder(URI.create(scheme + "://localhost:" + server.port() + path))
                .timeout(Duration.ofSeconds(30));
    }

    private static HttpResponse<String> post(HttpClient client, HttpServing server, String scheme, String body)
            throws Exception {
        return client.send(
                request(server, scheme, "/").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    /** The JDK's client asks for an upgrade by its first request; the next ones are HTTP/2 from the start. */
    private static HttpClient clear() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    }

    @Test
    void clearTextIsUpgraded() throws Exception {
        String large = "0123456789".repeat(30_000);
        try (HttpServing server = Servers.start(Servers.ECHO)) {
            HttpClient client = clear();
            HttpResponse<String> first = post(client, server, "http", "first");
            assertThat(first.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(first.body()).isEqualTo("first");
            HttpResponse<String> second = post(client, server, "http", large);
            assertThat(second.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(second.body()).isEqualTo(large);
            assertThat(second.headers().firstValue("x-request-id")).isPresent();
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.inFlight()).isZero();
        }
    }

    @Test
    void streamsAreAnsweredInAnyOrder() throws Exception {
        BlockingQueue<Exchange> waiting = new LinkedBlockingQueue<>();
        try (HttpServing server = Servers.start(exchange -> {
            if (exchange.rawPath().equals("/slow")) {
                waiting.add(exchange);
            } else {
                Servers.ECHO.handle(exchange);
            }
        })) {
            HttpClient client = clear();
            post(client, server, "http", "upgrade");
            CompletableFuture<HttpResponse<String>> slow =
                    client.sendAsync(request(server, "http", "/slow").build(), BodyHandlers.ofString());
            Exchange exchange = waiting.take();
            assertThat(post(client, server, "http", "fast").body()).isEqualTo("fast");
            exchange.answer(200, "text/plain", Servers.utf8("slow"));
            assertThat(slow.get().body()).isEqualTo("slow");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aStreamThatIsResetTellsItsHandler() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        BlockingQueue<Exchange> waiting = new LinkedBlockingQueue<>();
        try (HttpServing server = Servers.start(exchange -> {
            if (exchange.rawPath().equals("/slow")) {
                exchange.onGone(gone::countDown);
                waiting.add(exchange);
            } else {
                Servers.ECHO.handle(exchange);
            }
        })) {
            HttpClient client = clear();
            post(client, server, "http", "upgrade");
            CompletableFuture<HttpResponse<String>> slow =
                    client.sendAsync(request(server, "http", "/slow").build(), BodyHandlers.ofString());
            Exchange exchange = waiting.take();
            assertThat(slow.cancel(true)).isTrue();
            assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
            exchange.answer(200, null, new byte[0]);
            assertThat(post(client, server, "http", "more").body()).isEqualTo("more");
        }
    }

    @Test
    void limitsAreTheSame() throws Exception {
        try (HttpServing server = Servers.start(Servers.ECHO, options -> {
            options.maxBodyBytes(5)
                    .maxRequestLine(100)
                    .maxHeaders(20)
                    .token("t")
                    .addOpenPaths("/");
            return options;
        })) {
            HttpClient client = clear();
            post(client, server, "http", "up");
            HttpResponse<String> large = post(client, server, "http", "123456");
            assertThat(large.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(large.body())
                    .isEqualTo(Servers.problem(413, "Content Too Large", "The body must have at most 5 bytes."));
            HttpResponse<String> lengthy =
                    client.send(request(server, "http", "/" + "a".repeat(100)).build(), BodyHandlers.ofString());
            assertThat(lengthy.body())
                    .isEqualTo(Servers.problem(414, "URI Too Long", "The request line must have at most 100 bytes."));
            HttpRequest.Builder many = request(server, "http", "/");
            for (int i = 0; i < 20; i++) {
                many.header("x-" + i, "a");
            }
            assertThat(client.send(many.build(), BodyHandlers.ofString()).body())
                    .isEqualTo(Servers.problem(
                            431, "Request Header Fields Too Large", "The request must have at most 20 headers."));
            assertThat(client.send(request(server, "http", "/closed").build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(401);
            assertThat(post(client, server, "http", "12345").body()).isEqualTo("12345");
            assertThat(server.inFlight()).isZero();
        }
    }

    @Test
    void anIdleConnectionIsClosed() throws Exception {
        try (HttpServing server = Servers.start(Servers.ECHO, options -> {
            options.idleTimeout(Duration.ofMillis(500));
            return options;
        })) {
            HttpClient client = clear();
            assertThat(post(client, server, "http", "a").version()).isEqualTo(HttpClient.Version.HTTP_2);
            while (server.connections() > 0) {
                Thread.onSpinWait();
            }
            assertThat(post(clear(), server, "http", "b").body()).isEqualTo("b");
        }
    }

    /** Not with the JDK's client: it fails what is under way when it is told that the connection goes. */
    @Test
    void drainingAnswersOpenStreamsAndClosesTheConnection() throws Exception {
        BlockingQueue<Exchange> waiting = new LinkedBlockingQueue<>();
        OkHttpClient client = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
                .build();
        try (HttpServing server = Servers.start(waiting::add)) {
            Request request = new Request.Builder()
                    .url("http://127.0.0.1:" + server.port() + "/slow")
                    .build();
            CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> {
                try (Response response = client.newCall(request).execute()) {
                    return response.protocol() + " " + response.body().string();
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            Exchange exchange = waiting.take();
            CompletableFuture<Void> drained =
                    server.drain(Duration.ofMinutes(5)).toCompletableFuture();
            assertThat(drained).isNotDone();
            exchange.answer(200, "text/plain", Servers.utf8("done"));
            assertThat(slow.get(30, TimeUnit.SECONDS)).isEqualTo("h2_prior_knowledge done");
            drained.get(30, TimeUnit.SECONDS);
            assertThat(server.connections()).isZero();
        } finally {
            client.dispatcher().executorService().shutdown();
        }
    }

    @Test
    void answersComePieceByPiece() throws Exception {
        BlockingQueue<AnswerStream> streams = new LinkedBlockingQueue<>();
        try (HttpServing server = Servers.start(exchange -> {
            if (exchange.rawPath().equals("/stream")) {
                streams.add(exchange.stream(200, "text/plain"));
            } else {
                Servers.ECHO.handle(exchange);
            }
        })) {
            HttpClient client = clear();
            post(client, server, "http", "upgrade");
            HttpRequest request = request(server, "http", "/stream").build();
            CompletableFuture<HttpResponse<String>> whole = client.sendAsync(request, BodyHandlers.ofString());
            AnswerStream first = streams.take();
            first.write(Servers.utf8("a"));
            first.write(Servers.utf8("b"));
            first.end();
            assertThat(whole.get().body()).isEqualTo("ab");
            CompletableFuture<HttpResponse<String>> cut = client.sendAsync(request, BodyHandlers.ofString());
            AnswerStream second = streams.take();
            second.write(Servers.utf8("a"));
            second.fail();
            assertThatThrownBy(cut::get).hasRootCauseInstanceOf(java.io.IOException.class);
            assertThat(post(client, server, "http", "more").body()).isEqualTo("more");
            assertThat(server.inFlight()).isZero();
        }
    }

    private ServerOptions.Builder tls(ServerOptions.Builder options, HeldCertificate certificate) {
        try {
            Path chain = Files.writeString(dir.resolve("chain.pem"), certificate.certificatePem());
            Path key = Files.writeString(dir.resolve("key.pem"), certificate.privateKeyPkcs8Pem());
            options.tlsCertificate(chain).tlsKey(key);
            return options;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static SSLContext trusting(HeldCertificate certificate) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("server", certificate.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void tlsSpeaksBothVersions() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        try (HttpServing server = Servers.start(Servers.ECHO, options -> tls(options, certificate))) {
            for (HttpClient.Version version : List.of(HttpClient.Version.HTTP_2, HttpClient.Version.HTTP_1_1)) {
                HttpClient client = HttpClient.newBuilder()
                        .version(version)
                        .sslContext(trusting(certificate))
                        .build();
                HttpResponse<String> first = post(client, server, "https", "first");
                assertThat(first.version()).isEqualTo(version);
                assertThat(first.body()).isEqualTo("first");
                assertThat(post(client, server, "https", "second").body()).isEqualTo("second");
            }
        }
    }

    @Test
    void tlsKeepsTheTimesToo() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        try (HttpServing server = Servers.start(Servers.ECHO, options -> {
                    options.headTimeout(Duration.ofSeconds(3)); // for the handshake, too
                    return tls(options, certificate);
                });
                var socket = trusting(certificate)
                        .getSocketFactory()
                        .createSocket(java.net.InetAddress.getLoopbackAddress(), server.port());
                RawClient mute = new RawClient(server.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(Servers.utf8("GET / HTTP/1.1\r\nHost"));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 408 Request Timeout\r\n")
                    .endsWith(Servers.problem(408, "Request Timeout", "The head did not come within 3000 ms."));
            assertThat(mute.rest()).isEmpty(); // never shook hands
        }
    }

    @Test
    void aBadCertificateIsSaid() throws Exception {
        Path nothing = dir.resolve("none.pem");
        assertThatThrownBy(() -> Servers.start(Servers.ECHO, options -> {
                    options.tlsCertificate(nothing).tlsKey(nothing);
                    return options;
                }))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageStartingWith("cannot serve at 127.0.0.1:0: ")
                .hasMessageContaining(nothing.toString());
        assertThatThrownBy(() -> ServerOptions.builder().tlsCertificate(nothing).build())
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage("TLS needs both a certificate and its key; one of them is missing");
    }
}
