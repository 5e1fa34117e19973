package dev.myelin.backend.download;

import dev.myelin.backend.http.Fetcher;
import dev.myelin.backend.http.Shown;
import dev.myelin.backend.http.UnsafeRedirect;
import dev.myelin.error.Reasons;
import dev.myelin.model.RemoteArchive;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * Downloads files. What breaks off is taken up where it broke off, in this process or a later one, as long as the server says that it
 * is the same file. Size and digest are checked where anybody knows them, and the file is there under its name only once it is whole.
 * One file at a time may be downloaded to one name. Safe for use by several threads.
 */
public final class Downloader {

    private final Fetcher fetcher;
    private final DownloadLimits limits;

    public Downloader(Fetcher fetcher, DownloadLimits limits) {
        this.fetcher = fetcher;
        this.limits = limits;
    }

    /**
     * Downloads a file.
     *
     * @param target its name; its folder is there
     * @throws DownloadFailed when it cannot be had; what came of it stays beside {@code target} for the next time, unless it is wrong
     * @throws FileSystemException when the disk does not take it
     * @throws InterruptedIOException when this thread was interrupted
     */
    public Downloaded download(DownloadRequest request, Path target, RemoteArchive.Progress listener)
            throws IOException {
        PartFile part = new PartFile(target);
        String name = Shown.url(request.url());
        int failures = 0;
        boolean hasStartedAgain = false;
        while (true) {
            long before = part.size();
            Attempt attempt = new Attempt(fetcher, limits, request, part, listener);
            Duration asked = null;
            IOException failure;
            try {
                return attempt.run();
            } catch (WrongContent e) {
                part.delete();
                if (hasStartedAgain) {
                    throw new DownloadFailed("cannot download " + name + ": " + e.getMessage(), 0, e);
                }
                hasStartedAgain = true;
                continue;
            } catch (PassingStatus e) {
                asked = e.retryAfter();
                failure = e;
            } catch (DownloadFailed e) {
                throw new DownloadFailed("cannot download " + name + ": " + e.getMessage(), e.status(), e.getCause());
            } catch (UnsafeRedirect e) {
                throw new DownloadFailed("cannot download " + name + ": " + e.getMessage(), 0, e);
            } catch (FileSystemException e) {
                throw e;
            } catch (IOException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                failure = e;
            }
            failures = part.size() > before ? 1 : failures + 1;
            if (failures > fetcher.retries()) {
                throw new DownloadFailed(
                        "cannot download " + name + ": " + Reasons.of(failure) + "; tried " + failures
                                + " times without getting any further",
                        failure instanceof PassingStatus passing ? passing.status() : 0,
                        failure);
            }
            Fetcher.pause(fetcher.waitBefore(failures, asked));
        }
    }

    /**
     * Whether a file is still the one that had this tag. Costs one request, and of the file itself one byte at the most.
     *
     * @param etag as {@link Downloaded#etag()} had it
     */
    public boolean isStill(HttpUrl url, String etag) throws IOException {
        Map<String, String> headers =
                Map.of("If-None-Match", etag, "Range", "bytes=0-0", "Accept-Encoding", "identity");
        return fetcher.get(url, headers, answer -> switch (answer.status()) {
            case 304 -> true;
            case 200, 206 -> answer.header("ETag").filter(etag::equals).isPresent();
            default -> false; // why, the download will say
        });
    }
}
