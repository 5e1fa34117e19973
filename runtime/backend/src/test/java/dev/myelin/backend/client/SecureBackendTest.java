package dev.myelin.backend.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.backend.BackendOptions;
import dev.myelin.backend.Credentials;
import dev.myelin.context.Configuration;
import dev.myelin.error.BackendFailed;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.model.ModelId;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JVM's own settings of proxies and certificates, and the settings of the backend. */
class SecureBackendTest {

    @TempDir
    private Path folder;

    private final Map<String, String> before = new HashMap<>();

    private void set(String property, String value) {
        before.put(property, System.getProperty(property, ""));
        System.setProperty(property, value);
    }

    @AfterEach
    void restore() {
        before.forEach((property, value) -> {
            if (value.isEmpty()) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, value);
            }
        });
    }

    private static void answer(MockWebServer server) {
        server.enqueue(new MockResponse.Builder().body("{\"id\": 7}").build());
    }

    @Test
    void trustsWhomTheJvmTrusts() throws Exception {
        HeldCertificate own = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(own)
                    .build()
                    .sslSocketFactory());
            server.start();
            answer(server);
            BackendOptions options = BackendOptions.builder()
                    .url(server.url("/").toString())
                    .retries(0)
                    .build();
            assertThat(catchThrowableOfType(BackendFailed.class, () -> new Backend(options).model(ModelId.of("7"))))
                    .hasMessageContaining("unable to find valid certification path");

            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("own", own.certificate());
            Path file = folder.resolve("trusted.p12");
            try (OutputStream out = Files.newOutputStream(file)) {
                trusted.store(out, "changeit".toCharArray());
            }
            set("javax.net.ssl.trustStore", file.toString());
            set("javax.net.ssl.trustStorePassword", "changeit");
            set("javax.net.ssl.trustStoreType", "PKCS12");
            assertThat(new Backend(options).model(ModelId.of("7"))).containsEntry("id", 7);
        }
    }

    @Test
    void goesThroughTheJvmsProxy() throws Exception {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start();
            answer(proxy);
            set("http.proxyHost", proxy.getHostName());
            set("http.proxyPort", String.valueOf(proxy.getPort()));
            Backend backend = new Backend(
                    BackendOptions.builder().url("http://backend.invalid/api").build());
            assertThat(backend.model(ModelId.of("7"))).containsEntry("id", 7);
            assertThat(proxy.takeRequest().getRequestLine())
                    .isEqualTo("GET http://backend.invalid/api/models/7/ HTTP/1.1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | - | - | -",
                "https://a.example | - | - | https://a.example",
                "https://a.example | https://run.example | - | https://run.example",
                "- | - | token | https://api.synapse.sh"
            })
    void isTheOneThatTheSettingsName(String host, String runHost, String token, String url) {
        Map<String, String> environment = new HashMap<>();
        put(environment, "SYNAPSE_HOST", host);
        put(environment, "SYNAPSE_PLUGIN_RUN_HOST", runHost);
        put(environment, "SYNAPSE_ACCESS_TOKEN", token);
        assertThat(BackendOptions.of(Configuration.of(Map.of(), environment))
                        .map(BackendOptions::url)
                        .orElse("-"))
                .isEqualTo(url == null ? "-" : url);
    }

    private static void put(Map<String, String> environment, String name, String value) {
        if (value != null) {
            environment.put(name, value);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere | the backend's URL must begin with http:// or https:// and name a host, such as https://api.synapse.sh",
                "https://me:secret@a.example | the backend's URL must have no user, query or fragment; give the access token with"
                        + " SYNAPSE_ACCESS_TOKEN",
                "https://a b | the backend's URL is no URL"
            })
    void refusesAUrlThatIsOfNoUse(String url, String problem) {
        Configuration configuration = Configuration.of(Map.of(), Map.of("SYNAPSE_HOST", url));
        assertThat(catchThrowableOfType(InvalidConfiguration.class, () -> BackendOptions.of(configuration)))
                .hasMessage("the settings of the backend (environment SYNAPSE_HOST) are of no use: " + problem);
    }

    @Test
    void refusesATokenThatCannotBeInAHeaderWithoutQuotingIt() {
        assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> Credentials.ofAccessToken("a\nb")))
                .hasMessage("the access token has a character that cannot be in a header: a blank, a line end or one"
                        + " beyond ASCII");
        assertThat(Credentials.ofAccessToken("secret")).hasToString("Credentials[Synapse-Access-Token]");
    }
}
