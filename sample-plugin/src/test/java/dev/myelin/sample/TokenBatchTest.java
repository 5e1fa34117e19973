package dev.myelin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.Encoding;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenBatchTest {

    @Test
    void meansLeavePaddingOut() {
        TokenBatch batch = new TokenBatch(new long[6], new long[] {1, 1, 0, 1, 1, 1}, new long[6], 2, 3);
        float[] hidden = {1, 10, 3, 30, 99, 99, 3, 0, 4, 0, 5, 9};

        assertThat(batch.meanPool(hidden)).isDeepEqualTo(new float[][] {{2, 20}, {4, 3}});
    }

    @Test
    void aTextWithoutTokensHasTheZeroVector() {
        TokenBatch batch = new TokenBatch(new long[1], new long[] {0}, new long[1], 1, 1);

        float[] mean = batch.meanPool(new float[] {7, 7})[0];

        assertThat(Vectors.normalize(mean)).containsExactly(0, 0);
    }

    @Test
    void batchesGoByLengthAndPadToTheirLongest() throws Exception {
        try (Encoder encoder = Encoder.open(Wiring.MODEL_FOLDER)) {
            Encoding[] encodings = encoder.tokenize(List.of("one two three", "one", "two", "one two"));

            List<int[]> batches = TokenBatch.byLength(encodings, 3);
            TokenBatch first = TokenBatch.of(encodings, batches.get(0));

            assertThat(batches).containsExactly(new int[] {1, 2, 3}, new int[] {0});
            assertThat(first.size()).isEqualTo(3);
            assertThat(first.length()).isEqualTo(4);
            assertThat(first.mask()).containsExactly(1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1);
            assertThat(first.ids()).startsWith(encodings[1].getIds()).endsWith(encodings[3].getIds());
        }
    }
}
