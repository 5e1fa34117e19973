package dev.myelin.backend.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.backend.store.SharedModelStore;
import dev.myelin.backend.store.SharedModelStoreProvider;
import dev.myelin.backend.testing.Zips;
import dev.myelin.context.Configuration;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.ModelId;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder, any web server, the class path: chosen by URI, the same store above them. */
class OtherSourcesTest {

    private static final ModelId A = ModelId.of("a");

    @TempDir
    private Path folder;

    private Path models;

    @BeforeEach
    void makeModels() throws IOException {
        models = folder.resolve("models");
        Path home = Zips.model(models, "a", "{\"name\": \"first\", \"file\": \"m.zip\"}");
        Zips.write(home.resolve("m.zip"), "weights.txt", "weights");
        Zips.model(models, "folder", "{}");
        Files.writeString(models.resolve("index.json"), "{\"models\": [\"a\", \"folder\", \"../x\"]}");
    }

    private SharedModelStore store(String uri) {
        Map<String, String> settings = new HashMap<>();
        settings.put("models", uri);
        settings.put("store", folder.resolve("store").toString());
        return SharedModelStoreProvider.of(Configuration.of(settings, Map.of()));
    }

    private void assertLoads(SharedModelStore store) {
        assertThat(store.load(A).path().resolve("weights.txt")).hasContent("weights");
        assertThat(store.get(A).name()).isEqualTo("first");
    }

    private MockWebServer server() throws IOException {
        MockWebServer server = new MockWebServer();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                Path file = folder.resolve(request.getTarget().substring(1));
                try {
                    return Files.isRegularFile(file)
                            ? new MockResponse.Builder()
                                    .body(new Buffer().write(Files.readAllBytes(file)))
                                    .build()
                            : new MockResponse.Builder().code(404).build();
                } catch (IOException e) {
                    return new MockResponse.Builder().code(500).build();
                }
            }
        });
        server.start();
        return server;
    }

    @Test
    void aFolderByItsUri() {
        assertLoads(store(models.toUri().toString()));
        assertThat(store(models.toUri().toString()).source().list()).containsExactly(A, ModelId.of("folder"));
    }

    @Test
    void anyWebServer() throws IOException {
        try (MockWebServer server = server()) {
            SharedModelStore store = store(server.url("/models").toString());
            assertLoads(store);
            assertThat(store.source().list()).containsExactly(A, ModelId.of("folder"));
            assertThat(catchThrowableOfType(ModelUnavailable.class, () -> store.load(ModelId.of("x"))))
                    .hasMessageStartingWith("model 'x' does not exist: the backend http://")
                    .hasMessageEndingWith(" answered GET /models/x/model.json with 404");
            assertThat(catchThrowableOfType(ModelUnavailable.class, () -> store.load(ModelId.of("folder"))))
                    .hasMessageEndingWith("must name an archive as its \"file\"; a web server cannot give a folder");
        }
    }

    @Test
    void aWebServersDigestIsBelieved() throws IOException {
        Files.writeString(models.resolve("a/m.zip.sha256"), "0".repeat(64));
        try (MockWebServer server = server()) {
            SharedModelStore store = store(server.url("/models").toString());
            assertThat(catchThrowableOfType(ModelUnavailable.class, () -> store.load(A)))
                    .hasMessageContaining("expected was " + "0".repeat(64));
        }
    }

    @Test
    void theClassPath() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader jar = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(jar);
            SharedModelStore store = store("classpath:/models/");
            assertLoads(store);
            assertLoads(store);
            assertThat(catchThrowableOfType(ModelUnavailable.class, () -> store.load(ModelId.of("x"))))
                    .hasMessage("model 'x' does not exist: no models/x/model.json on the class path");
            assertThat(catchThrowableOfType(ModelUnavailable.class, () -> store.load(ModelId.of("folder"))))
                    .hasMessage("model 'folder': models/folder/model.json on the class path must name an archive as its"
                            + " \"file\"");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://x/y | option --models names no source of models: models come from a folder, http://, https://, classpath: or"
                        + " backend:, not from ftp:",
                "backend: | option --models names no source of models: no backend is set; set SYNAPSE_HOST and SYNAPSE_ACCESS_TOKEN",
                "https:// | option --models names no source of models: the backend's URL is no URL"
            })
    void whatIsNoSourceIsSaidSo(String uri, String message) {
        assertThat(catchThrowableOfType(InvalidConfiguration.class, () -> store(uri)))
                .hasMessage(message);
    }
}
