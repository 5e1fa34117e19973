package dev.myelin.serving.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Sorts items by length: each bucket has those between two powers of two. Without a length all are in one. */
final class Buckets<I> {

    private final @Nullable ToLongFunction<? super I> length;

    Buckets(@Nullable ToLongFunction<? super I> length) {
        this.length = length;
    }

    /** The items of a request in their buckets, in order; a list that can be changed. */
    <K, O> List<Share<K, I, O>> split(Request<K, I, O> request, List<I> items) {
        int[] bucketOf = new int[items.size()];
        int[] counts = new int[Long.SIZE];
        for (int i = 0; i < bucketOf.length; i++) {
            bucketOf[i] = bucket(items.get(i));
            counts[bucketOf[i]]++;
        }
        List<Share<K, I, O>> shares = new ArrayList<>(1);
        for (int bucket = 0; bucket < counts.length; bucket++) {
            if (counts[bucket] > 0) {
                shares.add(new Share<>(request, bucket, places(bucket, bucketOf, counts[bucket])));
            }
        }
        return shares;
    }

    /** 0 for lengths up to 0, 1 for 1, 2 for 2 and 3, 3 for 4 to 7, ... */
    private int bucket(I item) {
        return length == null ? 0 : Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, length.applyAsLong(item)));
    }

    private static int[] places(int bucket, int[] bucketOf, int count) {
        int[] places = new int[count];
        int next = 0;
        for (int i = 0; i < bucketOf.length; i++) {
            if (bucketOf[i] == bucket) {
                places[next++] = i;
            }
        }
        return places;
    }
}
