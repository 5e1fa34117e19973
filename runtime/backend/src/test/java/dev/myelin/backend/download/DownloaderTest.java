package dev.myelin.backend.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.backend.BackendOptions;
import dev.myelin.backend.Credentials;
import dev.myelin.backend.http.BackendHttp;
import dev.myelin.backend.http.Fetcher;
import dev.myelin.development.DevelopmentBackend;
import dev.myelin.development.DevelopmentOptions;
import dev.myelin.development.Fault;
import dev.myelin.development.ReceivedRequest;
import dev.myelin.model.RemoteArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloaderTest {

    private static final int SIZE = 1_000_000;

    @TempDir
    private Path folder;

    private final byte[] content = new byte[SIZE];
    private DevelopmentBackend server;
    private Path archive;
    private Path target;

    @BeforeEach
    void start() throws IOException {
        new Random(1).nextBytes(content);
        Path home = Files.createDirectories(folder.resolve("served/models/7"));
        Files.writeString(home.resolve("model.json"), "{\"file\": \"model.zip\"}");
        archive = Files.write(home.resolve("model.zip"), content);
        target = Files.createDirectory(folder.resolve("here")).resolve("model.zip");
        server = DevelopmentBackend.start(DevelopmentOptions.in(folder.resolve("served")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpUrl url() {
        return HttpUrl.get(server.url() + "/files/models/7/model.zip");
    }

    private Downloader downloader() {
        return downloader(DownloadLimits.DEFAULT, Duration.ofSeconds(10));
    }

    private Downloader downloader(DownloadLimits limits, Duration readTimeout) {
        return new Downloader(
                new Fetcher(new BackendHttp(BackendOptions.builder()
                        .url(server.url())
                        .credentials(Credentials.ofAccessToken("very-secret"))
                        .readTimeout(readTimeout)
                        .firstWait(Duration.ofMillis(1))
                        .build())),
                limits);
    }

    private Downloaded download(Downloader downloader) throws IOException {
        return downloader.download(DownloadRequest.of(url()), target, RemoteArchive.Progress.NONE);
    }

    private DownloadFailed failure(Downloader downloader, DownloadRequest request) {
        return catchThrowableOfType(
                DownloadFailed.class, () -> downloader.download(request, target, RemoteArchive.Progress.NONE));
    }

    private DownloadFailed failure() {
        return failure(downloader(), DownloadRequest.of(url()));
    }

    private void assertWhole() throws IOException {
        assertThat(target).hasBinaryContent(content);
        assertThat(left()).containsExactly("model.zip");
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("here"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<String> ranges() {
        return server.requests().of("GET", "files/").stream()
                .map(request -> String.valueOf(request.header("Range")))
                .toList();
    }

    @Test
    void givesTheFileWithItsDigestAndTellsHowFarItIs() throws IOException {
        List<Long> done = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        Downloaded downloaded = downloader().download(DownloadRequest.of(url()), target, (now, total) -> {
            done.add(now);
            totals.add(total);
        });
        assertWhole();
        assertThat(downloaded.sha256()).isEqualTo(Digests.hex(archive));
        assertThat(downloaded.size()).isEqualTo(SIZE);
        assertThat(downloaded.etag()).startsWith("\"");
        assertThat(done).isSorted().endsWith((long) SIZE);
        assertThat(totals).containsOnly((long) SIZE);
    }

    @Test
    void goesOnWhereItWasCutOff() throws IOException {
        server.faults()
                .add(Fault.cutAfter(300_000).once())
                .add(Fault.cutAfter(300_000).once());
        download(downloader());
        assertWhole();
        List<String> ranges = ranges();
        assertThat(ranges).hasSize(3).startsWith("null");
        assertThat(ranges.get(1)).matches("bytes=[1-9][0-9]*-");
        assertThat(ranges.get(2)).matches("bytes=[1-9][0-9]*-");
        assertThat(server.requests().of("GET", "files/").get(1).header("If-Range"))
                .startsWith("\"");
    }

    @Test
    void goesOnWhereAnotherProcessWasCutOff() throws IOException {
        server.faults()
                .add(Fault.cutAfter(300_000).once())
                .add(Fault.status(404).once());
        assertThat(failure().status()).isEqualTo(404);
        assertThat(left()).containsExactly("model.zip.part", "model.zip.part.json");
        server.requests().clear();
        download(downloader());
        assertWhole();
        assertThat(ranges()).hasSize(1);
        assertThat(ranges().get(0)).matches("bytes=[1-9][0-9]*-");
    }

    @Test
    void beginsAnewWhenTheFileHasChanged() throws IOException {
        server.faults()
                .add(Fault.cutAfter(300_000).once())
                .add(Fault.status(404).once());
        assertThat(failure()).isNotNull();
        new Random(2).nextBytes(content);
        Files.write(archive, content);
        download(downloader());
        assertWhole();
    }

    @Test
    void beginsAnewWhenTheServerIgnoresTheRange() throws IOException {
        server.faults().add(Fault.cutAfter(300_000).once()).add(Fault.ignoreRange());
        download(downloader());
        assertWhole();
    }

    @Test
    void beginsAnewWhenThePartIsOfAnotherState() throws IOException {
        server.faults().add(Fault.cutAfter(300_000).once()).add(Fault.wrongETag());
        download(downloader());
        assertWhole();
        assertThat(ranges()).endsWith("null");
    }

    @Test
    void beginsAnewOnceWhenTheDigestIsWrong() throws IOException {
        server.faults().add(Fault.corrupt(500_000).once());
        download(downloader());
        assertWhole();
        assertThat(ranges()).containsExactly("null", "null");
    }

    @Test
    void refusesAWrongDigestAndLeavesNothing() throws IOException {
        server.faults().add(Fault.corrupt(500_000));
        assertThat(failure().getMessage())
                .matches("cannot download " + url() + ": its SHA-256 is [0-9a-f]{64}, expected was "
                        + Digests.hex(archive));
        assertThat(left()).isEmpty();
    }

    @Test
    void refusesADigestThatItsCallerDoesNotExpect() throws IOException {
        DownloadRequest request = new DownloadRequest(url(), "0".repeat(64), -1, false);
        assertThat(failure(downloader(), request))
                .hasMessage("cannot download " + url() + ": its SHA-256 is " + Digests.hex(archive) + ", expected was "
                        + "0".repeat(64));
    }

    @Test
    void refusesASizeThatItsCallerDoesNotExpect() {
        assertThat(failure(downloader(), new DownloadRequest(url(), null, 7, false)))
                .hasMessage("cannot download " + url() + ": it has 1000000 bytes, 7 were expected");
    }

    @Test
    void refusesATruncatedFile() {
        server.faults().add(Fault.truncate(400_000));
        assertThat(failure()).hasMessageContaining(": its SHA-256 is ");
    }

    @Test
    void believesTheFileBesideItWhereNoHeaderHasTheDigest() throws IOException {
        try (MockWebServer other = new MockWebServer()) {
            other.start();
            for (int i = 0; i < 2; i++) {
                other.enqueue(new MockResponse.Builder().body("content").build());
                other.enqueue(new MockResponse.Builder()
                        .body("A".repeat(64) + "  model.zip\n")
                        .build());
            }
            assertThat(failure(downloader(), new DownloadRequest(other.url("/model.zip"), null, -1, true)))
                    .hasMessageEndingWith("expected was " + "a".repeat(64));
        }
    }

    @Test
    void givesUpOnAServerThatIsSilent() {
        server.faults().add(Fault.stallAfter(0));
        assertThat(failure(downloader(DownloadLimits.DEFAULT, Duration.ofMillis(100)), DownloadRequest.of(url())))
                .hasMessageStartingWith("cannot download " + url() + ": ")
                .hasMessageEndingWith("; tried 4 times without getting any further");
    }

    @Test
    void countsOnlyFailuresThatGetItNoFurther() throws IOException {
        for (int i = 0; i < 8; i++) {
            server.faults().add(Fault.cutAfter(100_000).once());
        }
        download(downloader());
        assertWhole();
    }

    @Test
    void givesUpOnAServerThatDrips() {
        server.faults().add(Fault.drip(10, Duration.ofMillis(20)));
        DownloadLimits limits = new DownloadLimits(1L << 30, 1_000_000, Duration.ofMillis(200));
        Fetcher impatient = new Fetcher(new BackendHttp(
                BackendOptions.builder().url(server.url()).retries(0).build()));
        assertThat(failure(new Downloader(impatient, limits), DownloadRequest.of(url())))
                .hasMessageMatching("cannot download " + url()
                        + ": only [0-9]+ bytes came in 0 seconds; tried 1 times without getting any further");
    }

    @Test
    void asksAgainLater() throws IOException {
        server.faults().add(Fault.status(503).retryAfter("0").times(3));
        download(downloader());
        assertWhole();
    }

    @Test
    void saysWhatTheServerSays() {
        HttpUrl wrong = HttpUrl.get(server.url() + "/files/models/8/model.zip?signature=abc");
        DownloadFailed failure = failure(downloader(), DownloadRequest.of(wrong));
        assertThat(failure)
                .hasMessage("cannot download " + server.url()
                        + "/files/models/8/model.zip: the answer was 404, Not found.");
        assertThat(failure.status()).isEqualTo(404);
    }

    @Test
    void refusesWhatIsTooLargeBeforeItComes() {
        DownloadLimits limits = new DownloadLimits(999_999, 0, Duration.ofHours(1));
        assertThat(failure(downloader(limits, Duration.ofSeconds(10)), DownloadRequest.of(url())))
                .hasMessage("cannot download " + url() + ": it has 1.0 MB, more than 1000.0 kB, the limit");
    }

    @Test
    void refusesWhatTurnsOutToBeTooLarge() throws IOException {
        try (MockWebServer other = new MockWebServer()) {
            other.start();
            Buffer body = new Buffer().write(content);
            other.enqueue(new MockResponse.Builder().chunkedBody(body, 10_000).build());
            DownloadLimits limits = new DownloadLimits(500_000, 0, Duration.ofHours(1));
            assertThat(failure(downloader(limits, Duration.ofSeconds(10)), DownloadRequest.of(other.url("/big"))))
                    .hasMessage("cannot download " + other.url("/big") + ": it has more than 500.0 kB, the limit");
        }
    }

    @Test
    void takesWhatHasNoLengthAndNoTag() throws IOException {
        try (MockWebServer other = new MockWebServer()) {
            other.start();
            other.enqueue(new MockResponse.Builder()
                    .chunkedBody(new Buffer().write(content), 10_000)
                    .build());
            downloader().download(DownloadRequest.of(other.url("/x")), target, RemoteArchive.Progress.NONE);
            assertWhole();
        }
    }

    @Test
    void sendsItsTokensToTheBackendAlone() throws Exception {
        try (MockWebServer other = new MockWebServer()) {
            other.start();
            other.enqueue(
                    new MockResponse.Builder().body(new Buffer().write(content)).build());
            server.faults()
                    .add(Fault.redirect(other.url("/signed?x=y").toString()).once());
            download(downloader());
            assertWhole();
            ReceivedRequest first = server.requests().all().get(0);
            assertThat(first.header("Synapse-Access-Token")).isEqualTo("Token very-secret");
            assertThat(other.takeRequest().getHeaders().toString()).doesNotContain("very-secret");
        }
    }

    @Test
    void followsNoRedirectToAFile() {
        server.faults().add(Fault.redirect("file:///etc/passwd"));
        assertThat(failure())
                .hasMessage("cannot download " + url() + ": " + url()
                        + " leads to what is neither http nor https: file:...");
        assertThat(target).doesNotExist();
    }

    @Test
    void followsNoRedirectsWithoutEnd() {
        server.faults().add(Fault.redirect(url().toString()));
        assertThat(failure()).hasMessage("cannot download " + url() + ": " + url() + " leads on more than 10 times");
    }

    @Test
    void endsWhenItsThreadIsInterrupted() throws Exception {
        server.faults().add(Fault.stallAfter(400_000));
        CountDownLatch isUnderWay = new CountDownLatch(1);
        CompletableFuture<Boolean> wasInterrupted = new CompletableFuture<>();
        Thread worker = new Thread(() -> {
            try {
                downloader(DownloadLimits.DEFAULT, Duration.ofHours(1))
                        .download(DownloadRequest.of(url()), target, (done, total) -> isUnderWay.countDown());
            } catch (IOException e) {
                wasInterrupted.complete(Thread.currentThread().isInterrupted());
            }
        });
        worker.start();
        isUnderWay.await();
        worker.interrupt();
        assertThat(wasInterrupted.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(target).doesNotExist();
    }

    @Test
    void takesAnEmptyFile() throws IOException {
        Files.write(archive, new byte[0]);
        assertThat(download(downloader()).size()).isZero();
        assertThat(target).isEmptyFile();
    }
}
