package dev.myelin.serving.batch;

import java.util.Arrays;

/** Items of one request that go into one call. */
final class Part<K, I, O> {

    final Request<K, I, O> request;
    private final int firstWaiting;
    private int[] places = {};

    /** @param request has items that wait, of which none was taken yet for the call */
    Part(Request<K, I, O> request) {
        this.request = request;
        firstWaiting = request.first().first();
    }

    /** Whether the first of the items that waited is among these. */
    boolean hasFirst() {
        return request.shares.isEmpty() || request.first().first() != firstWaiting;
    }

    void add(int[] more) {
        if (places.length == 0) {
            places = more;
        } else {
            int[] all = Arrays.copyOf(places, places.length + more.length);
            System.arraycopy(more, 0, all, places.length, more.length);
            places = all;
        }
    }

    int size() {
        return places.length;
    }

    void copyItems(Object[] to, int offset) {
        for (int i = 0; i < places.length; i++) {
            to[offset + i] = request.item(places[i]);
        }
    }

    void putOutputs(Object[] from, int offset) {
        request.put(places, from, offset);
    }
}
