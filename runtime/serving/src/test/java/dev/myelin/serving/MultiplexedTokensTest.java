package dev.myelin.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import dev.myelin.backend.token.ModelToken;
import dev.myelin.backend.token.ModelTokens;
import dev.myelin.development.Fault;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.model.ModelId;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a request says with its model token. */
class MultiplexedTokensTest extends MultiplexedFixture {

    @Test
    void theHeaderMayHaveDashes() throws Exception {
        Served served = serve(options -> options);
        String token = platform.token("7", ANN, null);
        assertThat(present(served, DASHED, token).body()).isEqualTo("[10]");
        assertThat(answer(
                                served,
                                served.posting("/", "[1]").header(HEADER, token).header(DASHED, token))
                        .body())
                .as("both, and the same")
                .isEqualTo("[10]");
    }

    @Test
    void theHeaderMayBeSignedByPython() throws Exception {
        Served served = serve(options -> options);
        String token = JWT.create()
                .withPayload(Map.of("model", 7, "token", ANN))
                .sign(Algorithm.HMAC256(platform.backend.url() + "/"));
        assertThat(present(served, HEADER, token).body()).isEqualTo("[10]");
    }

    @Test
    void aTokenThatIsNotGenuineIsRefused() throws Exception {
        Served served = serve(options -> options);
        String expired = JWT.create()
                .withClaim("model", "7")
                .withClaim("token", ANN)
                .withExpiresAt(Instant.parse("2020-01-01T00:00:00Z"))
                .sign(Algorithm.HMAC256(platform.backend.url()));
        String forged = JWT.create()
                .withClaim("model", "7")
                .withClaim("token", ANN)
                .sign(Algorithm.HMAC256("http://elsewhere"));
        Served.isProblem(
                present(served, HEADER, expired),
                401,
                BAD_TOKEN,
                "the model token expired at 2020-01-01T00:00:00Z (header serve_multiplexed_model_id)");
        HttpResponse<String> refused = present(served, HEADER, forged);
        Served.isProblem(refused, 401, BAD_TOKEN, "the model token is not signed with the key of this backend; ");
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .contains("ModelToken header=\"serve_multiplexed_model_id\"");
        Served.isProblem(present(served, HEADER, "7"), 401, BAD_TOKEN, "the model token is no JSON web token");
        Served.isProblem(present(served, HEADER, ""), 401, BAD_TOKEN, "the model token is no JSON web token");
        Served.isProblem(
                ask(served, "7", "two words"),
                401,
                BAD_TOKEN,
                "the model token cannot be used: the authorization token");
        assertThat(platform.backend.requests().all()).isEmpty();
    }

    @Test
    void anAccessTokenThatTheBackendDoesNotKnowIsRefused() throws Exception {
        platform.backend.faults().add(Fault.status(401).on("GET", "models/7/"));
        Served.isProblem(
                ask(serve(options -> options), "7", ANN),
                401,
                BAD_TOKEN,
                "the backend does not know the access token in the model token; make another with one that is good");
    }

    @Test
    void requestsThatContradictThemselvesAreRefused() throws Exception {
        Served served = serve(options -> options);
        String token = platform.token("7", ANN, null);
        Served.isProblem(
                answer(
                        served,
                        served.posting("/", "[1]")
                                .header(HEADER, token)
                                .header(DASHED, platform.token("7", BOB, null))),
                400,
                "about:blank",
                "the request has several model tokens, in serve_multiplexed_model_id or serve-multiplexed-model-id; send"
                        + " one");
        Served.isProblem(
                answer(
                        served,
                        served.posting("/", "{\"model_id\": 8, \"inputs\": [1]}")
                                .header(HEADER, token)),
                400,
                "about:blank",
                "the body names model '8', and the model token is for model '7'; name none in the body, or the same");
        assertThat(answer(
                                served,
                                served.posting("/", "{\"model_id\": 7, \"inputs\": [1]}")
                                        .header(HEADER, token))
                        .body())
                .contains("[10]");
    }

    @Test
    void withoutABackendNobodyHasAModelToken() throws Exception {
        Served.model(folder.resolve("models"), "7", 100);
        Served served = Served.start(folder.resolve("models"), List.of(multiply), options -> options);
        started.add(served);
        Served.isProblem(
                ask(served, "7", ANN),
                400,
                "about:blank",
                "this server has no backend to ask for the model of serve_multiplexed_model_id; start it with"
                        + " SYNAPSE_HOST, or leave the header out for a model that it serves to all");
        assertThat(multiply.calls).isEmpty();
    }

    @Test
    void whereThereIsASecretItSignsAndNotTheUrl() throws Exception {
        Served served = serve(options -> options.modelTokenSecret(SECRET));
        assertThat(ask(served, "7", ANN).statusCode()).isEqualTo(401);
        String token = ModelTokens.of(platform.backend.url()).withSecret(SECRET).create(ModelId.of("7"), ANN, null);
        assertThat(present(served, HEADER, token).body()).isEqualTo("[10]");
        assertThatThrownBy(() -> serve(options -> options.modelTokenSecret("short")))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage("modelTokenSecret: a secret for model tokens has at least 32 characters, had 5");
    }

    @Test
    void aTokenIsNotShown() {
        ModelId seven = ModelId.of("7");
        Caller caller = Caller.of(new ModelToken(seven, ANN, "acme", null));
        said.add(caller + " " + new Wanted(seven, caller));
        assertThat(new Wanted(seven, caller)).hasToString("Wanted[id=7, caller=Caller[model=7]]");
        assertThat(new Wanted(seven, null)).hasToString("Wanted[id=7, caller=null]");
    }
}
