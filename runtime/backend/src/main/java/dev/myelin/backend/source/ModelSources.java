package dev.myelin.backend.source;

import dev.myelin.Defaults;
import dev.myelin.backend.BackendOptions;
import dev.myelin.backend.client.Backend;
import dev.myelin.backend.download.DownloadLimits;
import dev.myelin.backend.download.Downloader;
import dev.myelin.backend.http.BackendHttp;
import dev.myelin.backend.http.Fetcher;
import dev.myelin.context.Configuration;
import dev.myelin.context.Configuration.Setting;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.model.LocalModels;
import dev.myelin.model.ModelSource;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source of models that the setting {@code models} names: a folder or {@code file:} URI; {@code http(s)://...}, a web server;
 * {@code classpath:PREFIX}; {@code backend:}, the platform's. When it is not set: the folder {@code ./models} where there is one, else
 * the platform's backend where one is set, else a folder in the user's cache.
 */
public final class ModelSources {

    /** Two letters at least: {@code C:\models} is a folder. */
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(.*)");

    private ModelSources() {}

    /**
     * The source of these settings. Nothing is asked for yet.
     *
     * @throws InvalidConfiguration when they are of no use
     */
    public static ModelSource of(Configuration configuration) {
        Optional<Setting> models = configuration.find("models");
        if (models.isPresent()) {
            return named(models.get(), configuration);
        }
        return Files.isDirectory(Path.of("models"))
                ? new LocalModels(Defaults.modelFolder(configuration))
                : BackendOptions.of(configuration)
                        .<ModelSource>map(ModelSources::backend)
                        .orElseGet(() -> new LocalModels(Defaults.modelFolder(configuration)));
    }

    private static ModelSource named(Setting setting, Configuration configuration) {
        Matcher uri = SCHEME.matcher(setting.value());
        if (!uri.matches()) {
            return new LocalModels(Defaults.modelFolder(configuration));
        }
        String rest = uri.group(2);
        try {
            return switch (uri.group(1).toLowerCase(Locale.ROOT)) {
                case "file" -> new LocalModels(Path.of(URI.create(setting.value())));
                case "http", "https" -> index(setting.value());
                case "classpath" -> new ClasspathModels(rest.replaceAll("^/+|/+$", ""), loader());
                case "backend" ->
                    backend(BackendOptions.of(configuration)
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "no backend is set; set SYNAPSE_HOST and SYNAPSE_ACCESS_TOKEN")));
                default ->
                    throw new IllegalArgumentException("models come from a folder, http://, https://, classpath: or"
                            + " backend:, not from " + uri.group(1) + ":");
            };
        } catch (IllegalArgumentException e) {
            throw new InvalidConfiguration(setting.origin() + " names no source of models: " + e.getMessage(), e);
        }
    }

    private static ModelSource backend(BackendOptions options) {
        Backend backend = new Backend(options);
        return BackendModels.of(backend, downloader(backend.http()));
    }

    /**
     * The models of a backend as one caller of several may have them, who share a store and may not all read the same. That the store has
     * a model already is of use to a caller only where the backend shows, to this caller and at this address, that it is still the same: a
     * digest that somebody says is none.
     *
     * @param backend as the caller
     */
    public static ModelSource ofCaller(Backend backend) {
        return BackendModels.ofCaller(backend, downloader(backend.http()));
    }

    /** Nobody's tokens: they are the backend's. */
    private static ModelSource index(String url) {
        BackendHttp http = new BackendHttp(BackendOptions.builder().url(url).build());
        return new IndexModels(http, downloader(http));
    }

    private static Downloader downloader(BackendHttp http) {
        return new Downloader(new Fetcher(http), DownloadLimits.DEFAULT);
    }

    private static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? ModelSources.class.getClassLoader() : context;
    }
}
