package dev.myelin.model;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Brings what an id stands for into memory, unless it is there. Two ids of the same files have one model, also when asked at once. */
final class ContentLoads<M> {

    private final ModelStore store;
    private final ModelLoader<? extends M> loader;
    private final ModelCacheOptions<M> options;
    private final LoadedModels<M> models;
    private final CacheCounters counters;
    private final LongSupplier clock;
    private final ConcurrentMap<String, CompletableFuture<@Nullable Void>> underWay = new ConcurrentHashMap<>();

    ContentLoads(
            ModelStore store,
            ModelLoader<? extends M> loader,
            ModelCacheOptions<M> options,
            LoadedModels<M> models,
            CacheCounters counters,
            LongSupplier clock) {
        this.store = store;
        this.loader = loader;
        this.options = options;
        this.models = models;
        this.counters = counters;
        this.clock = clock;
    }

    /** The files that a model has: its digest, else its real path. */
    static String key(ModelInfo model) throws IOException {
        return model.digest().isPresent()
                ? key(model.digest().get())
                : "path:" + model.path().toRealPath();
    }

    /** The files that came in an archive of this digest. */
    static String key(String digest) {
        return "sha256:" + digest;
    }

    /** {@link #find(ModelStore, ModelId, KnownModel)} with the cache's own store. */
    KnownModel<M> find(ModelId id, @Nullable KnownModel<M> before) throws Exception {
        return find(store, id, before);
    }

    /**
     * Asks a store what an id stands for, and loads that unless it is in memory.
     *
     * @param before what the id stood for; null when that is not known
     * @return a model of which the caller has a use
     * @throws NoRoom when all other models are in use
     * @throws Exception what the store or the loader threw
     */
    KnownModel<M> find(ModelStore from, ModelId id, @Nullable KnownModel<M> before) throws Exception {
        long askedAt = clock.getAsLong();
        ModelScope scope = from.scope();
        Resident<M> resident = null;
        try {
            ModelInfo info = scope.load(id);
            resident = resident(info, scope, before);
            return new KnownModel<>(info, resident, askedAt);
        } finally {
            if (resident == null || resident.scope() != scope) {
                Resident.closeQuietly(scope, id);
            }
        }
    }

    private Resident<M> resident(ModelInfo info, ModelScope scope, @Nullable KnownModel<M> before) throws Exception {
        String key = key(info);
        while (true) {
            CompletableFuture<@Nullable Void> mine = new CompletableFuture<>();
            CompletableFuture<@Nullable Void> other = underWay.putIfAbsent(key, mine);
            if (other != null) {
                await(other); // and look again: it may have come and gone
                continue;
            }
            try {
                Resident<M> there = models.use(key);
                Resident<M> resident = there == null ? load(key, info, scope, before) : there;
                underWay.remove(key);
                mine.complete(null);
                return resident;
            } catch (Throwable e) {
                underWay.remove(key);
                mine.completeExceptionally(e);
                throw e;
            }
        }
    }

    private static void await(CompletableFuture<?> other) throws Exception {
        try {
            other.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    private Resident<M> load(String key, ModelInfo info, ModelScope scope, @Nullable KnownModel<M> before)
            throws Exception {
        long weight = options.weigher().applyAsLong(info);
        if (weight < 0) {
            throw new IllegalArgumentException("its weigher says " + weight + ", which is less than nothing");
        }
        models.enter(weight, before == null ? null : before.resident());
        try {
            long start = System.nanoTime();
            M model = Objects.requireNonNull(loader.load(info), "its loader gave null");
            Resident<M> resident = new Resident<>(key, info.id(), model, scope, weight, clock.getAsLong());
            warmUp(resident, info);
            counters.loads.increment();
            counters.loadNanos.add(System.nanoTime() - start);
            models.admit(resident);
            return resident;
        } catch (Throwable e) {
            models.leave(weight);
            throw e;
        }
    }

    private void warmUp(Resident<M> resident, ModelInfo info) throws Exception {
        try {
            options.warmUp().warmUp(resident.model(), info);
        } catch (Throwable e) {
            Resident.closeQuietly(resident.model(), info.id());
            throw e;
        }
    }
}
