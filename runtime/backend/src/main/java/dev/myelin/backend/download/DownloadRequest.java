package dev.myelin.backend.download;

import dev.myelin.backend.http.Shown;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What to download, and what is known of it.
 *
 * @param url where it is
 * @param sha256 its digest in hexadecimal; null where it is not known, and what the server says counts
 * @param size how many bytes it has; -1 where it is not known
 * @param hasSidecar whether to look for {@code URL.sha256} where nobody else knows the digest
 */
public record DownloadRequest(HttpUrl url, @Nullable String sha256, long size, boolean hasSidecar) {

    /** Something of which nothing is known. */
    public static DownloadRequest of(HttpUrl url) {
        return new DownloadRequest(url, null, -1, false);
    }

    /** Without the query, which may be a signature. */
    @Override
    public String toString() {
        return "DownloadRequest[" + Shown.url(url) + "]";
    }
}
