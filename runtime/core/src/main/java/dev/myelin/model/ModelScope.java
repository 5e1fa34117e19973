package dev.myelin.model;

import java.nio.file.Path;

/** A store as one user of it has it, from {@link ModelStore#scope()}: what was loaded through it stays in place until it is closed. */
public interface ModelScope extends ModelStore, AutoCloseable {

    /** Lets go of what was loaded. A second call does nothing. */
    @Override
    void close();

    /** Of a store that never makes room. */
    static ModelScope of(ModelStore store) {
        return new ModelScope() {

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
                return store.load(id);
            }

            @Override
            public ModelScope scope() {
                return store.scope();
            }

            @Override
            public void close() {}
        };
    }
}
