package dev.myelin.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class GrowingBatchSizeTest {

    private static final double SECOND = 1e9;

    /** The sizes of so many batches, each after one that took what its size takes. */
    private static List<Integer> sizes(GrowingBatchSize size, int batches, IntToDoubleFunction secondsOfABatch) {
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            sizes.add(size.next());
            size.took(size.next(), (long) (secondsOfABatch.applyAsDouble(size.next()) * SECOND));
        }
        return sizes;
    }

    @Test
    void growsWhileLargerBatchesAreFaster() {
        assertThat(sizes(new GrowingBatchSize(32, 4096), 10, size -> 1))
                .containsExactly(32, 64, 128, 256, 512, 1024, 2048, 4096, 4096, 4096);
    }

    @Test
    void fallsBackToTheFastestAndStays() {
        // 256 do not fit a cache: they take more than twice as long as 128.
        assertThat(sizes(new GrowingBatchSize(32, 4096), 8, size -> size <= 128 ? 1 + size / 100.0 : size / 10.0))
                .containsExactly(32, 64, 128, 256, 128, 128, 128, 128);
    }

    @Test
    void doesNotGrowForNothing() {
        assertThat(sizes(new GrowingBatchSize(32, 4096), 4, size -> size)).containsExactly(32, 64, 32, 32);
    }

    @Test
    void triesAgainFromHalfOfItWhereItHasBecomeSlow() {
        GrowingBatchSize size = new GrowingBatchSize(32, 128);
        assertThat(sizes(size, 4, any -> 1)).containsExactly(32, 64, 128, 128);
        assertThat(sizes(size, 4, inputs -> inputs * 2.0)).containsExactly(128, 64, 128, 64);
    }

    @Test
    void neverLeavesItsBounds() {
        assertThat(sizes(new GrowingBatchSize(1, 2), 4, size -> 1)).containsExactly(1, 2, 2, 2);
        GrowingBatchSize one = new GrowingBatchSize(1, 1);
        assertThat(sizes(one, 2, size -> 1)).containsExactly(1, 1);
        assertThat(sizes(one, 2, size -> 100)).containsExactly(1, 1);
    }

    @Test
    void measuresQuickBatchesTogether() {
        GrowingBatchSize size = new GrowingBatchSize(32, 4096);
        assertThat(sizes(size, 21, any -> 0.001)).containsOnly(32, 64).endsWith(32, 64);
    }
}
