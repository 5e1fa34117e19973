package dev.myelin.backend.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.backend.BackendOptions;
import dev.myelin.backend.download.DownloadLimits;
import dev.myelin.backend.download.DownloadRequest;
import dev.myelin.backend.download.Downloader;
import dev.myelin.backend.http.BackendHttp;
import dev.myelin.backend.http.Fetcher;
import dev.myelin.model.RemoteArchive;
import dev.myelin.model.RemoteArchive.Fetched;
import java.io.IOException;
import java.nio.file.Path;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is believed of an archive that others may have fetched: from a server that has no tags, too. */
class CallersArchiveTest {

    private static final String DIGEST =
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"; // of "test"

    @TempDir
    private Path folder;

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RemoteArchive archive(@Nullable String sha256) {
        BackendHttp http = new BackendHttp(
                BackendOptions.builder().url(server.url("/").toString()).build());
        return new CallersArchive(new DownloadedArchive(
                new Downloader(new Fetcher(http), DownloadLimits.DEFAULT),
                new DownloadRequest(server.url("/model.zip"), sha256, -1, false)));
    }

    private Fetched fetched(@Nullable String sha256) throws IOException {
        server.enqueue(new MockResponse.Builder().body("test").build());
        return archive(sha256).fetch(folder.resolve("model.zip"), RemoteArchive.Progress.NONE);
    }

    @Test
    void whereTheServerHasNoTagsTheDigestThatWasCheckedIsOne() throws IOException {
        Fetched fetched = fetched(DIGEST);
        String version = String.valueOf(fetched.version());
        assertThat(fetched.sha256()).isEqualTo(DIGEST);
        assertThat(archive(DIGEST).isStill(version)).isTrue();
        assertThat(archive(null).isStill(version)).isFalse();
        assertThat(archive("0".repeat(64)).isStill(version)).isFalse();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void whereNobodySaysAnythingNothingIsKnown() throws IOException {
        assertThat(fetched(null).version()).isNull();
    }

    @Test
    void noDigestSavesTheFetching() {
        assertThat(archive(DIGEST).sha256()).isNull();
    }
}
