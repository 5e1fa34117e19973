package dev.myelin.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.api.SilentCloseable;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.myelin.action.RemoteInference;
import dev.myelin.backend.client.Backend;
import dev.myelin.backend.download.DownloadLimits;
import dev.myelin.backend.download.DownloadRequest;
import dev.myelin.backend.download.Downloader;
import dev.myelin.backend.http.BackendHttp;
import dev.myelin.backend.http.Fetcher;
import dev.myelin.backend.remote.RemoteInferenceClient;
import dev.myelin.context.Configuration;
import dev.myelin.error.BackendFailed;
import dev.myelin.model.Folders;
import dev.myelin.model.ModelId;
import dev.myelin.model.RemoteArchive;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that answers anything at all: what Jazzer makes up, and in every build the answers of {@code HttpAnswersFuzzTestInputs}. */
class HttpAnswersFuzzTest {

    private static final String SECRET = "very-secret-token";

    private static final Queue<Throwable> UNCAUGHT = new ConcurrentLinkedQueue<>();

    private static volatile byte[] answer = new byte[0];

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static ServerSocket server;

    @SuppressWarnings("NullAway.Init")
    private static BackendHttp http;

    @SuppressWarnings("NullAway.Init")
    private static Path root;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        root = folder;
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> UNCAUGHT.add(e)); // of OkHttp's threads
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread serving = new Thread(HttpAnswersFuzzTest::serve, "any-answer");
        serving.setDaemon(true);
        serving.start();
        http = new BackendHttp(options());
    }

    private static BackendOptions options() {
        return BackendOptions.builder()
                .url("http://127.0.0.1:" + server.getLocalPort())
                .credentials(Credentials.ofAccessToken(SECRET))
                .readTimeout(Duration.ofSeconds(2))
                .callTimeout(Duration.ofSeconds(5))
                .retries(0)
                .build();
    }

    /** Of a deployment at the same address. */
    private static Configuration settings() {
        String url = "http://127.0.0.1:" + server.getLocalPort();
        return Configuration.of(
                Map.of(
                        "deployment.url", url,
                        "deployment.token", SECRET,
                        "deployment.timeout-seconds", "5",
                        "synapse.host", url,
                        "synapse.access-token", SECRET),
                Map.of());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    private static void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept();
                    InputStream in = socket.getInputStream();
                    OutputStream out = socket.getOutputStream()) {
                skipHead(in);
                out.write(answer);
            } catch (IOException e) { // the client has had enough
            }
        }
    }

    private static void skipHead(InputStream in) throws IOException {
        int newlines = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            newlines = c == '\n' ? newlines + 1 : c == '\r' ? newlines : 0;
            if (newlines == 2) {
                return;
            }
        }
    }

    @Timeout(1800) // fuzzing is one run of this method: longer than the longest of them
    @FuzzTest
    void answersAreTakenOrRefused(byte[] bytes) throws IOException {
        SilentCloseable allowed = BugDetectors.allowNetworkConnections(); // else Jazzer takes each for a forged request
        try {
            takesOrRefuses(bytes);
        } finally {
            allowed.close();
        }
    }

    private static void takesOrRefuses(byte[] bytes) throws IOException {
        answer = bytes;
        try {
            assertThat(new Backend(options()).model(ModelId.of("7"))).isNotNull();
        } catch (BackendFailed e) {
            assertThat(e.getMessage()).doesNotContain("\n");
            assertThat(trace(e)).doesNotContain(SECRET);
        }
        try {
            new RemoteInferenceClient()
                    .infer("any", new RemoteInference(ModelId.of("7"), RemoteInference.Method.POST, null), settings());
        } catch (BackendFailed e) {
            assertThat(e.getMessage()).doesNotContain("\n");
            assertThat(trace(e)).doesNotContain(SECRET);
        }
        Path folder = Files.createDirectories(root.resolve("download"));
        Path target = folder.resolve("file");
        try {
            new Downloader(new Fetcher(http), new DownloadLimits(1 << 20, 0, Duration.ofMinutes(1)))
                    .download(
                            DownloadRequest.of(HttpUrl.get("http://127.0.0.1:" + server.getLocalPort() + "/file")),
                            target,
                            RemoteArchive.Progress.NONE);
            assertThat(target).isRegularFile();
        } catch (IOException e) {
            assertThat(trace(e)).doesNotContain(SECRET);
            assertThat(target).doesNotExist();
        }
        Folders.deleteTree(folder);
        assertThat(UNCAUGHT).isEmpty();
    }

    /** With all messages. */
    private static String trace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
