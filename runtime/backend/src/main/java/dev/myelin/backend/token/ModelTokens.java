package dev.myelin.backend.token;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.Claim;
import com.auth0.jwt.interfaces.DecodedJWT;
import dev.myelin.error.InvalidModelToken;
import dev.myelin.model.ModelId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes and verifies model tokens: JSON web tokens, HS256, with the claims {@code model} (always a text), {@code token}, and
 * {@code tenant} where there is one. They go in the request header {@value #HEADER}.
 *
 * <p>The platform signs them with the backend's URL and lets them live for ever. Where both sides are one's own, a
 * {@linkplain #withSecret secret} and a {@linkplain #withLifetime lifetime} make them worth more. Immutable, and safe for use by
 * several threads.
 */
public final class ModelTokens {

    /** The request header of a token, as the platform writes it. */
    public static final String HEADER = "serve_multiplexed_model_id";

    private static final String MODEL = "model";
    private static final String ACCESS_TOKEN = "token";
    private static final String TENANT = "tenant";

    /** Servers take headers of so many bytes at the most, or fewer. */
    private static final int MOST_CHARACTERS = 8_192;

    /** By so much the clocks of two machines may differ. */
    private static final Duration LEEWAY = Duration.ofSeconds(30);

    /** The first one signs. */
    private final List<Algorithm> keys;

    private final @Nullable Duration lifetime;
    private final Clock clock;

    private ModelTokens(List<Algorithm> keys, @Nullable Duration lifetime, Clock clock) {
        this.keys = keys;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /**
     * Tokens of a backend, signed with its URL exactly as it is given. Those that were signed with the URL and one slash more
     * or fewer at its end are taken, too: in Python they are a common reason of refusals.
     *
     * @throws IllegalArgumentException when the URL is blank
     */
    public static ModelTokens of(String backendUrl) {
        if (backendUrl.isBlank()) {
            throw new IllegalArgumentException("the backend's URL is blank: it signs model tokens");
        }
        String other = backendUrl.endsWith("/") ? backendUrl.substring(0, backendUrl.length() - 1) : backendUrl + "/";
        List<Algorithm> keys = Stream.of(backendUrl, other)
                .filter(key -> !key.isEmpty())
                .map(Algorithm::HMAC256)
                .toList();
        return new ModelTokens(keys, null, Clock.systemUTC());
    }

    /**
     * The same, signed with a secret that only those know who make or verify tokens: who knows no more than the URL is refused.
     *
     * @throws IllegalArgumentException when the secret is shorter than 32 characters, as HS256 asks for (RFC 7518, 3.2)
     */
    public ModelTokens withSecret(String secret) {
        if (secret.length() < 32) {
            throw new IllegalArgumentException(
                    "a secret for model tokens has at least 32 characters, had " + secret.length());
        }
        return new ModelTokens(List.of(Algorithm.HMAC256(secret)), lifetime, clock);
    }

    /**
     * The same, good for so long from when they are made.
     *
     * @throws IllegalArgumentException when it is shorter than a second
     */
    public ModelTokens withLifetime(Duration newLifetime) {
        if (newLifetime.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("a model token lives for a second at least, was " + newLifetime);
        }
        return new ModelTokens(keys, newLifetime, clock);
    }

    /** For tests. */
    ModelTokens at(Clock newClock) {
        return new ModelTokens(keys, lifetime, newClock);
    }

    /**
     * The reference's {@code create_serve_multiplexed_model_id}.
     *
     * @param token the access token of who asks
     * @param tenant null or empty: none
     */
    public static String createServeMultiplexedModelId(
            ModelId model, String token, String backendUrl, @Nullable String tenant) {
        return of(backendUrl).create(model, token, tenant);
    }

    /**
     * Makes a token.
     *
     * @param tenant null or empty: none
     * @throws IllegalArgumentException when the access token is blank
     */
    public String create(ModelId model, String accessToken, @Nullable String tenant) {
        Instant expiresAt = lifetime == null ? null : clock.instant().plus(lifetime);
        ModelToken token = new ModelToken(model, accessToken, tenant, expiresAt);
        JWTCreator.Builder builder =
                JWT.create().withClaim(MODEL, token.model().value()).withClaim(ACCESS_TOKEN, token.accessToken());
        if (tenant != null && !tenant.isEmpty()) {
            builder.withClaim(TENANT, tenant);
        }
        if (expiresAt != null) {
            builder.withExpiresAt(expiresAt);
        }
        return builder.sign(keys.get(0));
    }

    /**
     * Reads a token, if it is one of ours.
     *
     * @throws InvalidModelToken when it is not signed with the right key, is no longer good, or says nothing that can be used;
     *     its message has nothing of the token
     */
    public ModelToken verify(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new InvalidModelToken("is longer than " + MOST_CHARACTERS + " characters");
        }
        return read(decode(text));
    }

    private DecodedJWT decode(String text) {
        DecodedJWT unverified = unverified(text);
        if (!"HS256".equals(unverified.getAlgorithm())) {
            throw new InvalidModelToken("is not signed with HS256");
        }
        for (Algorithm key : keys) {
            if (isSignedWith(key, unverified)) {
                return inTime(key, unverified);
            }
        }
        throw new InvalidModelToken(
                "is not signed with the key of this backend; the key is the backend's URL, exactly as who made the token"
                        + " wrote it, or the secret that both sides were given");
    }

    private static DecodedJWT unverified(String text) {
        try {
            return JWT.decode(text);
        } catch (JWTVerificationException e) { // its message quotes the token
            throw new InvalidModelToken("is no JSON web token");
        }
    }

    private static boolean isSignedWith(Algorithm key, DecodedJWT token) {
        try {
            key.verify(token);
            return true;
        } catch (JWTVerificationException e) {
            return false;
        }
    }

    private DecodedJWT inTime(Algorithm key, DecodedJWT token) {
        JWTVerifier.BaseVerification times =
                (JWTVerifier.BaseVerification) JWT.require(key).acceptLeeway(LEEWAY.toSeconds());
        try {
            return times.build(clock).verify(token);
        } catch (JWTVerificationException e) {
            Instant end = token.getExpiresAtAsInstant();
            boolean isOver = end != null && end.isBefore(clock.instant());
            throw new InvalidModelToken(isOver ? "expired at " + end : "is not good yet");
        }
    }

    private static ModelToken read(DecodedJWT token) {
        String tenant = token.getClaim(TENANT).asString();
        return new ModelToken(
                model(token.getClaim(MODEL)),
                accessToken(token.getClaim(ACCESS_TOKEN)),
                tenant == null || tenant.isEmpty() ? null : tenant,
                token.getExpiresAtAsInstant());
    }

    /** A number, too: others than the platform write one. */
    private static ModelId model(Claim claim) {
        String text = claim.asString();
        Long number = text == null ? claim.asLong() : null;
        if (text == null && number == null) {
            throw new InvalidModelToken("names no model: its claim 'model' is neither a text nor a whole number");
        }
        String id = text == null ? String.valueOf(number) : text;
        String problem = ModelId.problemOf(id);
        if (problem != null) {
            throw new InvalidModelToken("names no model: its claim 'model' " + problem);
        }
        return ModelId.of(id);
    }

    private static String accessToken(Claim claim) {
        String text = claim.asString();
        if (text == null || text.isBlank()) {
            throw new InvalidModelToken("has no access token: its claim 'token' is no text, or blank");
        }
        return text;
    }
}
