package dev.myelin;

import dev.myelin.context.Configuration;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.json.JsonLimits;
import dev.myelin.model.FolderModelStore;
import dev.myelin.model.LocalModels;
import dev.myelin.model.ModelStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a run uses when nobody says otherwise. */
public final class Defaults {

    private Defaults() {}

    /** The environment and {@code myelin.properties} in the current folder. */
    public static Configuration configuration() {
        return configuration(Map.of());
    }

    /**
     * These options, then the environment, then the file named by {@code config}, else {@code myelin.properties}, then the
     * platform's credentials: the file named by {@code credentials}, else {@code ~/.synapse/credentials}.
     */
    public static Configuration configuration(Map<String, String> options) {
        return configuration(options, System.getenv());
    }

    /**
     * As {@link #configuration(Map)}, with a given environment.
     *
     * @throws InvalidConfiguration when a named file is not there, or the file cannot be read
     */
    public static Configuration configuration(Map<String, String> options, Map<String, String> environment) {
        Optional<Configuration.Setting> named =
                Configuration.of(options, environment).find("config");
        Path file = Path.of(named.map(Configuration.Setting::value).orElse(Configuration.DEFAULT_FILE));
        if (named.isPresent() && !Files.exists(file)) {
            throw new InvalidConfiguration(
                    "the configuration file " + file + " does not exist (named by "
                            + named.get().origin() + ")",
                    null);
        }
        return credentialsFile(options, environment)
                .map(Configuration.read(options, environment, file)::withCredentials)
                .orElseGet(() -> Configuration.read(options, environment, file));
    }

    /** The setting {@code credentials}, else the platform's own file in the home folder; empty where there is no home. */
    private static Optional<Path> credentialsFile(Map<String, String> options, Map<String, String> environment) {
        return Configuration.of(options, environment)
                .find("credentials")
                .map(Defaults::path)
                .or(() -> Stream.of("HOME", "USERPROFILE")
                        .map(environment::get)
                        .filter(home -> home != null && !home.isBlank())
                        .findFirst()
                        .map(home -> Path.of(home, ".synapse", "credentials")));
    }

    /** The folder with models: the setting {@code models}, else {@code ./models}, else one in the user's cache. */
    public static Path modelFolder(Configuration configuration) {
        return configuration.find("models").map(Defaults::path).orElseGet(() -> {
            Path here = Path.of("models");
            return Files.isDirectory(here) ? here : cacheFolder(configuration).resolve("models");
        });
    }

    /** The folder where archives are unpacked: the setting {@code store}, else one in the user's cache. */
    public static Path storeFolder(Configuration configuration) {
        return configuration
                .find("store")
                .map(Defaults::path)
                .orElseGet(() -> cacheFolder(configuration).resolve("store"));
    }

    /** The models that the settings ask for: those of a {@link ModelStoreProvider}, else of the folders in {@link #modelFolder}. */
    public static ModelStore models(Configuration configuration) {
        return ServiceLoader.load(ModelStoreProvider.class, Defaults.class.getClassLoader())
                .findFirst()
                .map(provider -> provider.store(configuration))
                .orElseGet(() -> new FolderModelStore(new LocalModels(modelFolder(configuration))));
    }

    /**
     * The limits on documents of parameters, each from its setting ({@code limits.depth}, {@code limits.string-length},
     * {@code limits.number-length}, {@code limits.name-length}, {@code limits.document-bytes}), else as
     * {@link JsonLimits#DEFAULT} has it.
     *
     * @throws InvalidConfiguration when a setting is not a whole number, or beyond what {@link JsonLimits} allows
     */
    public static JsonLimits limits(Configuration configuration) {
        return LimitSetting.limits(configuration);
    }

    /** What each setting of the runtime is where nobody sets it, sorted by name. */
    public static Map<String, String> settings(Configuration configuration) {
        Map<String, String> defaults = new TreeMap<>(Map.of(
                "config", Configuration.DEFAULT_FILE,
                "models", modelFolder(configuration).toString(),
                "store", storeFolder(configuration).toString()));
        for (LimitSetting limit : LimitSetting.ALL) {
            defaults.put(limit.name(), limit.defaultValue());
        }
        return defaults;
    }

    static Optional<String> jobId(Configuration configuration) {
        return configuration
                .get("synapse.job-id")
                .or(() -> Optional.ofNullable(configuration.environment().get("RAY_JOB_ID")));
    }

    private static Path path(Configuration.Setting setting) {
        try {
            return Path.of(setting.value());
        } catch (InvalidPathException e) {
            throw new InvalidConfiguration(setting.origin() + " is not a path here: " + e.getMessage(), e);
        }
    }

    /** The folder in the user's cache: by XDG's rule {@code $XDG_CACHE_HOME/myelin}, else {@code ~/.cache/myelin}. */
    public static Path cacheFolder(Configuration configuration) {
        String cache = configuration.environment().get("XDG_CACHE_HOME");
        Path base =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return base.resolve("myelin");
    }
}
