package dev.myelin.model;

import dev.myelin.error.ModelUnavailable;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A cache with a store, a loader and a clock that a test holds in its hand. */
final class CacheTrial {

    /** A model in memory. */
    final class Loaded implements Closeable {

        final String digest;
        final AtomicInteger closed = new AtomicInteger();

        Loaded(String digest) {
            this.digest = digest;
        }

        @Override
        public void close() throws IOException {
            closed.incrementAndGet();
            events.add("close " + digest);
            atClose.close();
        }

        @Override
        public String toString() {
            return digest;
        }
    }

    final AtomicLong clock = new AtomicLong();
    final List<String> events = Collections.synchronizedList(new ArrayList<>());
    final Store store = new Store();
    volatile ModelLoader<Loaded> loader = this::loaded;
    volatile Closeable atClose = () -> {};

    ModelCache<Loaded> cache(ModelCacheOptions<Loaded> options) {
        return new ModelCache<>(store, model -> loader.load(model), options, clock::get);
    }

    /** What the loader does unless a test says otherwise. */
    Loaded loaded(ModelInfo model) {
        String digest = model.digest().orElseGet(() -> model.path().toString());
        events.add("load " + digest);
        return new Loaded(digest);
    }

    /** A loader that breaks its contract. */
    @SuppressWarnings({"NullAway", "unused"})
    static Loaded nothing(ModelInfo model) {
        return null;
    }

    /** Throws an exception or an error, which a loader may. */
    static void sneak(Throwable e) throws Exception {
        if (e instanceof Error error) {
            throw error;
        }
        throw (Exception) e;
    }

    static ModelCacheOptions.Builder<Loaded> options() {
        return ModelCacheOptions.builder();
    }

    static ModelId id(String id) {
        return ModelId.of(id);
    }

    /** How many of the events are this one. */
    int count(String event) {
        return Collections.frequency(List.copyOf(events), event);
    }

    /** Asks, uses at once, and gives back. */
    static String use(ModelCache<Loaded> cache, String id) throws InterruptedException {
        try (ModelLease<Loaded> lease = cache.lease(id(id))) {
            return lease.model().digest;
        }
    }

    /** Work on a thread of its own, which waits for something when this returns, or is through. */
    static <T> Asker<T> waiting(Callable<T> work) {
        Asker<T> asker = new Asker<>(work);
        while (asker.thread.getState() != Thread.State.WAITING && !asker.result.isDone()) {
            Thread.onSpinWait();
        }
        return asker;
    }

    /** Who asks a cache on a thread of its own. */
    static final class Asker<T> {

        final FutureTask<T> result;
        final Thread thread;

        private Asker(Callable<T> work) {
            result = new FutureTask<>(work);
            thread = new Thread(result, "asker");
            thread.setDaemon(true);
            thread.start();
        }

        T get() throws Exception {
            return result.get();
        }
    }

    /** Has the models that a test puts there, under digests; counts the scopes that hold each. */
    static final class Store implements ModelStore {

        final Map<String, String> digests = new ConcurrentHashMap<>();
        final Map<String, Integer> held = new ConcurrentHashMap<>();
        final AtomicInteger asked = new AtomicInteger();
        final AtomicInteger openScopes = new AtomicInteger();
        volatile CountDownLatch gate = new CountDownLatch(0);

        @Override
        public ModelInfo get(ModelId id) {
            return new ModelInfo(id, Map.of(), null);
        }

        @Override
        public Path download(ModelId id, Path target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ModelInfo load(ModelId id) {
            asked.incrementAndGet();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw ModelUnavailable.of(id.value(), "interrupted", e);
            }
            String digest = digests.getOrDefault(id.value(), id.value());
            if (digest.equals("missing")) {
                throw ModelUnavailable.of(id.value(), "model '" + id + "' does not exist", null);
            }
            return get(id).at(Path.of("models", digest), digest);
        }

        @Override
        public ModelScope scope() {
            openScopes.incrementAndGet();
            List<String> mine = Collections.synchronizedList(new ArrayList<>());
            ModelScope plain = ModelScope.of(this);
            return new ModelScope() {

                @Override
                public ModelInfo get(ModelId id) {
                    return plain.get(id);
                }

                @Override
                public Path download(ModelId id, Path target) {
                    return plain.download(id, target);
                }

                @Override
                public ModelInfo load(ModelId id) {
                    ModelInfo model = plain.load(id);
                    String digest = model.digest().orElseThrow();
                    held.merge(digest, 1, Integer::sum);
                    mine.add(digest);
                    return model;
                }

                @Override
                public ModelScope scope() {
                    return Store.this.scope();
                }

                @Override
                public void close() {
                    openScopes.decrementAndGet();
                    mine.forEach(digest -> held.computeIfPresent(digest, (key, n) -> n == 1 ? null : n - 1));
                    mine.clear();
                }
            };
        }
    }
}
