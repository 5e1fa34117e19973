package dev.myelin.serving.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What waits with one key: requests in the order of their turns, and their items by length. Guarded by the queue's lock. */
final class Lane<K, I, O> {

    final K key;
    private final Set<Request<K, I, O>> turns = new LinkedHashSet<>();
    private final NavigableMap<Integer, Set<Share<K, I, O>>> buckets = new TreeMap<>();
    private int items;
    private int begun;

    Lane(K key) {
        this.key = key;
    }

    int items() {
        return items;
    }

    boolean isEmpty() {
        return turns.isEmpty();
    }

    /** Whether the rest of a request that was split is here. */
    boolean hasBegun() {
        return begun > 0;
    }

    void add(Request<K, I, O> request) {
        items += request.size();
        queueUp(request);
    }

    private void queueUp(Request<K, I, O> request) {
        turns.add(request);
        for (Share<K, I, O> share : request.shares) {
            buckets.computeIfAbsent(share.bucket, bucket -> new LinkedHashSet<>())
                    .add(share);
        }
    }

    void remove(Request<K, I, O> request) {
        for (Share<K, I, O> share : request.shares) {
            items -= share.size();
        }
        leave(request);
        if (request.isBegun) {
            begun--;
        }
    }

    private void leave(Request<K, I, O> request) {
        turns.remove(request);
        request.shares.forEach(this::remove);
    }

    private void remove(Share<K, I, O> share) {
        Set<Share<K, I, O>> bucket = buckets.get(share.bucket);
        if (bucket != null && bucket.remove(share) && bucket.isEmpty()) {
            buckets.remove(share.bucket);
        }
    }

    /**
     * Takes items for one call: the first one of the request whose turn it is, then those of its length, then those of the lengths
     * nearest to it, of shorter ones before longer ones, as these cost all items of the call. A request whose first item was taken and
     * that has more goes to the end.
     *
     * @param late gets requests that are past their deadlines, of which nothing is taken; they stay
     */
    List<Part<K, I, O>> take(int most, long now, Collection<Request<K, I, O>> late) {
        Request<K, I, O> first = first(now, late);
        if (first == null) {
            return List.of();
        }
        Map<Request<K, I, O>, Part<K, I, O>> parts = new LinkedHashMap<>();
        int home = first.first().bucket;
        int room = most;
        Integer below = home;
        Integer above = buckets.higherKey(home);
        while (room > 0 && (below != null || above != null)) {
            if (above == null || (below != null && home - below <= above - home)) {
                room -= take(below, room, now, parts, late);
                below = buckets.lowerKey(below);
            } else {
                room -= take(above, room, now, parts, late);
                above = buckets.higherKey(above);
            }
        }
        parts.values().forEach(this::settle);
        return new ArrayList<>(parts.values());
    }

    private @Nullable Request<K, I, O> first(long now, Collection<Request<K, I, O>> late) {
        for (Request<K, I, O> request : turns) {
            if (!request.isPast(now)) {
                return request;
            }
            late.add(request);
        }
        return null;
    }

    private int take(
            int bucket,
            int room,
            long now,
            Map<Request<K, I, O>, Part<K, I, O>> parts,
            Collection<Request<K, I, O>> late) {
        int taken = 0;
        Iterator<Share<K, I, O>> shares = buckets.getOrDefault(bucket, Set.of()).iterator();
        while (taken < room && shares.hasNext()) {
            Share<K, I, O> share = shares.next();
            if (share.request.isPast(now)) {
                late.add(share.request);
            } else {
                int count = Math.min(room - taken, share.size());
                parts.computeIfAbsent(share.request, Part::new).add(share.take(count));
                taken += count;
            }
        }
        return taken;
    }

    private void settle(Part<K, I, O> part) {
        Request<K, I, O> request = part.request;
        items -= part.size();
        request.shares.stream().filter(Share::isEmpty).forEach(this::remove);
        request.shares.removeIf(Share::isEmpty);
        if (request.shares.isEmpty()) {
            remove(request);
            return;
        }
        if (!request.isBegun) {
            request.isBegun = true;
            begun++;
        }
        if (part.hasFirst()) {
            leave(request);
            queueUp(request);
        }
    }
}
