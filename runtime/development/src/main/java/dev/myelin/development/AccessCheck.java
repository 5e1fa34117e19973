package dev.myelin.development;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a caller may come in: with {@code Synapse-Access-Token} or {@code Authorization}, which hold the token, alone
 * or after {@code Token}. A browser has no such headers: for the page, {@code Basic} is taken, the token as password.
 */
final class AccessCheck {

    private static final String TOKEN = "Token ";
    private static final String BASIC = "Basic ";

    private final @Nullable String token;

    AccessCheck(@Nullable String token) {
        this.token = token;
    }

    /**
     * @param page whether it is for people
     * @throws Refusal when a token is required and the request has none, or another
     */
    void check(ReceivedRequest request, boolean page) {
        if (token == null) {
            return;
        }
        String given = given(request);
        if (given == null) {
            throw refused("Authentication credentials were not provided.", page);
        }
        if (!isToken(page && given.startsWith(BASIC) ? password(given) : bare(given))) {
            throw refused("Invalid token.", page);
        }
    }

    private static @Nullable String given(ReceivedRequest request) {
        String given = request.header("Synapse-Access-Token");
        return given == null ? request.header("Authorization") : given;
    }

    /** The access token that a request has; null where it has none. */
    static @Nullable String token(ReceivedRequest request) {
        String given = given(request);
        return given == null ? null : bare(given);
    }

    /** What follows {@code Token}, where that is there. */
    static String bare(String given) {
        return given.startsWith(TOKEN) ? given.substring(TOKEN.length()) : given;
    }

    private static String password(String given) {
        try {
            byte[] pair = Base64.getDecoder().decode(given.substring(BASIC.length()));
            String text = new String(pair, StandardCharsets.UTF_8);
            return text.substring(text.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private boolean isToken(String given) {
        // In a time that tells nothing of where they differ.
        return token != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal refused(String detail, boolean page) {
        String scheme = page ? "Basic realm=\"the access token is the password\"" : "Token";
        return new Refusal(Answer.json(401, Map.of("detail", detail)).with("WWW-Authenticate", scheme));
    }
}
