package dev.myelin.backend.archive;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** An archive is itself at fault: damaged, made to harm, or of a kind that is not taken. To try again does not help. */
public final class ArchiveRefused extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Names longer than this are shown in part. */
    private static final int LONGEST_SHOWN = 120;

    private final String archive;
    private final @Nullable String entry;

    /**
     * @param archive the archive's file name
     * @param entry the entry at fault, as it is named; null for the whole archive
     * @param reason what is wrong, as a verb, and what to do about it where something can be done
     * @param cause what a library threw; null where there is none
     */
    ArchiveRefused(String archive, @Nullable String entry, String reason, @Nullable Throwable cause) {
        super(archive + " is refused: " + (entry == null ? "it " : "entry '" + shown(entry) + "' ") + reason, cause);
        this.archive = archive;
        this.entry = entry;
    }

    /** The archive's file name. */
    public String archive() {
        return archive;
    }

    /** The entry at fault, as the archive names it, which may be hostile; null when it is the whole archive. */
    public @Nullable String entry() {
        return entry;
    }

    /** A name as people may see it: on one line, in a terminal. */
    static String shown(String name) {
        String plain = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN) + "...";
    }
}
