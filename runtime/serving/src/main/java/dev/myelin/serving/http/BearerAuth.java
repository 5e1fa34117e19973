package dev.myelin.serving.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may call: everybody with the token. The time it takes to refuse tells nothing of the token. */
final class BearerAuth {

    private static final String SCHEME = "Bearer ";

    private final byte[] token;
    private final Set<String> openPaths;

    BearerAuth(String token, Set<String> openPaths) {
        this.token = token.getBytes(StandardCharsets.ISO_8859_1);
        this.openPaths = openPaths;
    }

    /** Whether this can be sent in a header as it is. */
    static boolean isToken(String token) {
        return !token.isEmpty() && token.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    boolean allows(String path, @Nullable String authorization) {
        if (openPaths.contains(path)) {
            return true;
        }
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        String presented = authorization.substring(SCHEME.length()).strip();
        // It takes as long as its first argument has bytes, whatever the second is.
        return MessageDigest.isEqual(presented.getBytes(StandardCharsets.ISO_8859_1), token);
    }
}
