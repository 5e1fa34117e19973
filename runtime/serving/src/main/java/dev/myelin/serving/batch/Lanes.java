package dev.myelin.serving.batch;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All that waits for a call. Only items of one lane go together; a lane is there while something waits in it. Guarded by the queue's
 * lock.
 */
final class Lanes<K, I, O> {

    private final int maxSize;
    private final long maxWait;
    private final Map<K, Lane<K, I, O>> byKey = new HashMap<>();

    /** The requests of all lanes. A request's turn comes when it was not served for longer than any other. */
    private final Set<Request<K, I, O>> turns = new LinkedHashSet<>();

    /** Lanes that need not wait for company, in the order in which they came to that. */
    private final Set<Lane<K, I, O>> ready = new LinkedHashSet<>();

    private int items;

    Lanes(int maxSize, long maxWait) {
        this.maxSize = maxSize;
        this.maxWait = maxWait;
    }

    int items() {
        return items;
    }

    int count() {
        return byKey.size();
    }

    boolean isEmpty() {
        return turns.isEmpty();
    }

    void add(Request<K, I, O> request) {
        Lane<K, I, O> lane = byKey.computeIfAbsent(request.key, Lane::new);
        request.lane = lane;
        lane.add(request);
        turns.add(request);
        items += request.size();
        update(lane);
    }

    /** Forgets what waits of a request, if anything does. */
    void remove(Request<K, I, O> request) {
        Lane<K, I, O> lane = request.lane;
        if (lane != null) {
            items -= lane.items();
            lane.remove(request);
            items += lane.items();
            request.lane = null;
            turns.remove(request);
            update(lane);
        }
    }

    /** How long nothing can be taken; 0 or less when something can. Something must wait. */
    long untilReady(long now) {
        Request<K, I, O> first = turns.iterator().next();
        return first.isBegun || !ready.isEmpty() ? 0 : maxWait - (now - first.arrivedAt);
    }

    /**
     * Takes the items of the next call: from the lane whose turn it is, when that has waited long enough for company; else from the lane
     * that was the first to need none.
     *
     * @param now when something is ready, or need not be
     * @param late gets requests that are past their deadlines, which stay; when nothing is taken, there is at least one
     */
    List<Part<K, I, O>> take(long now, boolean isHasty, Collection<Request<K, I, O>> late) {
        Request<K, I, O> first = turns.iterator().next();
        boolean isDue = isHasty || first.isBegun || now - first.arrivedAt >= maxWait;
        Lane<K, I, O> lane =
                isDue ? Objects.requireNonNull(first.lane) : ready.iterator().next();
        List<Part<K, I, O>> parts = lane.take(maxSize, now, late);
        for (Part<K, I, O> part : parts) {
            items -= part.size();
            if (part.request.shares.isEmpty()) {
                turns.remove(part.request);
                part.request.lane = null;
            } else if (part.hasFirst()) {
                turns.remove(part.request);
                turns.add(part.request);
            }
        }
        update(lane);
        return parts;
    }

    private void update(Lane<K, I, O> lane) {
        if (lane.isEmpty()) {
            byKey.remove(lane.key);
        }
        if (lane.items() >= maxSize || lane.hasBegun()) {
            ready.add(lane);
        } else {
            ready.remove(lane);
        }
    }
}
