package dev.myelin.backend.source;

import dev.myelin.model.ModelInfo;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a model's own fields say of its archive, under the names that are in use. */
final class ModelFields {

    private static final Pattern SHA256 = Pattern.compile("(?i)(?:sha-?256:)?([0-9a-f]{64})");
    private static final List<String> DIGESTS = List.of("sha256", "file_sha256", "checksum", "digest");
    private static final List<String> SIZES = List.of("file_size", "size");

    private ModelFields() {}

    /** In hexadecimal; null where none says it: a checksum of another kind is none. */
    static @Nullable String sha256(ModelInfo model) {
        return DIGESTS.stream()
                .map(name -> model.get(name).map(Object::toString).orElse(""))
                .map(SHA256::matcher)
                .filter(digest -> digest.matches())
                .map(digest -> digest.group(1).toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(null);
    }

    /** In bytes; -1 where none says it. */
    static long size(ModelInfo model) {
        return SIZES.stream()
                .map(name -> model.get(name).orElse(null))
                .filter(Objects::nonNull)
                .filter(size -> size instanceof Integer || size instanceof Long)
                .mapToLong(size -> ((Number) size).longValue())
                .filter(size -> size >= 0)
                .findFirst()
                .orElse(-1);
    }
}
