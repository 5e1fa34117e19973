package dev.myelin.serving.batch;

import java.util.Arrays;

/** Items of one request that wait and are of about the same length, in order. */
final class Share<K, I, O> {

    final Request<K, I, O> request;
    final int bucket;
    private final int[] places;
    private int next;

    Share(Request<K, I, O> request, int bucket, int[] places) {
        this.request = request;
        this.bucket = bucket;
        this.places = places;
    }

    /** The place in the request of the first that waits. */
    int first() {
        return places[next];
    }

    int size() {
        return places.length - next;
    }

    boolean isEmpty() {
        return size() == 0;
    }

    /** Takes the first ones away. */
    int[] take(int count) {
        next += count;
        return Arrays.copyOfRange(places, next - count, next);
    }
}
