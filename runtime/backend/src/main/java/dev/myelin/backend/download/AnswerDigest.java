package dev.myelin.backend.download;

import dev.myelin.backend.http.Fetcher.Answer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SHA-256 that a server says a file has, in one of the headers that are in use. */
final class AnswerDigest {

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");

    /** RFC 9530: {@code Repr-Digest: sha-256=:...:}; its forerunner, RFC 3230: {@code Digest: SHA-256=...}. */
    private static final Pattern FIELD = Pattern.compile("(?i)sha-256=:?([A-Za-z0-9+/]{43}=)");

    private static final List<String> FIELDS = List.of("Repr-Digest", "Digest");
    private static final List<String> PLAIN =
            List.of("X-Checksum-Sha256", "x-amz-meta-sha256", "x-amz-checksum-sha256");

    private AnswerDigest() {}

    /** In hexadecimal; empty where the server does not say. */
    static Optional<String> of(Answer answer) {
        for (String name : FIELDS) {
            Optional<String> digest = answer.header(name)
                    .map(FIELD::matcher)
                    .filter(Matcher::find)
                    .flatMap(field -> base64(field.group(1)));
            if (digest.isPresent()) {
                return digest;
            }
        }
        return PLAIN.stream()
                .flatMap(name -> answer.header(name).stream())
                .flatMap(value -> plain(value).stream())
                .findFirst();
    }

    /** Of a file such as {@code sha256sum} writes: the first word of it. */
    static Optional<String> ofSidecar(String content) {
        String word = content.strip().replaceFirst("(?s)\\s.*", "");
        return HEX.matcher(word).matches() ? Optional.of(word.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<String> plain(String value) {
        return HEX.matcher(value.strip()).matches()
                ? Optional.of(value.strip().toLowerCase(Locale.ROOT))
                : base64(value.strip());
    }

    private static Optional<String> base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return bytes.length == 32 ? Optional.of(HexFormat.of().formatHex(bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
