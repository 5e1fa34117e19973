package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.cli.fixture.ProbeAction;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisabledOnOs(OS.WINDOWS) // signals are POSIX
class ServeCommandTest {

    @TempDir
    private Path folder;

    /** Over HTTP/2 the client of JDK 17 gives up what is under way when the server says that it takes no more. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private @Nullable Process process;

    @BeforeEach
    void model() throws IOException {
        Path home = Files.createDirectories(folder.resolve("models/loud"));
        Files.writeString(home.resolve("model.json"), "{\"name\": \"Loud\", \"mark\": \"!\"}");
    }

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private String[] serve(String... more) {
        return serveAt(0, more);
    }

    private String[] serveAt(int port, String... more) {
        String[] args = new String[more.length + 5];
        System.arraycopy(
                new String[] {
                    "serve",
                    "--port",
                    Integer.toString(port),
                    "--models",
                    folder.resolve("models").toString()
                },
                0,
                args,
                0,
                5);
        System.arraycopy(more, 0, args, 5, more.length);
        return args;
    }

    private HttpRequest request(URI uri, String body) {
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private void tell(Process told, String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(told.pid()))
                .start()
                .waitFor();
    }

    @Test
    void finishesWhatIsUnderWayWhenItIsTerminated() throws Exception {
        Process serving = ChildJvm.with().command(serve("shout")).start();
        process = serving;
        URI uri = URI.create(serving.inputReader().readLine());
        BufferedReader err = serving.errorReader();
        assertThat(err.readLine()).isEqualTo("serving shout at " + uri + "; Ctrl-C ends it");
        assertThat(client.send(request(uri, "[{\"text\": \"a\"}]"), BodyHandlers.ofString())
                        .body())
                .isEqualTo("[{\"text\":\"A!\"}]");

        Path go = folder.resolve("go");
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request(uri, "[{\"text\": \"until " + go + "\"}]"), BodyHandlers.ofString());
        assertThat(err.readLine()).isEqualTo("waiting");
        tell(serving, "TERM");
        assertThat(err.readLine()).isEqualTo("ending: what is under way is finished; another signal ends at once");
        Files.createFile(go);
        assertThat(answer.join().statusCode()).isEqualTo(200);
        assertThat(serving.waitFor()).isZero();
        assertThat(err.readLine()).isNull();
    }

    @Test
    void endsAtOnceWhenItIsToldTwice() throws Exception {
        Process serving = ChildJvm.with().command(serve()).start();
        process = serving;
        URI uri = URI.create(serving.inputReader().readLine());
        BufferedReader err = serving.errorReader();
        err.readLine();
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                request(uri, "[{\"text\": \"until " + folder.resolve("never") + "\"}]"), BodyHandlers.ofString());
        assertThat(err.readLine()).isEqualTo("waiting");
        tell(serving, "TERM");
        assertThat(err.readLine()).startsWith("ending: ");
        tell(serving, "TERM");
        assertThat(serving.waitFor()).isEqualTo(130);
        assertThat(answer.handle((response, e) -> e).join()).isNotNull();
    }

    @Test
    void servesAtASocketAndLogsItsRequests() throws Exception {
        Path socket = folder.resolve("a private/my socket");
        Process serving = ChildJvm.with()
                .command(serve("--socket", socket.toString(), "--access-log"))
                .start();
        process = serving;
        URI uri = URI.create(serving.inputReader().readLine());
        assertThat(uri.getScheme()).isEqualTo("unix");
        assertThat(Path.of(URI.create("file:" + uri.getRawSchemeSpecificPart())))
                .isEqualTo(socket);
        BufferedReader err = serving.errorReader();
        err.readLine();
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap("GET /health/live HTTP/1.1\r\nHost: x\r\nX-Request-ID: mine\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII)));
            BufferedReader answer = new BufferedReader(Channels.newReader(channel, StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 200 OK");
        }
        assertThat(err.readLine()).matches("INFO +access: GET /health/live 200 17 [0-9.]+ mine -");
        tell(serving, "TERM");
        assertThat(serving.waitFor()).isZero();
        assertThat(socket).doesNotExist();
    }

    @Test
    void refusesWhatIsNoDeployment() {
        assertThat(new Cli().run(serve("shoot")))
                .isEqualTo(
                        new Cli.Outcome(2, "", "no deployment 'shoot' (deployments: shout); did you mean 'shout'?\n"));
    }

    @Test
    void refusesAPluginWithoutDeployments() throws IOException {
        assertThat(new Cli()
                        .plugins(Plugins.of(folder, ProbeAction.class.getName()))
                        .run(serve()))
                .isEqualTo(new Cli.Outcome(
                        2,
                        "",
                        "this plugin has no deployments; annotate a predictor @ServeDeployment and build it again\n"));
    }

    @Test
    void refusesAModelThatDoesNotExist() {
        Cli.Outcome outcome = new Cli().run(serve("--model", "lowd"));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("model 'lowd' does not exist: ").contains("did you mean 'loud'?");
    }

    @Test
    void refusesAPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli.Outcome outcome = new Cli().run(serveAt(taken.getLocalPort()));
            assertThat(outcome.status()).isEqualTo(2);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err())
                    .startsWith("cannot listen at 127.0.0.1:" + taken.getLocalPort() + ": ")
                    .endsWith("give another port, or 0 for one that is free\n");
        }
    }

    @Test
    void refusesSettingsThatAreNone() {
        assertThat(new Cli()
                        .env("MYELIN_SERVE_GRACE_SECONDS", "soon")
                        .run(serve())
                        .err())
                .isEqualTo(
                        "environment MYELIN_SERVE_GRACE_SECONDS must be a whole number from 0 to 86400, was 'soon'\n");
    }
}
