package dev.myelin.backend.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.backend.BackendOptions;
import dev.myelin.backend.Credentials;
import dev.myelin.backend.client.Backend;
import dev.myelin.backend.download.Digests;
import dev.myelin.backend.source.ModelSources;
import dev.myelin.backend.testing.Zips;
import dev.myelin.context.Configuration;
import dev.myelin.development.DevelopmentBackend;
import dev.myelin.development.DevelopmentOptions;
import dev.myelin.development.ReceivedRequest;
import dev.myelin.error.BackendFailed;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.model.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several callers, each with credentials of their own, and one store. */
class ModelsOfCallersTest {

    private static final ModelId SEVEN = ModelId.of("7");

    @TempDir
    private Path folder;

    private DevelopmentBackend platform;
    private Backend server;
    private SharedModelStore store;

    @BeforeEach
    void start() throws IOException {
        publish("models", "7", "weights", "\"readers\": [\"ann-token\", \"bob-token\"]");
        platform = DevelopmentBackend.start(DevelopmentOptions.in(folder.resolve("served")));
        server = new Backend(BackendOptions.builder()
                .url(platform.url())
                .credentials(new Credentials("server-access", "server-token", "servers", "server-agent"))
                .build());
        Configuration configuration = Configuration.of(
                Map.of("store", folder.resolve("store").toString(), "models", folder.toString()), Map.of());
        store = SharedModelStoreProvider.of(configuration);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private Path publish(String models, String id, String content, String fields) throws IOException {
        Path home = Zips.model(
                folder.resolve("served").resolve(models),
                id,
                "{\"name\": \"n\", \"file\": \"model.zip\"" + (fields.isEmpty() ? "" : ", " + fields) + "}");
        return Zips.write(home.resolve("model.zip"), "weights.txt", content);
    }

    private ModelStore of(String token, @Nullable String tenant) {
        return store.from(ModelSources.ofCaller(server.as(new Credentials(null, token, tenant, null))));
    }

    private static String weights(ModelInfo model) throws IOException {
        return Files.readString(model.path().resolve("weights.txt"));
    }

    private List<ReceivedRequest> fetches() {
        return platform.requests().of("GET", "files/").stream()
                .filter(request -> request.header("If-None-Match") == null)
                .toList();
    }

    @Test
    void eachIsAskedForWithTheCallersOwnCredentials() throws IOException {
        assertThat(weights(of("ann-token", "acme").load(SEVEN))).isEqualTo("weights");
        assertThat(platform.requests().all()).hasSize(2).allSatisfy(request -> {
            assertThat(request.header("Authorization")).isEqualTo("Token ann-token");
            assertThat(request.header("Synapse-Tenant")).isEqualTo("Token acme");
            assertThat(request.header("Synapse-Access-Token")).isNull();
            assertThat(request.header("SYNAPSE-Agent")).isNull();
        });
    }

    @Test
    void whatOneHasFetchedTheOtherNeedOnlyProveToStillHave() throws IOException {
        ModelInfo ann = of("ann-token", null).load(SEVEN);
        ModelInfo bob = of("bob-token", null).load(SEVEN);
        assertThat(bob.path()).isEqualTo(ann.path());
        assertThat(bob.digest()).isEqualTo(ann.digest());
        assertThat(fetches()).hasSize(1);
        assertThat(platform.requests().of("GET", "files/"))
                .last()
                .satisfies(
                        request -> assertThat(request.header("Authorization")).isEqualTo("Token bob-token"));
    }

    @Test
    void whoMayNotReadAModelGetsNothingOfTheStore() {
        of("ann-token", null).load(SEVEN);
        ModelUnavailable refused = catchThrowableOfType(
                ModelUnavailable.class, () -> of("eve-token", null).load(SEVEN));
        assertThat(refused)
                .cause()
                .isInstanceOfSatisfying(
                        BackendFailed.class, e -> assertThat(e.status()).hasValue(403));
        assertThat(refused.toString()).doesNotContain("eve-token");
    }

    @Test
    void oneIdIsAnotherModelForAnotherTenant() throws IOException {
        publish("tenants/acme/models", "7", "acme's weights", "");
        Path same = publish("tenants/other/models", "7", "weights", "");
        Files.copy(folder.resolve("served/models/7/model.zip"), same, StandardCopyOption.REPLACE_EXISTING);
        ModelInfo all = of("ann-token", null).load(SEVEN);
        ModelInfo acme = of("ann-token", "acme").load(SEVEN);
        ModelInfo other = of("ann-token", "other").load(SEVEN);
        assertThat(weights(all)).isEqualTo("weights");
        assertThat(weights(acme)).isEqualTo("acme's weights");
        assertThat(other.path()).as("the same files are kept once").isEqualTo(all.path());
        assertThat(fetches()).hasSize(3);
        assertThat(weights(of("bob-token", "acme").load(SEVEN))).isEqualTo("acme's weights");
        assertThat(fetches()).hasSize(3);
    }

    @Test
    void aDigestThatSomebodySaysIsNoKey() throws IOException {
        String digest = Digests.hex(folder.resolve("served/models/7/model.zip"));
        of("ann-token", null).load(SEVEN);
        publish("models", "8", "other weights", "\"sha256\": \"" + digest + "\", \"readers\": [\"eve-token\"]");
        ModelUnavailable refused = catchThrowableOfType(
                ModelUnavailable.class, () -> of("eve-token", null).load(ModelId.of("8")));
        assertThat(refused).hasMessageContaining("expected was " + digest);
    }

    @Test
    void aReplacedModelIsFetchedAgain() throws IOException {
        of("ann-token", null).load(SEVEN);
        publish("models", "7", "new weights", "");
        assertThat(weights(of("bob-token", null).load(SEVEN))).isEqualTo("new weights");
        assertThat(fetches()).hasSize(2);
    }
}
