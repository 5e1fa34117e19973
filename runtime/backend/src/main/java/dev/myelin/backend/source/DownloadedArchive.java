package dev.myelin.backend.source;

import dev.myelin.backend.download.DownloadRequest;
import dev.myelin.backend.download.Downloaded;
import dev.myelin.backend.download.Downloader;
import dev.myelin.model.RemoteArchive;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An archive at a web address. */
record DownloadedArchive(Downloader downloader, DownloadRequest request) implements RemoteArchive {

    @Override
    public @Nullable String sha256() {
        return request.sha256();
    }

    @Override
    public boolean isStill(String version) throws IOException {
        return downloader.isStill(request.url(), version);
    }

    @Override
    public Fetched fetch(Path target, Progress progress) throws IOException {
        Downloaded downloaded = downloader.download(request, target, progress);
        return new Fetched(downloaded.sha256(), downloaded.etag());
    }
}
