package dev.myelin.model;

import static dev.myelin.model.CacheTrial.id;
import static dev.myelin.model.CacheTrial.options;
import static dev.myelin.model.CacheTrial.use;
import static dev.myelin.model.CacheTrial.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.CacheTrial.Asker;
import dev.myelin.model.CacheTrial.Loaded;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Those who bring stores of their own, and share what is in memory with others. */
@Timeout(60)
class ModelCacheGuestsTest {

    private final CacheTrial trial = new CacheTrial();
    private final ModelCache<Loaded> cache = trial.cache(options().build());
    private final CacheTrial.Store guests = new CacheTrial.Store();
    private final CountDownLatch gate = new CountDownLatch(1);

    private String useAsGuest(String id) throws InterruptedException {
        try (ModelLease<Loaded> lease = cache.lease(id(id), guests)) {
            assertThat(lease.info().id()).isEqualTo(id(id));
            return lease.model().digest;
        }
    }

    private Loaded afterTheGate(ModelInfo model) throws InterruptedException {
        Loaded loaded = trial.loaded(model);
        gate.await();
        return loaded;
    }

    private static ModelInfo info(String id, String digest) {
        return new ModelInfo(id(id), Map.of(), null).at(Path.of("models", digest), digest);
    }

    @Test
    void anIdMeansWhatItMeansInTheGuestsStore() throws Exception {
        guests.digests.put("7", "the guest's");
        assertThat(use(cache, "7")).isEqualTo("7");
        assertThat(useAsGuest("7")).isEqualTo("the guest's");
        assertThat(use(cache, "7")).isEqualTo("7");
        assertThat(trial.store.asked).hasValue(1);
        assertThat(trial.events).containsExactly("load 7", "load the guest's");
    }

    @Test
    void nobodyElseGetsWhatAGuestHadLoadedUnderAnId() throws Exception {
        trial.store.digests.put("7", "missing");
        assertThat(useAsGuest("7")).isEqualTo("7");
        assertThat(cache.leaseNow(id("7"))).isNull();
        assertThatThrownBy(() -> cache.lease(id("7")))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessage("model '7' does not exist");
    }

    @Test
    void equalFilesAreOneModelWhoeverHadItLoaded() throws Exception {
        trial.store.digests.put("7", "same");
        guests.digests.put("8", "same");
        try (ModelLease<Loaded> guest = cache.lease(id("8"), guests);
                ModelLease<Loaded> own = cache.lease(id("7"))) {
            assertThat(guest.isOfSameModel(own)).isTrue();
            assertThat(guest.info().id()).isEqualTo(id("8"));
        }
        assertThat(trial.events).containsExactly("load same");
        assertThat(guests.openScopes).as("keeps the files").hasValue(1);
        assertThat(trial.store.openScopes).hasValue(0);
        cache.close();
        assertThat(guests.openScopes).hasValue(0);
    }

    @Test
    void theStoreIsAskedEachTime() throws Exception {
        useAsGuest("7");
        guests.digests.put("7", "new");
        assertThat(useAsGuest("7")).isEqualTo("new");
        assertThat(guests.asked).hasValue(2);
        assertThat(guests.openScopes).hasValue(2);
        assertThat(trial.events).containsExactly("load 7", "load new");
    }

    @Test
    void guestsWhoAskAtOnceForEqualFilesHaveThemLoadedOnce() throws Exception {
        trial.loader = this::afterTheGate;
        trial.store.digests.put("own", "same");
        guests.digests.put("a", "same");
        guests.digests.put("b", "same");
        List<Asker<String>> askers = List.of(
                waiting(() -> useAsGuest("a")), waiting(() -> useAsGuest("b")), waiting(() -> use(cache, "own")));
        gate.countDown();
        for (Asker<String> asker : askers) {
            assertThat(asker.get()).isEqualTo("same");
        }
        assertThat(trial.events).containsExactly("load same");
        assertThat(cache.stats().inUse()).isZero();
    }

    @Test
    void whatIsInMemoryIsThereAtOnceForWhoKnowsItsDigest() throws Exception {
        assertThat(cache.leaseNow(info("7", "same"))).isNull();
        guests.digests.put("7", "same");
        useAsGuest("7");
        ModelInfo eight = info("8", "same");
        try (ModelLease<Loaded> lease = cache.leaseNow(eight)) {
            assertThat(Objects.requireNonNull(lease).info()).isSameAs(eight);
            assertThat(lease.model().digest).isEqualTo("same");
        }
        assertThat(cache.leaseNow(eight.at(Path.of("models", "same"))))
                .as("no digest")
                .isNull();
        assertThat(guests.asked).hasValue(1);
    }

    @Test
    void whatAGuestUsesIsNotEvicted() throws Exception {
        ModelCache<Loaded> one =
                trial.cache(options().maxModels(1).roomWait(Duration.ZERO).build());
        try (ModelLease<Loaded> guest = one.lease(id("7"), guests)) {
            assertThatThrownBy(() -> one.lease(id("8"))).isInstanceOf(ModelUnavailable.class);
            assertThat(guest.model().closed).hasValue(0);
        }
        assertThat(use(one, "8")).isEqualTo("8");
        assertThat(one.leaseNow(info("7", "7"))).isNull();
        assertThat(guests.openScopes).hasValue(0);
        assertThat(one.stats().refusals()).isEqualTo(1);
    }

    @Test
    void aFailureIsSaidAndTriedAgain() throws Exception {
        IOException broken = new IOException("broken weights");
        trial.loader = model -> {
            throw broken;
        };
        assertThatThrownBy(() -> cache.lease(id("7"), guests))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessage("model '7' cannot be loaded: broken weights")
                .hasCause(broken);
        trial.loader = trial::loaded;
        assertThat(useAsGuest("7")).isEqualTo("7");
        assertThat(cache.stats().loadFailures()).isEqualTo(1);
        assertThat(guests.openScopes).hasValue(1);
    }

    @Test
    void whoeverIsInterruptedEndsOnlyItsOwnWait() throws Exception {
        trial.loader = this::afterTheGate;
        Asker<String> impatient = waiting(() -> useAsGuest("7"));
        Asker<String> patient = waiting(() -> useAsGuest("7"));
        impatient.thread.interrupt();
        assertThatThrownBy(impatient::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedException.class);
        gate.countDown();
        assertThat(patient.get()).isEqualTo("7");
        awaitUnused();
        assertThat(trial.events).containsExactly("load 7");
    }

    /** What nobody waits for any more is given back by the thread that had it loaded. */
    private void awaitUnused() {
        while (cache.stats().inUse() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void closingRefusesWhoWaitsAndInterruptsTheLoad() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        trial.loader = model -> {
            begun.countDown();
            return afterTheGate(model);
        };
        Asker<String> asker = waiting(() -> useAsGuest("7"));
        begun.await();
        cache.close();
        assertThatThrownBy(asker::get)
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("the model cache is closed");
        assertThatThrownBy(() -> cache.lease(id("7"), guests))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the model cache is closed");
        while (guests.openScopes.get() > 0) {
            Thread.onSpinWait();
        }
        assertThat(cache.stats().resident()).isZero();
    }
}
