package dev.myelin.backend.source;

import dev.myelin.backend.client.Backend;
import dev.myelin.backend.download.DownloadRequest;
import dev.myelin.backend.download.Downloader;
import dev.myelin.backend.http.Shown;
import dev.myelin.error.BackendFailed;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.model.ModelSource;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The models of the platform: {@code GET models/{id}/}, whose {@code file} is the address of an archive. */
final class BackendModels implements ModelSource {

    private final Backend backend;
    private final Downloader downloader;
    private final boolean isOfCaller;

    private BackendModels(Backend backend, Downloader downloader, boolean isOfCaller) {
        this.backend = backend;
        this.downloader = downloader;
        this.isOfCaller = isOfCaller;
    }

    /** For one who has the store alone. */
    static BackendModels of(Backend backend, Downloader downloader) {
        return new BackendModels(backend, downloader, false);
    }

    /** For one of several who share a store: see {@link ModelSources#ofCaller}. */
    static BackendModels ofCaller(Backend backend, Downloader downloader) {
        return new BackendModels(backend, downloader, true);
    }

    @Override
    public ModelInfo describe(ModelId id) {
        try {
            return new ModelInfo(id, backend.model(id), null);
        } catch (BackendFailed e) {
            boolean isUnknown = e.status().orElse(0) == 404;
            String problem = isUnknown ? "model '" + id + "' does not exist: " : "model '" + id + "': ";
            throw ModelUnavailable.of(id.value(), problem + e.getMessage(), e);
        }
    }

    @Override
    public ModelFiles files(ModelInfo model) {
        String file = model.get("file").map(Object::toString).orElse("");
        if (file.isBlank()) {
            throw ModelUnavailable.of(model.id().value(), "Model " + model.id() + " has no file URL", null);
        }
        HttpUrl url = backend.http().base().resolve(file);
        if (url == null) {
            throw ModelUnavailable.of(
                    model.id().value(), "model '" + model.id() + "': its file's URL is neither http nor https", null);
        }
        DownloadRequest request = new DownloadRequest(url, ModelFields.sha256(model), ModelFields.size(model), false);
        DownloadedArchive archive = new DownloadedArchive(downloader, request);
        return isOfCaller
                ? new ModelFiles.Remote(key(Shown.url(url), model.id()), new CallersArchive(archive))
                : new ModelFiles.Remote(key("", model.id()), archive);
    }

    /** Only an id can have a blank. Model 7 of one tenant is not that of another. */
    private String key(String address, ModelId id) {
        String tenant = backend.http().tenant();
        String owner = tenant == null ? "" : " tenant=" + tenant;
        return backend.http().base() + owner + (address.isEmpty() ? "" : " file=" + address) + " " + id;
    }

    @Override
    public List<ModelId> list() {
        return backend.models().stream()
                .map(BackendModels::id)
                .filter(id -> ModelId.problemOf(id) == null)
                .map(ModelId::of)
                .sorted()
                .toList();
    }

    private static String id(Map<String, @Nullable Object> model) {
        Object id = model.get("id");
        return id == null ? "" : id.toString();
    }

    @Override
    public String toString() {
        return "backend " + backend.http().base();
    }
}
