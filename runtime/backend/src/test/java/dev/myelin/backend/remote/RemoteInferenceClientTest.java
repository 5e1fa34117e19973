package dev.myelin.backend.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.action.RemoteInference;
import dev.myelin.backend.token.ModelToken;
import dev.myelin.backend.token.ModelTokens;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.model.ModelId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes to an endpoint, and what comes back. */
class RemoteInferenceClientTest extends RemoteTestBase {

    private static final String BACKEND = "https://backend.example/api";

    private static String body(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }

    @Test
    void postsTheBodyToTheUrlAsItIs() throws Exception {
        environment.put("MYELIN_DEPLOYMENT_URL", server.url("/a%20b/c?top=5").toString());
        answer(200, "application/json", "{\"results\": [1, null]}");
        assertThat(post(Map.of("inputs", List.of("x")))).isEqualTo(Map.of("results", Arrays.asList(1, null)));
        RecordedRequest request = server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("POST /a%20b/c?top=5 HTTP/1.1");
        assertThat(body(request)).isEqualTo("{\"inputs\":[\"x\"]}");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
        assertThat(request.getHeaders().names()).doesNotContain("Authorization", ModelTokens.HEADER);
    }

    @ParameterizedTest
    @EnumSource
    void sendsABodyWithTheMethodsThatHaveOne(RemoteInference.Method method) throws Exception {
        answer(200, "application/json", "1");
        assertThat(infer(new RemoteInference(null, method, null))).isEqualTo(1);
        RecordedRequest request = server.takeRequest();
        assertThat(request.getMethod()).isEqualTo(method.name());
        assertThat(body(request)).isEqualTo(method.hasBody() ? "null" : "");
    }

    @Test
    void sendsItsTokenAndNoneOfTheBackends() throws Exception {
        environment.put("MYELIN_DEPLOYMENT_TOKEN", "let-me-in");
        environment.put("SYNAPSE_HOST", BACKEND);
        environment.put("SYNAPSE_ACCESS_TOKEN", "access");
        environment.put("SYNAPSE_AUTHORIZATION", "other");
        answer(200, "application/json", "1");
        post(Map.of());
        assertThat(server.takeRequest().getHeaders().toMultimap())
                .containsEntry("authorization", List.of("Bearer let-me-in"))
                .doesNotContainKeys("synapse-access-token", "synapse-tenant", ModelTokens.HEADER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", ""})
    void namesTheModelInATokenWithTheTenant(String tenant) throws Exception {
        environment.put("SYNAPSE_HOST", BACKEND);
        environment.put("SYNAPSE_ACCESS_TOKEN", "access");
        environment.put("SYNAPSE_TENANT", tenant);
        answer(200, "application/json", "1");
        postTo("7");
        String header = server.takeRequest().getHeaders().get("serve_multiplexed_model_id");
        assertThat(ModelTokens.of(BACKEND).verify(String.valueOf(header)))
                .isEqualTo(new ModelToken(ModelId.of("7"), "access", tenant.isEmpty() ? null : tenant, null));
    }

    @Test
    void signsWithTheSecretThatTheEndpointWasGiven() throws Exception {
        String secret = "a secret of thirty-two characters";
        environment.put("SYNAPSE_HOST", BACKEND);
        environment.put("SYNAPSE_ACCESS_TOKEN", "access");
        environment.put("MYELIN_DEPLOYMENT_MODEL_TOKEN_SECRET", secret);
        answer(200, "application/json", "1");
        postTo("7");
        String header = server.takeRequest().getHeaders().get(ModelTokens.HEADER);
        assertThat(ModelTokens.of(BACKEND)
                        .withSecret(secret)
                        .verify(String.valueOf(header))
                        .model())
                .isEqualTo(ModelId.of("7"));
        environment.put("MYELIN_DEPLOYMENT_MODEL_TOKEN_SECRET", "short");
        assertThat(catchThrowableOfType(InvalidConfiguration.class, () -> postTo("7")))
                .hasMessage(
                        "environment MYELIN_DEPLOYMENT_MODEL_TOKEN_SECRET: a secret for model tokens has at least 32"
                                + " characters, had 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", BACKEND})
    void namesNoModelWithoutABackendAndAnAccessToken(String host) {
        environment.put("SYNAPSE_HOST", host);
        assertThat(catchThrowableOfType(InvalidConfiguration.class, () -> postTo("7")))
                .hasMessage(
                        "model '7' cannot be named to a deployment without the backend that has it and an access token"
                                + " for it: set SYNAPSE_HOST and SYNAPSE_ACCESS_TOKEN, or leave the model out");
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | null | null",
                "application/json; charset=utf-8 | [1, {\"a\": true}] | [1, {a=true}]",
                "application/vnd.acme+json | \"text\" | text",
                "APPLICATION/JSON | 12345678901234567890 | 12345678901234567890",
                "text/json | 1.5 | 1.5"
            })
    void takesJsonOfAnyKind(String type, String body, String value) {
        answer(200, type, body);
        assertThat(String.valueOf(post(Map.of()))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void takesAnAnswerWithoutABodyForNothing(int status) {
        server.enqueue(new MockResponse.Builder().code(status).build());
        assertThat(post(Map.of())).isNull();
    }
}
