package dev.myelin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.backend.BackendOptions;
import dev.myelin.backend.source.ModelSources;
import dev.myelin.backend.store.SharedModelStoreProvider;
import dev.myelin.context.Configuration;
import dev.myelin.development.DevelopmentBackend;
import dev.myelin.development.DevelopmentOptions;
import dev.myelin.development.FaultKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about the backend: what it names is there. */
class BackendGuideTest {

    private static String page = "";

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Markdown.ROOT.resolve("docs/backend.md"));
    }

    @Test
    void everyKindOfFaultIsNamed() {
        for (FaultKind kind : FaultKind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            assertThat(page).containsAnyOf("`" + name + "`", "\"kind\": \"" + name + "\"");
        }
    }

    @Test
    void theSwitchForAFaultWorksAsItStands() throws Exception {
        Matcher json = Pattern.compile("`(\\{\"kind\".*?})`").matcher(page);
        assertThat(json.find()).isTrue();
        try (DevelopmentBackend backend = DevelopmentBackend.start(DevelopmentOptions.in(folder))) {
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest request = HttpRequest.newBuilder(URI.create(backend.url() + "/faults/"))
                    .POST(HttpRequest.BodyPublishers.ofString(json.group(1)))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(201);
            HttpRequest models = HttpRequest.newBuilder(URI.create(backend.url() + "/models/"))
                    .build();
            for (int status : List.of(503, 503, 200)) {
                assertThat(client.send(models, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(status);
            }
        }
    }

    @Test
    void theSettingsAreThoseThatItNames() {
        Map<String, String> environment = new HashMap<>();
        for (String name : List.of(
                "SYNAPSE_HOST",
                "SYNAPSE_ACCESS_TOKEN",
                "SYNAPSE_AUTHORIZATION",
                "MYELIN_MODELS",
                "MYELIN_STORE_MAX_BYTES")) {
            assertThat(page).contains("`" + name + "`");
        }
        environment.put("SYNAPSE_HOST", "https://a.example");
        environment.put("SYNAPSE_ACCESS_TOKEN", "a");
        environment.put("SYNAPSE_AUTHORIZATION", "b");
        environment.put("SYNAPSE_TENANT", "c");
        environment.put("SYNAPSE_AGENT_TOKEN", "d");
        environment.put("MYELIN_STORE_MAX_BYTES", "1000");
        environment.put("MYELIN_STORE", folder.toString());
        Configuration configuration = Configuration.of(Map.of(), environment);
        assertThat(BackendOptions.of(configuration).orElseThrow().credentials().headers())
                .containsOnlyKeys("Synapse-Access-Token", "Authorization", "Synapse-Tenant", "SYNAPSE-Agent");
        assertThat(SharedModelStoreProvider.of(configuration)).isNotNull();
        for (String uri : List.of(
                "backend:",
                "https://host.example/path",
                "classpath:prefix",
                folder.toUri().toString())) {
            assertThat(ModelSources.of(Configuration.of(Map.of("models", uri), environment)))
                    .isNotNull();
        }
        assertThat(SharedModelStoreProvider.DEFAULT_BYTES >> 30).isEqualTo(64);
        assertThat(page).contains("(64 GiB)");
    }
}
