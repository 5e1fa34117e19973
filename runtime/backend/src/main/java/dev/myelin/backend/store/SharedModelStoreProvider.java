package dev.myelin.backend.store;

import dev.myelin.Defaults;
import dev.myelin.ModelStoreProvider;
import dev.myelin.backend.source.ModelSources;
import dev.myelin.context.Configuration;
import dev.myelin.context.Configuration.Setting;
import dev.myelin.error.InvalidConfiguration;
import dev.myelin.model.ModelStore;
import dev.myelin.model.RemoteArchive;

/**
 * The store of the settings {@code models} (where they come from), {@code store} (the folder) and {@code store.max-bytes} (how much
 * they may take; by default {@value #DEFAULT_BYTES}). Found by {@link java.util.ServiceLoader}.
 */
public final class SharedModelStoreProvider implements ModelStoreProvider {

    /** 64 GiB. */
    public static final long DEFAULT_BYTES = 64L << 30;

    /** For {@link java.util.ServiceLoader}. */
    public SharedModelStoreProvider() {}

    @Override
    public ModelStore store(Configuration configuration) {
        return of(configuration);
    }

    /** The same, with what only this store has. */
    public static SharedModelStore of(Configuration configuration) {
        return of(configuration, RemoteArchive.Progress.NONE);
    }

    /** The same, telling how much of an archive has been fetched. */
    public static SharedModelStore of(Configuration configuration, RemoteArchive.Progress progress) {
        return new SharedModelStore(
                ModelSources.of(configuration),
                Defaults.storeFolder(configuration),
                configuration
                        .find("store.max-bytes")
                        .map(SharedModelStoreProvider::bytes)
                        .orElse(DEFAULT_BYTES),
                progress);
    }

    private static long bytes(Setting setting) {
        if (!setting.value().matches("[0-9]{1,18}")) {
            throw new InvalidConfiguration(setting.origin() + " must be a number of bytes", null);
        }
        return Long.parseLong(setting.value());
    }
}
