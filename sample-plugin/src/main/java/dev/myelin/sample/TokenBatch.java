package dev.myelin.sample;

import ai.djl.huggingface.tokenizers.Encoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tokenised texts of one run, padded to the longest. The arrays hold {@code size} rows of {@code length} numbers.
 *
 * @param ids the tokens; 0 where there is none
 * @param mask 1 for a token, 0 for padding
 * @param types which part of the text a token belongs to
 * @param size how many texts
 * @param length how many tokens the longest has
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier to the model, never compared
record TokenBatch(long[] ids, long[] mask, long[] types, int size, int length) {

    /** Divides texts into batches, the shortest first; among equals in order. Each batch lists its texts' indices. */
    static List<int[]> byLength(Encoding[] encodings, int batchSize) {
        int[] order = IntStream.range(0, encodings.length)
                .boxed()
                .sorted(Comparator.comparingInt(index -> encodings[index].getIds().length))
                .mapToInt(Integer::intValue)
                .toArray();
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < order.length; from += batchSize) {
            int to = Math.min(order.length, from + batchSize);
            batches.add(IntStream.range(from, to).map(index -> order[index]).toArray());
        }
        return batches;
    }

    /** The batch of some of the texts. */
    static TokenBatch of(Encoding[] encodings, int[] members) {
        int length = IntStream.of(members)
                .map(member -> encodings[member].getIds().length)
                .max()
                .orElse(0);
        long[] ids = new long[members.length * length];
        long[] mask = new long[ids.length];
        long[] types = new long[ids.length];
        for (int row = 0; row < members.length; row++) {
            Encoding encoding = encodings[members[row]];
            int tokens = encoding.getIds().length;
            System.arraycopy(encoding.getIds(), 0, ids, row * length, tokens);
            System.arraycopy(encoding.getAttentionMask(), 0, mask, row * length, tokens);
            System.arraycopy(encoding.getTypeIds(), 0, types, row * length, tokens);
        }
        return new TokenBatch(ids, mask, types, members.length, length);
    }

    /**
     * The mean of each text's token vectors; padding does not count.
     *
     * @param hidden a vector for each place of the batch, one after the other
     */
    float[][] meanPool(float[] hidden) {
        int width = hidden.length / mask.length;
        float[][] means = new float[size][width];
        for (int row = 0; row < size; row++) {
            float[] mean = means[row];
            int tokens = 0;
            for (int place = row * length; place < (row + 1) * length; place++) {
                if (mask[place] != 0) {
                    tokens++;
                    for (int i = 0; i < width; i++) {
                        mean[i] += hidden[place * width + i];
                    }
                }
            }
            for (int i = 0; i < width; i++) {
                mean[i] /= Math.max(1, tokens);
            }
        }
        return means;
    }
}
