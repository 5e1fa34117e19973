package dev.myelin.backend.source;

import dev.myelin.model.RemoteArchive;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The archive of one caller of several. The digest that the model's description says is checked once the archive is here, but nobody gets
 * an archive because its digest is known: only what was fetched from this very address, and this caller can still fetch.
 */
record CallersArchive(DownloadedArchive archive) implements RemoteArchive {

    /** Before a digest, in place of a tag, where the server has none. */
    private static final String DIGEST = "sha256 ";

    /** None that would save the fetching. */
    @Override
    public @Nullable String sha256() {
        return null;
    }

    @Override
    public boolean isStill(String version) throws IOException {
        return version.startsWith(DIGEST)
                ? version.substring(DIGEST.length()).equals(archive.sha256())
                : archive.isStill(version);
    }

    @Override
    public Fetched fetch(Path target, Progress progress) throws IOException {
        Fetched fetched = archive.fetch(target, progress);
        boolean isTagged = fetched.version() != null || archive.sha256() == null;
        return isTagged ? fetched : new Fetched(fetched.sha256(), DIGEST + fetched.sha256());
    }
}
