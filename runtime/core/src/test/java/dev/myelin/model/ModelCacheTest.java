package dev.myelin.model;

import static dev.myelin.model.CacheTrial.id;
import static dev.myelin.model.CacheTrial.options;
import static dev.myelin.model.CacheTrial.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.model.CacheTrial.Loaded;
import dev.myelin.testing.Runs;
import dev.myelin.testing.Zips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ModelCacheTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final CacheTrial trial = new CacheTrial();
    private final ModelCache<Loaded> cache = trial.cache(options().build());

    @Test
    void loadsAModelOnceAndKeepsIt() throws Exception {
        try (ModelLease<Loaded> first = cache.lease(id("7"));
                ModelLease<Loaded> second = cache.lease(id("7"))) {
            assertThat(first.model()).isSameAs(second.model());
            assertThat(first.info().id()).isEqualTo(id("7"));
        }
        assertThat(use(cache, "7")).isEqualTo("7");
        assertThat(trial.events).containsExactly("load 7");
        assertThat(trial.store.asked).hasValue(1);
        assertThat(trial.store.held).containsOnlyKeys("7");
    }

    @Test
    void idsOfOneContentShareAModelAndKeepTheirNames() throws Exception {
        trial.store.digests.put("7", "same");
        trial.store.digests.put("latest", "same");
        try (ModelLease<Loaded> seven = cache.lease(id("7"));
                ModelLease<Loaded> latest = cache.lease(id("latest"))) {
            assertThat(latest.model()).isSameAs(seven.model());
            assertThat(latest.info().id()).isEqualTo(id("latest"));
        }
        assertThat(trial.events).containsExactly("load same");
        assertThat(trial.store.openScopes).hasValue(1);
    }

    @Test
    void aReplacedModelGoesOnceItIsUnused() throws Exception {
        ModelLease<Loaded> old = cache.lease(id("7"));
        trial.store.digests.put("7", "new");
        trial.clock.addAndGet(10 * SECOND - 1);
        assertThat(use(cache, "7")).isEqualTo("7");
        trial.clock.addAndGet(1);
        assertThat(use(cache, "7")).isEqualTo("new");
        assertThat(old.model().closed).hasValue(0);
        Loaded model = old.model();
        old.close();
        awaitClosed(model);
        assertThat(trial.events).containsExactly("load 7", "load new", "close 7");
        assertThat(cache.stats().evictions()).isZero();
    }

    /** The thread that found the new one may be the last that uses the old one. */
    private static void awaitClosed(Loaded model) {
        while (model.closed.get() == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aReplacedModelStaysWhereAnotherIdStillMeansIt() throws Exception {
        trial.store.digests.put("7", "old");
        trial.store.digests.put("stable", "old");
        use(cache, "7");
        use(cache, "stable");
        trial.store.digests.put("7", "new");
        trial.clock.addAndGet(10 * SECOND);
        assertThat(use(cache, "7")).isEqualTo("new");
        assertThat(use(cache, "stable")).isEqualTo("old");
        assertThat(trial.events).containsExactly("load old", "load new");
    }

    @Test
    void oneAsksAgainWhileTheOthersGoOn() throws Exception {
        use(cache, "7");
        trial.clock.addAndGet(10 * SECOND);
        trial.store.gate = new CountDownLatch(1);
        CacheTrial.Asker<String> checker = CacheTrial.waiting(() -> use(cache, "7"));
        assertThat(use(cache, "7")).isEqualTo("7");
        assertThat(checker.result.isDone()).isFalse();
        trial.store.gate.countDown();
        assertThat(checker.get()).isEqualTo("7");
        assertThat(trial.store.asked).hasValue(2);
        assertThat(trial.store.openScopes).hasValue(1);
        assertThat(cache.stats())
                .extracting(ModelCacheStats::hits, ModelCacheStats::misses)
                .containsExactly(1L, 2L);
    }

    @Test
    void aModelStaysWhenTheStoreCannotTell() throws Exception {
        use(cache, "7");
        trial.store.digests.put("7", "missing");
        trial.clock.addAndGet(10 * SECOND);
        assertThat(use(cache, "7")).isEqualTo("7");
        assertThat(use(cache, "7")).isEqualTo("7");
        assertThat(trial.store.asked).hasValue(2);
        trial.store.digests.put("7", "new");
        trial.clock.addAndGet(10 * SECOND);
        assertThat(use(cache, "7")).isEqualTo("new");
        assertThat(cache.stats().loadFailures()).isEqualTo(1);
    }

    @Test
    void givesWhatAStoreGave() throws Exception {
        ModelInfo old = trial.store.load(id("7"));
        try (ModelLease<Loaded> lease = cache.lease(old)) {
            assertThat(lease.info().digest()).contains("7");
        }
        trial.store.digests.put("7", "new");
        try (ModelLease<Loaded> lease = cache.lease(trial.store.load(id("7")))) {
            assertThat(lease.model().digest).isEqualTo("new"); // before its time to be checked
        }
        try (ModelLease<Loaded> lease = cache.lease(trial.store.get(id("7")))) {
            assertThat(lease.model().digest).isEqualTo("new");
        }
        assertThat(trial.events).startsWith("load 7", "load new");
    }

    @Test
    void asksNoStoreForWhatIsInMemoryUnderAnotherId() throws Exception {
        trial.store.digests.put("7", "same");
        trial.store.digests.put("8", "same");
        use(cache, "7");
        ModelInfo eight = trial.store.load(id("8"));
        int asked = trial.store.asked.get();
        try (ModelLease<Loaded> lease = cache.lease(eight)) {
            assertThat(lease.info()).isSameAs(eight);
        }
        assertThat(trial.store.asked).hasValue(asked);
        assertThat(cache.stats().hits()).isEqualTo(1);
    }

    @Test
    void foldersAreKnownByTheirRealPath(@TempDir Path folder) throws Exception {
        Path first = Zips.model(folder, "first", "{}");
        Path second = Zips.model(folder, "second", "{}");
        Path link = folder.resolve("current");
        Files.createSymbolicLink(link, first);
        CacheTrial own = new CacheTrial();
        try (ModelCache<Path> folders = new ModelCache<>(
                Runs.models(folder),
                model -> model.path().toRealPath(),
                ModelCacheOptions.defaults(),
                own.clock::get)) {
            try (ModelLease<Path> current = folders.lease(id("current"));
                    ModelLease<Path> same = folders.lease(id("first"))) {
                assertThat(current.model()).isSameAs(same.model());
            }
            Files.delete(link);
            Files.createSymbolicLink(link, second);
            own.clock.addAndGet(10 * SECOND);
            try (ModelLease<Path> current = folders.lease(id("current"))) {
                assertThat(current.model()).isEqualTo(second.toRealPath());
            }
        }
    }

    @Test
    void closesTheUnusedAndLaterTheUsed() throws Exception {
        use(cache, "unused");
        ModelLease<Loaded> used = cache.lease(id("used"));
        Loaded model = used.model();
        cache.close();
        cache.close();
        assertThat(trial.events).containsExactly("load unused", "load used", "close unused");
        assertThat(cache.stats())
                .extracting(ModelCacheStats::resident, ModelCacheStats::inUse)
                .containsExactly(1, 1);
        assertThatThrownBy(() -> cache.lease(id("used")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the model cache is closed");
        used.close();
        used.close();
        assertThat(model.closed).hasValue(1);
        assertThat(trial.store.openScopes).hasValue(0);
        assertThat(cache).hasToString("ModelCache[" + cache.stats() + "]");
        assertThat(cache.stats().resident()).isZero();
    }

    @Test
    void aClosedLeaseHasNoModel() throws Exception {
        ModelLease<Loaded> lease = cache.lease(id("7"));
        lease.close();
        assertThatThrownBy(lease::model)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the lease of model '7' is closed");
    }

    @Test
    void whatClosingThrowsCostsNobody() throws Exception {
        trial.atClose = () -> {
            throw new IOException("broken");
        };
        use(cache, "7");
        cache.close();
        assertThat(trial.count("close 7")).isEqualTo(1);
        assertThat(trial.store.openScopes).hasValue(0);
        assertThat(cache.stats().resident()).isZero();
    }
}
