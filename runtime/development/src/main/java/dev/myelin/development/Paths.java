package dev.myelin.development;

import dev.myelin.model.ModelId;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Names in addresses and in folders, and the way between them: nothing that is asked for leads out of its folder. */
final class Paths {

    /** What most file systems allow for a name, less what temporary names add. */
    private static final int MOST_BYTES = 200;

    private Paths() {}

    /** What stands between two slashes of a path; null when its percent signs make no sense. */
    static @Nullable String decode(String segment) {
        return decodeForm(segment.replace("+", "%2B"));
    }

    static @Nullable String decodeForm(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether the text can be the name of a job, a model, a plugin or a file here. */
    static boolean isName(String text) {
        return ModelId.problemOf(text) == null && text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /** The entry of that name in a folder; null when there can be none. */
    static @Nullable Path entry(Path folder, String name) {
        if (!isName(name)) {
            return null;
        }
        try {
            Path entry = folder.resolve(name);
            return folder.equals(entry.getParent()) ? entry : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /**
     * The file of that name in a folder, or in folders below it when the name has slashes; null when there can be
     * none.
     */
    static @Nullable Path below(Path folder, String name) {
        Path entry = folder;
        for (String part : name.split("/", -1)) {
            entry = entry == null ? null : entry(entry, part);
        }
        return entry;
    }
}
