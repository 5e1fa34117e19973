package dev.myelin.backend.archive;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry's name, taken apart and found harmless.
 *
 * @param text as the archive has it
 * @param parts what is between its slashes, without empty ones and {@code .}; none at all for the top folder itself
 */
record EntryName(String text, List<String> parts) {

    /** What a decoder puts for bytes that are not text. */
    private static final char REPLACEMENT = '\uFFFD';

    static final String NOT_UTF_8 = "has a name that is not UTF-8; pack it again with names in UTF-8";

    static EntryName of(String text, ArchiveLimits limits, Refusals refusals) throws ArchiveRefused {
        String problem = problemOf(text);
        List<String> parts = problem == null ? split(text) : List.of();
        if (problem == null) {
            problem = problemOf(parts, limits);
        }
        if (problem != null) {
            throw refusals.entry(text, problem);
        }
        return new EntryName(text, parts);
    }

    /** What is wrong with a name or a link's goal, whatever its parts are; null: nothing. */
    static @Nullable String problemOf(String text) {
        if (text.isEmpty()) {
            return "has no name";
        }
        if (text.indexOf(REPLACEMENT) >= 0) {
            return NOT_UTF_8;
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return "has a control character in its name";
        }
        if (isAbsolute(text)) {
            return "has an absolute path";
        }
        return text.indexOf('\\') >= 0 ? "has a backslash in its name; pack it again with '/' between folders" : null;
    }

    static boolean isAbsolute(String text) {
        boolean hasDrive = text.length() > 1 && text.charAt(1) == ':' && isLetter(text.charAt(0));
        return hasDrive || text.startsWith("/") || text.startsWith("\\");
    }

    private static boolean isLetter(char c) {
        char lower = Character.toLowerCase(c);
        return lower >= 'a' && lower <= 'z';
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("/", -1)) {
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return List.copyOf(parts);
    }

    private static @Nullable String problemOf(List<String> parts, ArchiveLimits limits) {
        if (parts.contains("..")) {
            return "leads out of the folder: it has '..' in its name";
        }
        if (parts.size() > limits.mostDepth()) {
            return "lies " + parts.size() + " levels deep, more than " + limits.mostDepth();
        }
        int path = parts.size() - 1;
        for (String part : parts) {
            int length = part.getBytes(StandardCharsets.UTF_8).length;
            if (length > ArchiveLimits.LONGEST_PART) {
                return "has a part of " + length + " bytes in its name, more than " + ArchiveLimits.LONGEST_PART;
            }
            if (File.separatorChar == '\\' && !WindowsNames.isFine(part)) {
                return "has the name '" + part + "', which Windows does not take";
            }
            path += length;
        }
        return path > ArchiveLimits.LONGEST_PATH
                ? "has a name of " + path + " bytes, more than " + ArchiveLimits.LONGEST_PATH
                : null;
    }

    /** The top folder: some tools give it an entry of its own. */
    boolean isTop() {
        return parts.isEmpty();
    }

    /** What desktops leave in archives, and nobody wants. */
    boolean isJunk() {
        if (isTop()) {
            return false;
        }
        String file = parts.get(parts.size() - 1);
        return parts.contains("__MACOSX")
                || file.startsWith("._")
                || switch (file.toLowerCase(Locale.ROOT)) {
                    case ".ds_store", "thumbs.db", "desktop.ini" -> true;
                    default -> false;
                };
    }
}
