package dev.myelin.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.error.ModelUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Threads that lease, hold, give back, replace, break and interrupt, in any order. */
class ModelCachePropertiesTest {

    enum Does {
        USE,
        HOLD,
        GIVE_BACK,
        BREAK,
        REPLACE,
        PASS_TIME,
        INTERRUPT,
        CLOSE_THE_CACHE
    }

    /** @param which model, or whose thread */
    record Deed(Does does, int which) {}

    private static final class Trial {

        private final CacheTrial trial = new CacheTrial();
        private final ModelCache<CacheTrial.Loaded> cache;
        private final int most;
        private final boolean isBound;
        private final List<List<Deed>> deeds;
        private final boolean hasReplacements;
        private final List<Thread> threads = new ArrayList<>();
        private final List<Throwable> wrong = Collections.synchronizedList(new ArrayList<>());
        private final List<CacheTrial.Loaded> all = Collections.synchronizedList(new ArrayList<>());
        private final Map<String, AtomicInteger> loading = new ConcurrentHashMap<>();
        private final AtomicInteger alive = new AtomicInteger();
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger versions = new AtomicInteger();
        private final Map<String, Boolean> broken = new ConcurrentHashMap<>();

        Trial(int most, boolean isBound, int patience, List<List<Deed>> deeds) {
            this.most = most;
            this.isBound = isBound;
            this.deeds = deeds;
            hasReplacements = deeds.stream().flatMap(List::stream).anyMatch(deed -> deed.does() == Does.REPLACE);
            trial.loader = this::load;
            trial.atClose = alive::decrementAndGet;
            cache = trial.cache(CacheTrial.options()
                    .maxModels(most)
                    .overCommit(!isBound)
                    .roomWait(Duration.ofNanos(patience))
                    .recheck(Duration.ofNanos(10))
                    .failureBackoff(Duration.ofNanos(5))
                    .maxFailureBackoff(Duration.ofNanos(20))
                    .build());
        }

        private CacheTrial.Loaded load(ModelInfo model) throws IOException {
            String digest = model.digest().orElseThrow();
            AtomicInteger loads = loading.computeIfAbsent(digest, key -> new AtomicInteger());
            mustBe(loads.incrementAndGet() == 1, "two loads of one model at once");
            try {
                if (broken.remove(model.id().value()) != null) {
                    throw new IOException("broken");
                }
                mustBe(alive.incrementAndGet() <= most || !isBound, "more in memory than the bound");
                // One that was replaced, and is what it was before, is loaded while the old one is still used.
                mustBe(
                        hasReplacements || List.copyOf(all).stream().noneMatch(other -> isOpen(other, digest)),
                        "loaded while it was in memory");
                CacheTrial.Loaded loaded = trial.loaded(model);
                all.add(loaded);
                return loaded;
            } finally {
                loads.decrementAndGet();
            }
        }

        private static boolean isOpen(CacheTrial.Loaded loaded, String digest) {
            return loaded.digest.equals(digest) && loaded.closed.get() == 0;
        }

        private void mustBe(boolean isSo, String otherwise) {
            if (!isSo) {
                wrong.add(new AssertionError(otherwise));
            }
        }

        private void work(List<Deed> mine) {
            Deque<ModelLease<CacheTrial.Loaded>> held = new ArrayDeque<>();
            try {
                for (Deed deed : mine) {
                    perform(deed, held);
                }
            } catch (Throwable e) {
                wrong.add(e);
            } finally {
                while (!held.isEmpty()) {
                    giveBack(held.remove());
                }
            }
        }

        private void perform(Deed deed, Deque<ModelLease<CacheTrial.Loaded>> held) {
            String id = Integer.toString(deed.which());
            switch (deed.does()) {
                case USE -> lease(id, held, false);
                case HOLD -> lease(id, held, true);
                case GIVE_BACK -> {
                    if (!held.isEmpty()) {
                        giveBack(held.remove());
                    }
                }
                case BREAK -> broken.put(id, true);
                case REPLACE -> trial.store.digests.put(id, id + " " + versions.incrementAndGet());
                case PASS_TIME -> trial.clock.addAndGet(4);
                case INTERRUPT -> threads.get(deed.which() % threads.size()).interrupt();
                case CLOSE_THE_CACHE -> cache.close();
            }
        }

        private void lease(String id, Deque<ModelLease<CacheTrial.Loaded>> held, boolean isKept) {
            try {
                asked.incrementAndGet();
                ModelLease<CacheTrial.Loaded> lease = cache.lease(ModelId.of(id));
                mustBe(lease.info().id().value().equals(id), "another model");
                mustBe(lease.model().digest.equals(lease.info().digest().orElseThrow()), "another content");
                if (isKept) {
                    held.add(lease);
                } else {
                    giveBack(lease);
                }
            } catch (InterruptedException e) {
                // as another worker wished
            } catch (ModelUnavailable e) {
                mustBe(
                        String.valueOf(e.getMessage()).startsWith("model '" + id + "' cannot be loaded: "),
                        "another failure: " + e);
            } catch (IllegalStateException e) {
                mustBe("the model cache is closed".equals(e.getMessage()), "another failure: " + e);
            }
        }

        private void giveBack(ModelLease<CacheTrial.Loaded> lease) {
            mustBe(lease.model().closed.get() == 0, "closed while it was leased");
            lease.close();
        }

        void run() throws InterruptedException {
            for (List<Deed> each : deeds) {
                threads.add(new Thread(() -> work(each), "worker"));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            awaitQuiet();
            ModelCacheStats idle = cache.stats();
            assertThat(wrong).isEmpty();
            assertThat(idle.resident()).isLessThanOrEqualTo(most).isEqualTo((int) idle.weight());
            assertThat(trial.store.openScopes).hasValue(idle.resident());
            assertThat(idle.hits() + idle.misses()).isEqualTo(asked.get());
            assertThat(idle.loads()).isEqualTo(all.size());
            cache.close();
            awaitQuiet();
            assertThat(all).allMatch(loaded -> loaded.closed.get() == 1);
            assertThat(trial.store.openScopes).hasValue(0);
            assertThat(trial.store.held).isEmpty();
            assertThat(cache.stats())
                    .extracting(ModelCacheStats::resident, ModelCacheStats::weight)
                    .containsExactly(0, 0L);
        }

        /** Until the threads of the cache have ended: some work on for askers that gave up. */
        private static void awaitQuiet() throws InterruptedException {
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().startsWith("myelin-model-")) {
                    thread.join(TimeUnit.SECONDS.toMillis(30));
                    assertThat(thread.isAlive()).isFalse();
                }
            }
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void withinABound(
            @ForAll @IntRange(min = 1, max = 3) int most,
            @ForAll @IntRange(max = 200_000) int patience,
            @ForAll("deeds") List<List<Deed>> deeds)
            throws InterruptedException {
        new Trial(most, true, patience, deeds).run();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void beyondABound(@ForAll @IntRange(min = 1, max = 3) int most, @ForAll("deeds") List<List<Deed>> deeds)
            throws InterruptedException {
        new Trial(most, false, 0, deeds).run();
    }

    @Provide
    static Arbitrary<List<List<Deed>>> deeds() {
        Arbitrary<Does> does = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of(Does.USE, Does.HOLD, Does.GIVE_BACK)),
                Tuple.of(5, Arbitraries.of(Does.BREAK, Does.REPLACE, Does.PASS_TIME)),
                Tuple.of(2, Arbitraries.just(Does.INTERRUPT)));
        Arbitrary<Deed> deed =
                Combinators.combine(does, Arbitraries.integers().between(0, 4)).as(Deed::new);
        Arbitrary<List<Deed>> one = deed.list().ofMinSize(1).ofMaxSize(60);
        Arbitrary<List<Deed>> closing = Combinators.combine(
                        one, Arbitraries.just(new Deed(Does.CLOSE_THE_CACHE, 0)), one)
                .as((before, close, after) -> {
                    List<Deed> all = new ArrayList<>(before);
                    all.add(close);
                    all.addAll(after);
                    return all;
                });
        return Arbitraries.frequencyOf(Tuple.of(9, one), Tuple.of(1, closing))
                .list()
                .ofSize(3);
    }
}
