package dev.myelin.model;

import static dev.myelin.model.CacheTrial.id;
import static dev.myelin.model.CacheTrial.options;
import static dev.myelin.model.CacheTrial.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.CacheTrial.Loaded;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Models that cannot be loaded, or are not fit for use. */
@Timeout(60)
class ModelCacheFailuresTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final CacheTrial trial = new CacheTrial();
    private final ModelCache<Loaded> cache = trial.cache(options().build());

    private ModelUnavailable failure() {
        return catchThrowableOfType(ModelUnavailable.class, () -> cache.lease(id("7")));
    }

    private void failWith(Throwable e) {
        trial.loader = model -> {
            trial.events.add("fail");
            CacheTrial.sneak(e);
            return trial.loaded(model);
        };
    }

    @Test
    void afterAFailureItIsTriedAgainButNotAtOnceAndEverLater() throws Exception {
        failWith(new OutOfMemoryError("Java heap space"));
        long[] delays = {1, 2, 4, 8, 16, 32, 60, 60};
        for (int i = 0; i < delays.length; i++) {
            assertThat(failure()).hasMessage("model '7' cannot be loaded: Java heap space");
            trial.clock.addAndGet(delays[i] * SECOND - 1);
            assertThat(failure()).hasMessage("model '7' cannot be loaded: Java heap space");
            assertThat(trial.count("fail")).isEqualTo(i + 1);
            trial.clock.addAndGet(1);
        }
        trial.loader = trial::loaded;
        assertThat(use(cache, "7")).isEqualTo("7");
        assertThat(cache.stats())
                .extracting(ModelCacheStats::loads, ModelCacheStats::loadFailures)
                .containsExactly(1L, 8L);
    }

    @Test
    void aSuccessEndsTheSeriesOfFailures() throws Exception {
        ModelCache<Loaded> one = trial.cache(options().maxModels(1).build());
        failWith(new IOException("broken"));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> one.lease(id("7"))).isInstanceOf(ModelUnavailable.class);
            trial.clock.addAndGet(60 * SECOND);
        }
        trial.loader = trial::loaded;
        use(one, "7");
        use(one, "8"); // which takes the place of 7
        failWith(new IOException("broken"));
        assertThatThrownBy(() -> one.lease(id("7"))).isInstanceOf(ModelUnavailable.class);
        trial.clock.addAndGet(SECOND);
        trial.loader = trial::loaded;
        assertThat(use(one, "7")).isEqualTo("7");
    }

    @Test
    void whatTheStoreSaysIsSaid() {
        trial.store.digests.put("7", "missing");
        assertThat(failure())
                .hasMessage("model '7' does not exist")
                .cause()
                .isInstanceOf(ModelUnavailable.class)
                .hasMessage("model '7' does not exist");
        assertThat(trial.store.openScopes).hasValue(0);
    }

    @Test
    void oneFailureSaysNothingOfOtherModels() throws Exception {
        trial.store.digests.put("7", "missing");
        assertThat(failure().modelId()).isEqualTo("7");
        assertThat(use(cache, "8")).isEqualTo("8");
    }

    @Test
    void aLoaderThatGivesNothingFails() {
        trial.loader = CacheTrial::nothing;
        assertThat(failure()).hasMessage("model '7' cannot be loaded: its loader gave null");
    }

    @Test
    void modelsAreWarmBeforeAnybodyGetsThem() throws Exception {
        ModelCache<Loaded> warm = trial.cache(options()
                .warmUp((model, info) -> trial.events.add("warm up " + info.id()))
                .build());
        assertThat(use(warm, "7")).isEqualTo("7");
        assertThat(trial.events).containsExactly("load 7", "warm up 7");
    }

    @Test
    void aModelThatCannotBeWarmedUpIsClosed() {
        ModelCache<Loaded> cold = trial.cache(options()
                .warmUp((model, info) -> {
                    throw new IllegalStateException("cold");
                })
                .build());
        assertThatThrownBy(() -> cold.lease(id("7")))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessage("model '7' cannot be loaded: cold");
        assertThat(trial.events).containsExactly("load 7", "close 7");
        assertThat(cold.stats())
                .extracting(ModelCacheStats::resident, ModelCacheStats::loads, ModelCacheStats::loadFailures)
                .containsExactly(0, 0L, 1L);
    }
}
