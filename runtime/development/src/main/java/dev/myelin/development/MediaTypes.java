package dev.myelin.development;

import java.util.Locale;
import java.util.Map;

/** The few kinds of files that models and logs have. */
final class MediaTypes {

    private static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("zip", "application/zip"),
            Map.entry("gz", "application/gzip"),
            Map.entry("tgz", "application/gzip"),
            Map.entry("tar", "application/x-tar"),
            Map.entry("zst", "application/zstd"),
            Map.entry("sha256", "text/plain"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("json", "application/json"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("wav", "audio/wav"),
            Map.entry("pdf", "application/pdf"));

    private MediaTypes() {}

    static boolean isImage(String name) {
        return ofName(name).startsWith("image/");
    }

    /** By what follows the last dot. */
    static String ofName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return BY_EXTENSION.getOrDefault(extension.toLowerCase(Locale.ROOT), UNKNOWN);
    }

    /** {@code bin} for a type that is not known. */
    static String extension(String type) {
        return BY_EXTENSION.entrySet().stream()
                .filter(entry -> entry.getValue().equals(type.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse("bin");
    }
}
