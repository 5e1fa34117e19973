package dev.myelin.model;

import static dev.myelin.model.CacheTrial.id;
import static dev.myelin.model.CacheTrial.options;
import static dev.myelin.model.CacheTrial.use;
import static dev.myelin.model.CacheTrial.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.CacheTrial.Asker;
import dev.myelin.model.CacheTrial.Loaded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many who ask at once. */
@Timeout(60)
class ModelCacheFlightsTest {

    private final CacheTrial trial = new CacheTrial();
    private final ModelCache<Loaded> cache = trial.cache(options().build());
    private final CountDownLatch gate = new CountDownLatch(1);

    private Loaded afterTheGate(ModelInfo model) throws InterruptedException {
        Loaded loaded = trial.loaded(model);
        gate.await();
        return loaded;
    }

    private List<Asker<String>> askers(int count) {
        List<Asker<String>> askers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            askers.add(waiting(() -> use(cache, "7")));
        }
        return askers;
    }

    @Test
    void howeverManyAskAModelIsLoadedOnce() throws Exception {
        trial.loader = this::afterTheGate;
        List<Asker<String>> askers = askers(8);
        gate.countDown();
        for (Asker<String> asker : askers) {
            assertThat(asker.get()).isEqualTo("7");
        }
        assertThat(trial.events).containsExactly("load 7");
        assertThat(trial.store.asked).hasValue(1);
        assertThat(cache.stats())
                .extracting(ModelCacheStats::hits, ModelCacheStats::misses)
                .containsExactly(0L, 8L);
        assertThat(cache.stats().inUse()).isZero();
    }

    @Test
    void twoIdsOfOneContentAskedAtOnceLoadItOnce() throws Exception {
        trial.store.digests.put("a", "same");
        trial.store.digests.put("b", "same");
        trial.loader = this::afterTheGate;
        Asker<String> a = waiting(() -> use(cache, "a"));
        Asker<String> b = waiting(() -> use(cache, "b"));
        gate.countDown();
        assertThat(List.of(a.get(), b.get())).containsExactly("same", "same");
        assertThat(trial.events).containsExactly("load same");
        assertThat(trial.store.openScopes).hasValue(1);
    }

    @Test
    void whoeverIsInterruptedEndsOnlyItsOwnWait() throws Exception {
        trial.loader = this::afterTheGate;
        List<Asker<String>> askers = askers(3);
        for (Asker<String> impatient : askers.subList(0, 2)) { // the first is who began it
            impatient.thread.interrupt();
            assertThatThrownBy(impatient::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(InterruptedException.class);
        }
        gate.countDown();
        assertThat(askers.get(2).get()).isEqualTo("7");
        assertThat(trial.events).containsExactly("load 7");
        assertThat(cache.stats().inUse()).isZero();
        cache.close();
        assertThat(trial.events).containsExactly("load 7", "close 7");
    }

    @Test
    void anInterruptedThreadGetsWhatIsThereAndNoMore() throws Exception {
        use(cache, "7");
        Thread.currentThread().interrupt();
        assertThat(use(cache, "7")).isEqualTo("7");
        assertThatThrownBy(() -> cache.lease(id("8"))).isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aFailureReachesAllThatWaited() throws Exception {
        IOException broken = new IOException("broken weights");
        trial.loader = model -> {
            afterTheGate(model).close();
            throw broken;
        };
        List<Asker<String>> askers = askers(3);
        gate.countDown();
        List<Throwable> failures = new ArrayList<>();
        for (Asker<String> asker : askers) {
            Throwable failure =
                    catchThrowableOfType(ExecutionException.class, asker::get).getCause();
            assertThat(failure)
                    .isInstanceOf(ModelUnavailable.class)
                    .hasMessage("model '7' cannot be loaded: broken weights")
                    .hasCause(broken);
            failures.add(failure);
        }
        assertThat(failures).doesNotHaveDuplicates(); // each may be added to
        assertThat(trial.count("load 7")).isEqualTo(1);
        assertThat(cache.stats().loadFailures()).isEqualTo(1);
        assertThat(cache.stats().weight()).isZero();
        assertThat(trial.store.openScopes).hasValue(0);
    }

    @Test
    void closingRefusesWhoWaitsAndInterruptsTheLoad() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        trial.loader = model -> {
            trial.events.add("loading");
            try {
                gate.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return trial.loaded(model); // it takes no notice
        };
        Asker<String> asker = waiting(() -> use(cache, "7"));
        while (trial.events.isEmpty()) {
            Thread.onSpinWait();
        }
        cache.close();
        assertThatThrownBy(asker::get)
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("the model cache is closed");
        interrupted.await();
        while (cache.stats().loads() == 0 || cache.stats().resident() > 0) {
            Thread.onSpinWait();
        }
        assertThat(trial.events).containsExactly("loading", "load 7", "close 7");
        assertThat(trial.store.openScopes).hasValue(0);
    }

    @Test
    void aLoaderMayLeaseOtherModels() throws Exception {
        trial.loader = model -> {
            if (model.id().equals(id("pair"))) {
                use(cache, "7");
            }
            return trial.loaded(model);
        };
        assertThat(use(cache, "pair")).isEqualTo("pair");
        assertThat(trial.events).containsExactly("load 7", "load pair");
    }
}
