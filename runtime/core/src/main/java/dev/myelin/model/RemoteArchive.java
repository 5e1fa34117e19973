package dev.myelin.model;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An archive that is elsewhere. */
public interface RemoteArchive {

    /**
     * What was fetched.
     *
     * @param sha256 of its bytes, in hexadecimal
     * @param version what its server calls this state of it; null where it does not say
     */
    record Fetched(String sha256, @Nullable String version) {}

    /** Hears how much is there. Called often, on a thread that fetches: it must be quick. */
    @FunctionalInterface
    interface Progress {

        /** Nobody. */
        Progress NONE = (done, total) -> {};

        /**
         * So much is there.
         *
         * @param done bytes, those of earlier attempts included
         * @param total bytes; -1 where it is not known
         */
        void fetched(long done, long total);
    }

    /** The SHA-256 that it must have, in hexadecimal; null where nobody says. */
    @Nullable
    String sha256();

    /**
     * Whether it is still in the state that was fetched earlier. Asks its server, unless that is known without.
     *
     * @param version as {@link Fetched} had it
     */
    boolean isStill(String version) throws IOException;

    /**
     * Fetches it into a file, which is there only when it is whole. What breaks off may leave files of similar names beside it, from
     * which a later attempt with the same target goes on.
     */
    Fetched fetch(Path target, Progress progress) throws IOException;
}
