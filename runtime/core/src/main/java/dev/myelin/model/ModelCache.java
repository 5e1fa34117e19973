package dev.myelin.model;

import dev.myelin.error.ModelUnavailable;
import dev.myelin.error.Reasons;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Loaded models for all who need them: each is loaded once, however many ask, and stays until there is no room or it has been
 * replaced. A model is known by its content, so ids that have the same files share one. Safe for use by several threads.
 *
 * <ul>
 *   <li>Models are loaded on threads of the cache's own. Who waits may be interrupted; that ends its wait, not the load.
 *   <li>A model that could not be loaded, for an error of the JVM too, is not tried again for a while, which doubles with each failure:
 *       who asks meanwhile gets the same failure at once.
 *   <li>There are never more models in memory than {@link ModelCacheOptions} allow, and none is closed that has a lease. What nobody
 *       uses goes when there is no room, the longest unused first. When all are in use, a further model waits for one of them, for
 *       {@link ModelCacheOptions#roomWait()}, and is then refused: to load it all the same could end the process, where a clear message
 *       says which setting to change; who has the memory allows it with {@link ModelCacheOptions#overCommit()}. So a thread that asks
 *       for a model while it holds the lease of another may wait for itself, but not longer than that. A model that always has a lease
 *       is never taken from those who use it.
 *   <li>From time to time one asker waits until the store has said whether an id still stands for the same model, while others go on
 *       with the one they have. When it was replaced, they get the new one once it is loaded, and the old one is closed once it is
 *       unused; only when there is no other room the old one goes first. When the store cannot tell, all keep the old one.
 * </ul>
 *
 * <p>A loader may lease other models from this cache, but not, by whatever detour, the one it loads: that would wait for itself.
 *
 * @param <M> the loaded model; closed when it is {@link AutoCloseable}
 */
public final class ModelCache<M> implements AutoCloseable {

    private final LongSupplier clock;
    private final long recheckNanos;
    private final CacheCounters counters = new CacheCounters();
    private final LoadedModels<M> models;
    private final Flights<M> flights;
    private final GuestLoads<M> guests;

    /** What ids stand for. Entries of closed models are removed with them; until then they cannot be used. */
    private final ConcurrentMap<ModelId, KnownModel<M>> known = new ConcurrentHashMap<>();

    /**
     * @param store where the models' files come from
     * @param loader brings a model into memory
     */
    public ModelCache(ModelStore store, ModelLoader<? extends M> loader, ModelCacheOptions<M> options) {
        this(store, loader, options, System::nanoTime);
    }

    /** @param clock in nanoseconds, from any beginning; what it says decides about age, not about waiting */
    ModelCache(ModelStore store, ModelLoader<? extends M> loader, ModelCacheOptions<M> options, LongSupplier clock) {
        this.clock = clock;
        recheckNanos = options.recheck().toNanos();
        models = new LoadedModels<>(options, counters, clock, this::forget);
        ContentLoads<M> loads = new ContentLoads<>(store, loader, options, models, counters, clock);
        flights = new Flights<>(options, known, models, loads, counters, clock);
        guests = new GuestLoads<>(models, loads, counters);
    }

    /**
     * The model that an id stands for, loaded.
     *
     * @throws ModelUnavailable when it cannot be had, with what the store or the loader threw as the cause; or when there is no room
     * @throws InterruptedException when this thread was interrupted while it waited; others go on waiting
     * @throws IllegalStateException when this cache is closed
     */
    public ModelLease<M> lease(ModelId id) throws InterruptedException {
        KnownModel<M> model = known.get(id);
        if (model != null && !model.isToBeChecked(clock.getAsLong(), recheckNanos)) {
            ModelLease<M> lease = use(model);
            if (lease != null) {
                return lease;
            }
        }
        counters.misses.increment();
        return flights.lease(id, model);
    }

    /**
     * The same, where nothing has to be waited for: for threads that must not wait.
     *
     * @return null when the model is not in memory, or it is time to ask the store whether it is still the same; then somebody may ask
     *     for it by {@link #lease(ModelId)}
     */
    public @Nullable ModelLease<M> leaseNow(ModelId id) {
        KnownModel<M> model = known.get(id);
        return model == null || model.isDue(clock.getAsLong(), recheckNanos) ? null : use(model);
    }

    private @Nullable ModelLease<M> use(KnownModel<M> model) {
        if (!model.resident().tryUse()) {
            return null;
        }
        counters.hits.increment();
        return new ModelLease<>(models, model.resident(), model.info());
    }

    /**
     * A model as a store gave it, loaded. When it is in memory, the store is not asked; else what the store has under its id is loaded,
     * which may have been replaced meanwhile: {@link ModelLease#info()} tells.
     *
     * @param model without files: the same as its id
     * @throws ModelUnavailable when it cannot be had, with what the store or the loader threw as the cause; or when there is no room
     * @throws InterruptedException when this thread was interrupted while it waited; others go on waiting
     * @throws IllegalStateException when this cache is closed
     */
    public ModelLease<M> lease(ModelInfo model) throws InterruptedException {
        if (!model.isLoaded()) {
            return lease(model.id());
        }
        KnownModel<M> there = known.get(model.id());
        Resident<M> resident =
                there != null && there.isOf(model) && there.resident().tryUse()
                        ? there.resident()
                        : models.use(key(model));
        if (resident != null) {
            counters.hits.increment();
            return new ModelLease<>(models, resident, model);
        }
        counters.misses.increment();
        return flights.lease(model.id(), there);
    }

    /**
     * What another store has under an id, loaded: for one who may not have all that this cache's own store has. That store is asked each
     * time, and what it says counts for this asker alone. What is loaded is shared with all whose model has the same files, also with
     * those who ask for them at the same time.
     *
     * @param store also keeps the files in place while the model is in memory
     * @throws ModelUnavailable when it cannot be had, with what the store or the loader threw as the cause; or when there is no room.
     *     Failures are not remembered
     * @throws InterruptedException when this thread was interrupted while it waited; the load goes on
     * @throws IllegalStateException when this cache is closed
     */
    public ModelLease<M> lease(ModelId id, ModelStore store) throws InterruptedException {
        counters.misses.increment();
        return guests.lease(id, store);
    }

    /**
     * A model as a store gave it, where it is in memory, whoever had it loaded: for threads that must not wait. No store is asked.
     *
     * @return null when it is not in memory, or has no {@linkplain ModelInfo#digest() digest} to know it by
     */
    public @Nullable ModelLease<M> leaseNow(ModelInfo model) {
        Optional<String> digest = model.digest();
        Resident<M> resident = digest.isEmpty() ? null : models.use(ContentLoads.key(digest.get()));
        if (resident == null) {
            return null;
        }
        counters.hits.increment();
        return new ModelLease<>(models, resident, model);
    }

    private static String key(ModelInfo model) {
        try {
            return ContentLoads.key(model);
        } catch (IOException e) {
            String id = model.id().value();
            throw ModelUnavailable.of(id, "model '" + id + "': " + Reasons.of(e), e);
        }
    }

    /** What this cache has done so far, and what it holds. */
    public ModelCacheStats stats() {
        return models.stats();
    }

    private void forget(Resident<M> resident) {
        known.values().removeIf(model -> model.resident() == resident);
    }

    /**
     * Closes all models that nobody uses; those in use are closed with their last lease. Loads under way are interrupted, and what
     * comes of them is closed. From now on leases are refused. A second call does nothing.
     */
    @Override
    public void close() {
        flights.close();
        guests.close();
        models.close();
    }

    @Override
    public String toString() {
        return "ModelCache[" + stats() + "]";
    }
}
