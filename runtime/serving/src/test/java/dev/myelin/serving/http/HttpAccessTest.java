package dev.myelin.serving.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.InvalidConfiguration;
import dev.myelin.serving.http.RawClient.Reply;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call: tokens, and origins of pages. */
class HttpAccessTest {

    private static final String TOKEN = "s3cret-token";

    private static ServerOptions.Builder guarded(ServerOptions.Builder options) {
        options.token(TOKEN).addOpenPaths("/health");
        return options;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Authorization: Bearer\r\n",
                "Authorization: Bearer wrong\r\n",
                "Authorization: Bearer s3cret-toke\r\n",
                "Authorization: Bearer s3cret-tokens\r\n",
                "Authorization: Basic s3cret-token\r\n",
                "Authorization: s3cret-token\r\n"
            })
    void refusesWhoHasNoToken(String header) throws Exception {
        try (HttpServing server = Servers.start(Servers.ECHO, HttpAccessTest::guarded);
                RawClient client = new RawClient(server.port())) {
            Reply reply = client.send("GET /health/x HTTP/1.1\r\nHost: x\r\n" + header + "\r\n")
                    .reply();
            assertThat(reply.statusLine()).isEqualTo("HTTP/1.1 401 Unauthorized");
            assertThat(reply.header("www-authenticate")).isEqualTo("Bearer");
            assertThat(reply.body())
                    .isEqualTo(Servers.problem(401, "Unauthorized", "The request needs a valid bearer token."));
            assertThat(client.get("/health").reply().status()).isEqualTo(200); // open, on the same connection
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer s3cret-token", "bearer  s3cret-token "})
    void letsInWhoHasTheToken(String header) throws Exception {
        try (HttpServing server = Servers.start(Servers.ECHO, HttpAccessTest::guarded);
                RawClient client = new RawClient(server.port())) {
            client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nAuthorization: " + header + "\r\n\r\nhi");
            assertThat(client.reply().body()).isEqualTo("hi");
        }
    }

    @Test
    void aBodyIsNotReadForWhoHasNoToken() throws Exception {
        try (HttpServing server = Servers.start(Servers.ECHO, HttpAccessTest::guarded);
                RawClient client = new RawClient(server.port())) {
            client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\nhi");
            Reply reply = client.reply();
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.header("connection")).isEqualTo("close");
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void theTokenIsNotShown() {
        ServerOptions options = guarded(ServerOptions.builder()).build();
        assertThat(options.toString()).contains("openPaths=[/health]").doesNotContain(TOKEN);
        assertThatThrownBy(() -> ServerOptions.builder().token("two words").build())
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage("the token must be visible ASCII characters without spaces;"
                        + " leave it out to let everybody in");
    }

    private static Reply ask(UnaryOperator<ServerOptions.Builder> options, String request) throws Exception {
        try (HttpServing server = Servers.start(Servers.ECHO, options);
                RawClient client = new RawClient(server.port())) {
            return client.send(request).reply();
        }
    }

    private static final String PREFLIGHT = String.join(
            "\r\n",
            "OPTIONS / HTTP/1.1",
            "Host: x",
            "Origin: https://page.example",
            "Access-Control-Request-Method: PUT",
            "Access-Control-Request-Headers: X-A, Authorization",
            "",
            "");

    @Test
    void byDefaultNothingIsSaidOfOrigins() throws Exception {
        Reply reply = ask(options -> options, PREFLIGHT);
        assertThat(reply.status()).isEqualTo(200); // the handler's
        assertThat(reply.headers()).containsOnlyKeys("content-type", "content-length", "x-request-id");
    }

    private static ServerOptions.Builder onePage(ServerOptions.Builder options) {
        options.addCorsOrigins("https://page.example").token(TOKEN);
        return options;
    }

    @Test
    void preflightsOfAllowedOriginsNeedNoToken() throws Exception {
        Reply reply = ask(HttpAccessTest::onePage, PREFLIGHT);
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.headers())
                .containsEntry("access-control-allow-origin", "https://page.example")
                .containsEntry("access-control-allow-methods", "PUT")
                .containsEntry("access-control-allow-headers", "X-A, Authorization")
                .containsEntry("access-control-max-age", "600")
                .containsEntry("vary", "Origin");
    }

    @Test
    void otherOriginsAreToldNothing() throws Exception {
        Reply reply = ask(HttpAccessTest::onePage, PREFLIGHT.replace("page.example", "other.example"));
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.headers())
                .containsOnlyKeys("content-type", "content-length", "x-request-id", "vary", "www-authenticate");
    }

    @Test
    void errorsTooMayBeReadByAllowedOrigins() throws Exception {
        Reply reply = ask(HttpAccessTest::onePage, "GET / HTTP/1.1\r\nHost: x\r\nOrigin: https://page.example\r\n\r\n");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("access-control-allow-origin")).isEqualTo("https://page.example");
        assertThat(reply.header("access-control-expose-headers")).isEqualTo("X-Request-ID");
    }

    @Test
    void allOriginsMayBeAllowed() throws Exception {
        Reply reply = ask(
                options -> {
                    options.addCorsOrigins("*");
                    return options;
                },
                "GET / HTTP/1.1\r\nHost: x\r\nOrigin: https://any.example\r\n\r\n");
        assertThat(reply.header("access-control-allow-origin")).isEqualTo("*");
        assertThat(reply.header("vary")).isEqualTo("(none)");
    }
}
