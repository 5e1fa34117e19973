package dev.myelin.backend.store;

import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.model.ModelScope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A user of a store, with pins on what it has loaded. Safe for use by several threads. */
final class PinningScope implements ModelScope {

    private final SharedModelStore store;
    private final Set<String> pinned = new HashSet<>();
    private boolean isClosed;

    PinningScope(SharedModelStore store) {
        this.store = store;
    }

    /** Pins a model once. */
    synchronized void pin(String digest) throws IOException {
        if (isClosed) {
            throw new IllegalStateException("its user has closed this scope of the model store");
        }
        if (!pinned.contains(digest)) {
            store.pin(digest);
            pinned.add(digest);
        }
    }

    @Override
    public ModelInfo get(ModelId id) {
        return store.get(id);
    }

    @Override
    public Path download(ModelId id, Path target) {
        return store.download(id, target);
    }

    @Override
    public ModelInfo load(ModelId id) {
        return store.load(id, this);
    }

    @Override
    public ModelScope scope() {
        return store.scope();
    }

    @Override
    public void close() {
        List<String> pins;
        synchronized (this) {
            isClosed = true;
            pins = new ArrayList<>(pinned);
            pinned.clear();
        }
        store.unpin(pins);
    }
}
