package dev.myelin.backend.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.myelin.error.InvalidModelToken;
import dev.myelin.model.ModelId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTokensTest {

    private static final String URL = "https://api.example.com";
    private static final String SECRET = "a secret of both sides, which is long";
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** Made by Python: HMAC-SHA256 of the URL over {"alg":"HS256","typ":"JWT"} and the claims in the reference's order. */
    private static final String OF_PYTHON = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
            + ".eyJtb2RlbCI6IjEyMyIsInRva2VuIjoidXNlcl9hY2Nlc3NfdG9rZW4iLCJ0ZW5hbnQiOiJteS10ZW5hbnQifQ"
            + ".hTiR5kSyNxLXpv6v7V5BUgn_9rszJv93e_YPXdvwNig";

    private static ModelTokens at(Instant now, ModelTokens tokens) {
        return tokens.at(Clock.fixed(now, ZoneOffset.UTC));
    }

    private static JsonNode part(String token, int i) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[i]));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    private static String signed(Map<String, Object> claims) {
        return JWT.create().withPayload(claims).sign(Algorithm.HMAC256(URL));
    }

    @Test
    void theWireIsTheReferences() throws IOException {
        String token =
                ModelTokens.createServeMultiplexedModelId(ModelId.of(123), "user_access_token", URL, "my-tenant");

        assertThat(part(token, 0)).isEqualTo(json("{'alg': 'HS256', 'typ': 'JWT'}"));
        assertThat(part(token, 1))
                .isEqualTo(json("{'model': '123', 'token': 'user_access_token', 'tenant': 'my-tenant'}"));
    }

    @ParameterizedTest
    @ValueSource(strings = "")
    @NullSource
    void whereThereIsNoTenantThereIsNoClaim(@Nullable String tenant) throws IOException {
        String token = ModelTokens.of(URL).create(ModelId.of("mine"), "t", tenant);

        assertThat(part(token, 1)).isEqualTo(json("{'model': 'mine', 'token': 't'}"));
        assertThat(ModelTokens.of(URL).verify(token)).isEqualTo(new ModelToken(ModelId.of("mine"), "t", null, null));
    }

    @Test
    void takesWhatPythonMakes() {
        assertThat(ModelTokens.of(URL).verify(OF_PYTHON))
                .isEqualTo(new ModelToken(ModelId.of(123), "user_access_token", "my-tenant", null));
    }

    @Test
    void takesAModelThatIsANumber() {
        String token = signed(Map.of("model", 123, "token", "t"));

        assertThat(ModelTokens.of(URL).verify(token).model()).isEqualTo(ModelId.of(123));
    }

    @ParameterizedTest
    @CsvSource({"http://b, http://b/", "http://b/, http://b", "http://b, http://b"})
    void aSlashAtTheUrlsEndMakesNoDifference(String maker, String reader) {
        String token = ModelTokens.of(maker).create(ModelId.of(7), "t", null);

        assertThat(ModelTokens.of(reader).verify(token).model()).isEqualTo(ModelId.of(7));
    }

    @Test
    void aSecretTakesThePlaceOfTheUrl() {
        ModelTokens secret = ModelTokens.of(URL).withSecret(SECRET);

        assertThat(secret.verify(secret.create(ModelId.of(7), "t", null)).model())
                .isEqualTo(ModelId.of(7));
        assertThatThrownBy(() -> secret.verify(OF_PYTHON))
                .hasMessageStartingWith("the model token is not signed with the key of this backend");
        assertThatThrownBy(() -> ModelTokens.of(URL).verify(secret.create(ModelId.of(7), "t", null)))
                .hasMessage(
                        "the model token is not signed with the key of this backend; the key is the backend's URL, exactly"
                                + " as who made the token wrote it, or the secret that both sides were given");
        assertThatThrownBy(() -> ModelTokens.of(URL).withSecret("short"))
                .hasMessage("a secret for model tokens has at least 32 characters, had 5");
    }

    @Test
    void aTokenWithALifetimeEndsThirtySecondsAfterIt() {
        ModelTokens tokens = ModelTokens.of(URL).withLifetime(Duration.ofMinutes(5));
        String token = at(NOW, tokens).create(ModelId.of(7), "t", null);

        assertThat(at(NOW.plusSeconds(329), tokens).verify(token).expiresAt()).isEqualTo(NOW.plusSeconds(300));
        assertThatThrownBy(() -> at(NOW.plusSeconds(331), tokens).verify(token))
                .isInstanceOf(InvalidModelToken.class)
                .hasMessage("the model token expired at 2026-01-01T00:05:00Z");
        assertThatThrownBy(() -> ModelTokens.of(URL).withLifetime(Duration.ofMillis(999)))
                .hasMessage("a model token lives for a second at least, was PT0.999S");
    }

    @Test
    void aTokenOfTheFutureIsNotGoodYet() {
        String token = JWT.create()
                .withClaim("model", "7")
                .withClaim("token", "t")
                .withNotBefore(NOW.plusSeconds(60))
                .sign(Algorithm.HMAC256(URL));

        assertThatThrownBy(() -> at(NOW, ModelTokens.of(URL)).verify(token))
                .hasMessage("the model token is not good yet");
    }

    @Test
    void onlyHs256Counts() {
        Algorithm other = Algorithm.HMAC512(URL);
        String none =
                JWT.create().withClaim("model", "7").withClaim("token", "t").sign(Algorithm.none());
        String stronger =
                JWT.create().withClaim("model", "7").withClaim("token", "t").sign(other);

        for (String token : new String[] {none, stronger}) {
            assertThatThrownBy(() -> ModelTokens.of(URL).verify(token))
                    .hasMessage("the model token is not signed with HS256");
        }
    }

    @Test
    void whatSaysNothingOfUseIsRefused() {
        ModelTokens tokens = ModelTokens.of(URL);
        String noModel = "the model token names no model: its claim 'model' ";
        String noAccess = "the model token has no access token: its claim 'token' is no text, or blank";

        assertThatThrownBy(() -> tokens.verify(signed(Map.of("token", "t"))))
                .hasMessage(noModel + "is neither a text nor a whole number");
        assertThatThrownBy(() -> tokens.verify(signed(Map.of("token", "t", "model", true))))
                .hasMessage(noModel + "is neither a text nor a whole number");
        assertThatThrownBy(() -> tokens.verify(signed(Map.of("token", "t", "model", "../x"))))
                .hasMessage(noModel + "must not contain slashes or control characters, nor be '.' or '..'");
        assertThatThrownBy(() -> tokens.verify(signed(Map.of("model", "7")))).hasMessage(noAccess);
        assertThatThrownBy(() -> tokens.verify(signed(Map.of("model", "7", "token", 7))))
                .hasMessage(noAccess);
        assertThatThrownBy(() -> tokens.verify(signed(Map.of("model", "7", "token", " "))))
                .hasMessage(noAccess);
        assertThatThrownBy(() -> tokens.create(ModelId.of(7), " ", null)).hasMessage("the access token is blank");
        assertThatThrownBy(() -> ModelTokens.of(" ")).hasMessage("the backend's URL is blank: it signs model tokens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "secret.secret", "secret.secret.secret", "...."})
    void whatIsNoTokenIsRefusedAndNotQuoted(String text) {
        assertThatThrownBy(() -> ModelTokens.of(URL).verify(text))
                .isInstanceOf(InvalidModelToken.class)
                .hasMessage("the model token is no JSON web token")
                .hasNoCause();
    }

    @Test
    void aLongOneIsNotEvenRead() {
        assertThatThrownBy(() -> ModelTokens.of(URL).verify("x".repeat(8_193)))
                .hasMessage("the model token is longer than 8192 characters");
    }

    @Test
    void itsTextHidesTheAccess() {
        assertThat(new ModelToken(ModelId.of(7), "s3cret", "mine", null))
                .hasToString("ModelToken[model=7, accessToken=(hidden), tenant=mine, expiresAt=null]");
    }

    @Property(tries = 200)
    void whatIsMadeIsRead(
            @ForAll @NotBlank @StringLength(max = 50) String url,
            @ForAll @NotBlank @StringLength(max = 200) String access,
            @ForAll @IntRange int model) {
        ModelTokens tokens = ModelTokens.of(url);
        ModelId id = ModelId.of(Math.abs((long) model));

        assertThat(tokens.verify(tokens.create(id, access, "t"))).isEqualTo(new ModelToken(id, access, "t", null));
    }

    /** Any other character anywhere, but in the spare bits of the last one. */
    @Property(tries = 500)
    void whatWasChangedIsRefused(@ForAll @IntRange(max = 190) int at, @ForAll @IntRange(min = 33, max = 126) int with) {
        int place = at % (OF_PYTHON.length() - 1);
        String changed = OF_PYTHON.substring(0, place) + (char) with + OF_PYTHON.substring(place + 1);
        if (!changed.equals(OF_PYTHON)) {
            assertThatThrownBy(() -> ModelTokens.of(URL).verify(changed)).isInstanceOf(InvalidModelToken.class);
        }
    }
}
