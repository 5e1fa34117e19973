package dev.myelin.model;

import static dev.myelin.model.CacheTrial.id;
import static dev.myelin.model.CacheTrial.options;
import static dev.myelin.model.CacheTrial.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.CacheTrial.Asker;
import dev.myelin.model.CacheTrial.Loaded;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More models than there is room for. */
@Timeout(60)
class ModelCacheRoomTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final CacheTrial trial = new CacheTrial();

    private ModelCache<Loaded> room(int models, Duration wait) {
        return trial.cache(options().maxModels(models).roomWait(wait).build());
    }

    /** A model weighs what its id says. */
    private ModelCache<Loaded> weighing(long most, Duration wait) {
        return trial.cache(options()
                .maxWeight(most)
                .weigher(model -> Long.parseLong(model.id().value()))
                .roomWait(wait)
                .build());
    }

    private String use(ModelCache<Loaded> cache, Object id) throws InterruptedException {
        trial.clock.incrementAndGet(); // so that one use is later than another
        return CacheTrial.use(cache, id.toString());
    }

    @Test
    void theLongestUnusedGoesFirst() throws Exception {
        ModelCache<Loaded> cache = room(2, LONG);
        for (String id : new String[] {"1", "2", "1", "3", "1", "2"}) {
            use(cache, id);
        }
        assertThat(trial.events).containsExactly("load 1", "load 2", "close 2", "load 3", "close 3", "load 2");
        assertThat(cache.stats())
                .extracting(ModelCacheStats::evictions, ModelCacheStats::resident, ModelCacheStats::weight)
                .containsExactly(2L, 2, 2L);
        assertThat(trial.store.held).containsOnlyKeys("1", "2");
    }

    @Test
    void theEndOfALeaseIsAUse() throws Exception {
        ModelCache<Loaded> cache = room(2, LONG);
        ModelLease<Loaded> first = cache.lease(id("1"));
        use(cache, "2");
        trial.clock.incrementAndGet();
        first.close();
        use(cache, "3");
        assertThat(trial.events).containsExactly("load 1", "load 2", "close 2", "load 3");
    }

    @Test
    void oneThatIsInUseStays() throws Exception {
        ModelCache<Loaded> cache = room(2, LONG);
        try (ModelLease<Loaded> first = cache.lease(id("1"))) {
            use(cache, "2");
            use(cache, "3");
            assertThat(first.model().closed).hasValue(0);
        }
        assertThat(trial.events).containsExactly("load 1", "load 2", "close 2", "load 3");
    }

    @Test
    void whoFindsNoRoomWaitsForALeaseToEnd() throws Exception {
        ModelCache<Loaded> cache = room(1, LONG);
        ModelLease<Loaded> first = cache.lease(id("1"));
        ModelLease<Loaded> again = cache.lease(id("1"));
        Asker<String> second = waiting(() -> use(cache, "2"));
        first.close();
        assertThat(trial.events).containsExactly("load 1");
        again.close();
        assertThat(second.get()).isEqualTo("2");
        assertThat(trial.events).containsExactly("load 1", "close 1", "load 2");
    }

    @Test
    void isRefusedAfterAWhile() throws Exception {
        ModelCache<Loaded> cache = room(1, Duration.ofMillis(1));
        try (ModelLease<Loaded> own = cache.lease(id("1"))) {
            assertThatThrownBy(() -> cache.lease(id("2"))) // by the thread that would have to end its own lease
                    .isInstanceOf(ModelUnavailable.class)
                    .hasMessage("model '2' cannot be loaded: all loaded models are in use, and no more than 1 may be in"
                            + " memory; none was freed within 1 ms. Allow for more with maxModels or maxWeight, or"
                            + " give leases back earlier");
            assertThat(own.model().closed).hasValue(0);
        }
        assertThat(use(cache, "2")).isEqualTo("2"); // a refusal is not remembered
        assertThat(cache.stats())
                .extracting(ModelCacheStats::refusals, ModelCacheStats::loadFailures)
                .containsExactly(1L, 0L);
        assertThat(trial.store.openScopes).hasValue(1);
    }

    @Test
    void aReplacementTakesTheRoomOfTheOldOne() throws Exception {
        ModelCache<Loaded> cache = room(1, LONG);
        ModelLease<Loaded> old = cache.lease(id("7"));
        trial.store.digests.put("7", "new");
        trial.clock.addAndGet(Duration.ofSeconds(10).toNanos());
        Asker<String> checker = waiting(() -> use(cache, "7"));
        assertThat(old.model().closed).hasValue(0);
        old.close();
        assertThat(checker.get()).isEqualTo("new");
        assertThat(trial.events).containsExactly("load 7", "close 7", "load new");
    }

    @Test
    void aModelThatIsBeingClosedStillTakesItsRoom() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        trial.atClose = () -> {
            while (gate.getCount() > 0) {
                Thread.onSpinWait();
            }
            trial.events.add("closed");
        };
        ModelCache<Loaded> cache = room(1, LONG);
        use(cache, "1");
        Asker<String> second = waiting(() -> use(cache, "2"));
        while (trial.count("close 1") == 0) {
            Thread.onSpinWait();
        }
        assertThat(cache.stats().resident()).isEqualTo(1);
        gate.countDown();
        assertThat(second.get()).isEqualTo("2");
        assertThat(trial.events).containsExactly("load 1", "close 1", "closed", "load 2");
    }

    @Test
    void asManyGoAsWeighEnough() throws Exception {
        ModelCache<Loaded> cache = weighing(10, LONG);
        use(cache, 3);
        use(cache, 4);
        use(cache, 2);
        use(cache, 5);
        assertThat(trial.events).containsExactly("load 3", "load 4", "load 2", "close 3", "close 4", "load 5");
        assertThat(cache.stats().weight()).isEqualTo(7);
    }

    @Test
    void noneGoesInVain() throws Exception {
        ModelCache<Loaded> cache = weighing(10, Duration.ZERO);
        ModelLease<Loaded> used = cache.lease(id("6"));
        use(cache, 2);
        assertThatThrownBy(() -> cache.lease(id("5")))
                .hasMessage("model '5' cannot be loaded: all loaded models are in use, and no more than 4 may be in"
                        + " memory, or weigh 10 together (they weigh 8); none was freed within 0 ms. Allow for more"
                        + " with maxModels or maxWeight, or give leases back earlier");
        used.close();
        assertThat(trial.events).containsExactly("load 6", "load 2");
    }

    @Test
    void oneThatNeverFitsIsRefusedAtOnce() {
        ModelCache<Loaded> cache = weighing(10, LONG);
        assertThatThrownBy(() -> cache.lease(id("11")))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessage("model '11' cannot be loaded: it weighs 11, and all models together may weigh 10");
    }

    @Test
    void aWeightBelowNothingIsAFailure() {
        ModelCache<Loaded> cache = weighing(10, LONG);
        assertThatThrownBy(() -> cache.lease(id("-1")))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessage("model '-1' cannot be loaded: its weigher says -1, which is less than nothing");
        assertThat(cache.stats().weight()).isZero();
    }

    @Test
    void whoMayTakeTooMuchGivesItBackSoon() throws Exception {
        ModelCache<Loaded> cache =
                trial.cache(options().maxModels(1).overCommit(true).build());
        ModelLease<Loaded> first = cache.lease(id("1"));
        ModelLease<Loaded> second = cache.lease(id("2"));
        ModelLease<Loaded> third = cache.lease(id("3"));
        assertThat(cache.stats().resident()).isEqualTo(3);
        second.close();
        third.close();
        assertThat(trial.events).containsExactly("load 1", "load 2", "load 3", "close 2", "close 3");
        first.close();
        assertThat(cache.stats().resident()).isEqualTo(1);
        use(cache, "4");
        assertThat(trial.events).endsWith("close 1", "load 4");
    }

    @Test
    void aFailedLoadGivesItsRoomBack() throws Exception {
        ModelCache<Loaded> cache = room(1, Duration.ZERO);
        trial.loader = CacheTrial::nothing;
        assertThatThrownBy(() -> cache.lease(id("1"))).isInstanceOf(ModelUnavailable.class);
        trial.loader = trial::loaded;
        assertThat(use(cache, "2")).isEqualTo("2");
    }
}
