package dev.myelin.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One model, many threads: the rule that a DJL predictor is for one thread, and what closing does. */
@Timeout(60)
class DjlModelThreadsTest {

    private static final int THREADS = 4;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void givesEveryThreadItsOwnResults() throws Exception {
        try (DjlModel model = DjlModel.open(TinyModel.subtract(folder))) {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                float number = i;
                runs.add(threads.submit(
                        () -> assertThat(difference(model, number, 1)).isEqualTo(number - 1)));
            }
            for (Future<?> run : runs) {
                run.get();
            }
            assertThat(model.idlePredictors()).isBetween(1, THREADS);
        }
    }

    @Test
    void makesOnePredictorForEachCallAtWork() throws Exception {
        try (DjlModel model = DjlModel.open(TinyModel.subtract(folder))) {
            CountDownLatch allAtWork = new CountDownLatch(THREADS);
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                runs.add(threads.submit(() -> model.run(
                        manager -> {
                            allAtWork.countDown();
                            await(allAtWork);
                            return inputs(manager, 3, 1);
                        },
                        outputs -> outputs.size())));
            }
            for (Future<?> run : runs) {
                run.get();
            }
            assertThat(model.idlePredictors()).isEqualTo(THREADS);
        }
    }

    @Test
    void reusesThePredictorOfOneThread() throws Exception {
        try (DjlModel model = DjlModel.open(TinyModel.subtract(folder))) {
            for (int i = 0; i < 20; i++) {
                difference(model, i, 1);
            }
            assertThat(model.idlePredictors()).isEqualTo(1);
        }
    }

    @Test
    void closesWhenTheRunAtWorkHasEnded() throws Exception {
        DjlModel model = DjlModel.open(TinyModel.subtract(folder));
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<Float> run = threads.submit(() -> model.run(
                manager -> {
                    atWork.countDown();
                    await(goOn);
                    return inputs(manager, 5, 1);
                },
                outputs -> outputs.singletonOrThrow().toFloatArray()[0]));
        await(atWork);
        Thread closer = new Thread(model::close);
        closer.start();
        while (closer.getState() != Thread.State.WAITING && closer.isAlive()) {
            Thread.onSpinWait();
        }
        assertThat(closer.isAlive()).as("close() waits for the run").isTrue();

        goOn.countDown();

        assertThat(run.get()).isEqualTo(4);
        closer.join();
        assertThatIllegalStateException().isThrownBy(() -> difference(model, 5, 1));
    }

    @Test
    void refusesToBeClosedFromWithinARun() throws Exception {
        Path file = TinyModel.subtract(folder);
        try (DjlModel model = DjlModel.open(file)) {
            Runnable close = model::close;
            assertThatThrownBy(() -> model.run(
                            manager -> {
                                close.run();
                                return inputs(manager, 5, 1);
                            },
                            outputs -> outputs.size()))
                    .isInstanceOf(EngineException.class)
                    .hasMessage("the model " + file + " failed: the model " + file
                            + " is closed from within one of its runs");
        }
    }

    private static float difference(DjlModel model, float a, float b) {
        return model.run(List.of(Tensor.of(new float[] {a}, 1), Tensor.of(new float[] {b}, 1)))
                .get(0)
                .floats()[0];
    }

    private static NDList inputs(NDManager manager, float a, float b) {
        return new NDList(manager.create(new float[] {a}), manager.create(new float[] {b}));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
