package dev.myelin.backend.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * Names that are too long for an entry's own header, as the headers before it have them: the library makes absolute ones relative
 * without a word. They are GNU's, a name alone, or those of pax, lines such as {@code 30 path=/etc/passwd} (POSIX.1-2001, pax
 * extended header).
 */
final class LongNames {

    private static final String PATH = "path=";

    private final ByteArrayOutputStream header = new ByteArrayOutputStream();
    private @Nullable TarArchiveEntry of;
    private @Nullable String absolute;

    /** Hears what was read of an entry. */
    @SuppressWarnings("ReferenceEquality") // entries of one name are equal
    void read(@Nullable TarArchiveEntry entry, byte[] buffer, int offset, int count) {
        if (entry == null || !(entry.isGNULongNameEntry() || entry.isPaxHeader() || entry.isGlobalPaxHeader())) {
            return;
        }
        if (entry != of) { // another header
            note();
            of = entry;
        }
        header.write(buffer, offset, count);
    }

    /** An absolute name among the headers that were read since the last call; null when there is none. */
    @Nullable
    String takeAbsolute() {
        note();
        String found = absolute;
        absolute = null;
        return found;
    }

    private void note() {
        if (of != null) {
            String name = of.isGNULongNameEntry() ? gnu(header.toByteArray()) : pax(header.toByteArray());
            if (EntryName.isAbsolute(name)) {
                absolute = name;
            }
            of = null;
            header.reset();
        }
    }

    /** It ends with a NUL. */
    private static String gnu(byte[] header) {
        return new String(header, StandardCharsets.UTF_8).replaceFirst("(?s)\0.*", "");
    }

    /** The last one counts; empty for none. Lengths are those of whole lines, in bytes. */
    private static String pax(byte[] header) {
        String path = "";
        int at = 0;
        while (at < header.length) {
            int begin = at;
            int length = 0;
            while (begin < header.length && header[begin] >= '0' && header[begin] <= '9' && length <= header.length) {
                length = length * 10 + header[begin++] - '0';
            }
            if (length <= begin - at || length > header.length - at) {
                return path; // what is wrong with it, the library says
            }
            String line = new String(header, begin, at + length - begin, StandardCharsets.UTF_8).strip();
            path = line.startsWith(PATH) ? line.substring(PATH.length()) : path;
            at += length;
        }
        return path;
    }
}
