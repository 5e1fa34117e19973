package dev.myelin.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.backend.token.ModelToken;
import dev.myelin.backend.token.ModelTokens;
import dev.myelin.error.BackendFailed;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.model.ModelCache;
import dev.myelin.model.ModelCacheOptions;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;
import dev.myelin.model.ModelLease;
import dev.myelin.model.ModelLoader;
import dev.myelin.model.ModelStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What comes between a question and its answer. */
@Timeout(60)
class CallersModelsTest {

    private static final ModelId SEVEN = ModelId.of("7");
    private static final Caller ANN = Caller.of(new ModelToken(SEVEN, "ann", null, null));

    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int status = 200;
    private volatile String digest = "old";
    private volatile ModelLoader<String> loader = CallersModelsTest::content;

    private final ModelStore platform = new ModelStore() {

        @Override
        public ModelInfo get(ModelId id) {
            asked.incrementAndGet();
            if (status != 200) {
                throw ModelUnavailable.of(id.value(), "no", new BackendFailed(status, "", "no", null));
            }
            return new ModelInfo(id, Map.of(), null);
        }

        @Override
        public Path download(ModelId id, Path target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ModelInfo load(ModelId id) {
            return get(id).at(Path.of(digest), digest);
        }
    };

    private final ModelCache<String> cache =
            new ModelCache<>(platform, model -> loader.load(model), ModelCacheOptions.defaults());
    private final CallersModels<String> models = new CallersModels<>(
            new Callers(ModelTokens.of("http://backend"), credentials -> platform, clock::get), cache);

    private static String content(ModelInfo model) {
        return model.digest().orElseThrow();
    }

    private String use() throws InterruptedException {
        try (ModelLease<String> lease = models.lease(ANN)) {
            return lease.model();
        }
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    @Test
    void aRightThatEndsWhileItsModelIsLoadedIsSeen() {
        loader = model -> {
            pass(Duration.ofSeconds(60));
            status = 403;
            return content(model);
        };
        assertThatThrownBy(() -> models.lease(ANN))
                .isInstanceOfSatisfying(
                        RequestRefused.class, e -> assertThat(e.status()).isEqualTo(403));
        assertThat(models.leaseNow(ANN)).isNull();
        assertThat(cache.stats().inUse()).isZero();
    }

    @Test
    void aModelThatIsReplacedWhileItIsLoadedIsLoadedAgain() throws Exception {
        loader = model -> {
            if (content(model).equals("old")) {
                pass(Duration.ofSeconds(60));
                digest = "new";
            }
            return content(model);
        };
        assertThat(use()).isEqualTo("new");
        assertThat(asked).hasValue(3);
        assertThat(cache.stats().inUse()).isZero();
    }

    @Test
    void aLongLoadIsNoReasonToLoadAgain() throws Exception {
        loader = model -> {
            pass(Duration.ofMinutes(5));
            return content(model);
        };
        assertThat(use()).isEqualTo("old");
        assertThat(asked).hasValue(2);
        assertThat(cache.stats().loads()).isEqualTo(1);
        assertThat(models.leaseNow(ANN)).isNotNull();
    }

    @Test
    void whatTheLoaderHearsFromABackendIsNoRefusal() {
        loader = model -> {
            throw ModelUnavailable.of("8", "no", new BackendFailed(403, "", "no", null));
        };
        assertThatThrownBy(() -> models.lease(ANN)).isInstanceOf(ModelUnavailable.class);
    }

    @Test
    void whoGaveUpDoesNotFailTheOthers() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch loading = new CountDownLatch(1);
        loader = model -> {
            loading.countDown();
            gate.await();
            return content(model);
        };
        FutureTask<String> impatient = new FutureTask<>(this::use);
        Thread first = new Thread(impatient, "impatient");
        first.start();
        loading.await();
        FutureTask<String> patient = new FutureTask<>(this::use);
        Thread second = new Thread(patient, "patient");
        second.start();
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        first.interrupt();
        first.join();
        gate.countDown();
        assertThat(patient.get()).isEqualTo("old");
        assertThat(cache.stats().loads()).isEqualTo(1);
    }

    @Test
    void aModelThatIsInMemoryIsNotThereForWhoWasNotAsked() throws Exception {
        use();
        Caller bob = Caller.of(new ModelToken(SEVEN, "bob", null, null));
        assertThat(models.leaseNow(bob)).isNull();
        try (ModelLease<String> lease = models.leaseNow(ANN)) {
            assertThat(lease).isNotNull();
        }
    }
}
