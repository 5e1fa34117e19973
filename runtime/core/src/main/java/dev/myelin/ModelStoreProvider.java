package dev.myelin;

import dev.myelin.context.Configuration;
import dev.myelin.model.ModelStore;

/**
 * Brings the store that settings ask for. Found by {@link java.util.ServiceLoader}; the module {@code myelin-backend} has one that
 * unpacks archives and fetches models from elsewhere. Without any, models are folders on this machine.
 */
public interface ModelStoreProvider {

    /**
     * The store of these settings. Nothing is read, made or asked for before a model is.
     *
     * @throws dev.myelin.error.InvalidConfiguration when the settings are of no use
     */
    ModelStore store(Configuration configuration);
}
