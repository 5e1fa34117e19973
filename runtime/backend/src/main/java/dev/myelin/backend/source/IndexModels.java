package dev.myelin.backend.source;

import dev.myelin.backend.download.DownloadRequest;
import dev.myelin.backend.download.Downloader;
import dev.myelin.backend.http.BackendHttp;
import dev.myelin.error.BackendFailed;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.model.ModelSource;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Models on any web server, as they would stand in a folder: {@code URL/<id>/model.json} with an archive beside it. The digest is
 * {@code sha256} in there, else in {@code ARCHIVE.sha256}. What there is says {@code URL/index.json}: {@code {"models": ["a", "b"]}}.
 */
final class IndexModels implements ModelSource {

    private final BackendHttp http;
    private final Downloader downloader;

    IndexModels(BackendHttp http, Downloader downloader) {
        this.http = http;
        this.downloader = downloader;
    }

    @Override
    public ModelInfo describe(ModelId id) {
        try {
            return new ModelInfo(id, http.call("GET", url(id, "model.json"), null), null);
        } catch (BackendFailed e) {
            boolean isUnknown = e.status().orElse(0) == 404;
            String problem = isUnknown ? "model '" + id + "' does not exist: " : "model '" + id + "': ";
            throw ModelUnavailable.of(id.value(), problem + e.getMessage(), e);
        }
    }

    private HttpUrl url(ModelId id, String name) {
        return http.base()
                .newBuilder()
                .addPathSegment(id.value())
                .addPathSegment(name)
                .build();
    }

    @Override
    public ModelFiles files(ModelInfo model) {
        String file = model.get("file").map(Object::toString).orElse("");
        HttpUrl url = file.isBlank() ? null : url(model.id(), "model.json").resolve(file);
        if (url == null) {
            throw ModelUnavailable.of(
                    model.id().value(),
                    "model '" + model.id() + "': model.json of " + this
                            + " must name an archive as its \"file\"; a web server cannot give a folder",
                    null);
        }
        DownloadRequest request = new DownloadRequest(url, ModelFields.sha256(model), ModelFields.size(model), true);
        return new ModelFiles.Remote(http.base() + " " + model.id(), new DownloadedArchive(downloader, request));
    }

    @Override
    public List<ModelId> list() {
        Map<String, @Nullable Object> index = http.call(
                "GET", http.base().newBuilder().addPathSegment("index.json").build(), null);
        return index.get("models") instanceof List<?> names
                ? names.stream()
                        .map(String::valueOf)
                        .filter(name -> ModelId.problemOf(name) == null)
                        .map(ModelId::of)
                        .sorted()
                        .toList()
                : List.of();
    }

    @Override
    public String toString() {
        return http.base().toString();
    }
}
