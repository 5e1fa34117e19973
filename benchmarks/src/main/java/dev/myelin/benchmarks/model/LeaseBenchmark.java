package dev.myelin.benchmarks.model;

import dev.myelin.model.ModelCache;
import dev.myelin.model.ModelCacheOptions;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.model.ModelLease;
import dev.myelin.model.ModelStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A loaded model, got and given back: from the cache, and from a plain map, which neither knows who uses a model nor ever closes one.
 * The threads take turns over four models, each beginning with another.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LeaseBenchmark {

    private static final int MODELS = 4;
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private final Map<ModelId, Object> map = new ConcurrentHashMap<>();
    private final ModelCache<Object> cache =
            new ModelCache<>(new Store(), model -> new Object(), ModelCacheOptions.defaults());
    /** A thread's own turns. */
    @State(Scope.Thread)
    public static class Turn {

        private final ModelId[] ids = new ModelId[MODELS];
        private int at = (int) Thread.currentThread().getId();

        public Turn() {
            for (int i = 0; i < MODELS; i++) {
                ids[i] = ModelId.of(1_000 + i);
            }
        }

        ModelId next() {
            return ids[at++ & (MODELS - 1)];
        }

        ModelId same() {
            return ids[0];
        }
    }

    /** Has every model, at once. */
    private static final class Store implements ModelStore {

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
            return get(id).at(Path.of("models"), DIGEST + id);
        }
    }

    @Setup
    public void load() {
        Turn turn = new Turn();
        for (int i = 0; i < MODELS; i++) {
            map.put(turn.next(), new Object());
        }
    }

    @TearDown
    public void close() {
        cache.close();
    }

    @Benchmark
    public @Nullable Object fromAMap(Turn turn) {
        return map.get(turn.next());
    }

    @Benchmark
    public Object fromTheCache(Turn turn) throws InterruptedException {
        try (ModelLease<Object> lease = cache.lease(turn.next())) {
            return lease.model();
        }
    }

    @Benchmark
    public Object oneForAllFromTheCache(Turn turn) throws InterruptedException {
        try (ModelLease<Object> lease = cache.lease(turn.same())) {
            return lease.model();
        }
    }
}
