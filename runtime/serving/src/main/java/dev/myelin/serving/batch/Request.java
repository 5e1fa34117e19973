package dev.myelin.serving.batch;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The items of one client, and what has become of them. What changes is guarded by the queue's lock. */
final class Request<K, I, O> implements Submission<O> {

    final K key;
    final @Nullable Instant deadline;
    final @Nullable Object origin;

    /** When it came, and when it has to be done, by {@link Time#nanos()}. */
    long arrivedAt;

    long deadlineAt;

    /** The items that wait, by their length; those without any are removed. */
    final List<Share<K, I, O>> shares;

    /** Where it waits; null when nothing of it does. */
    @Nullable
    Lane<K, I, O> lane;

    /** Whether a part of it was taken: the rest does not wait for company. */
    boolean isBegun;

    /** Takes back the alarm at the deadline. */
    Runnable alarm = () -> {};

    private final BatchQueue<K, I, O> queue;
    private final List<I> items;
    private final Object[] outputs;
    private final CompletableFuture<List<O>> future = new CompletableFuture<>();
    private int done;
    private @Nullable Throwable failure;

    /** Read by models too, at any time. */
    private volatile boolean isOver;

    Request(
            BatchQueue<K, I, O> queue,
            K key,
            List<I> items,
            @Nullable Instant deadline,
            @Nullable Object origin,
            Buckets<I> buckets) {
        this.queue = queue;
        this.key = key;
        this.items = items;
        this.deadline = deadline;
        this.origin = origin;
        outputs = new Object[items.size()];
        shares = buckets.split(this, items);
    }

    int size() {
        return outputs.length;
    }

    I item(int place) {
        return items.get(place);
    }

    /** How many items have their outputs. */
    int done() {
        return done;
    }

    boolean isOver() {
        return isOver;
    }

    boolean isPast(long now) {
        return deadline != null && now - deadlineAt >= 0;
    }

    /** The share that has the first of the items that wait. */
    Share<K, I, O> first() {
        Share<K, I, O> first = shares.get(0);
        for (Share<K, I, O> share : shares) {
            first = share.first() < first.first() ? share : first;
        }
        return first;
    }

    /** Keeps outputs. */
    void put(int[] places, Object[] from, int offset) {
        for (int i = 0; i < places.length; i++) {
            outputs[places[i]] = from[offset + i];
        }
        done += places.length;
    }

    /** Decides how it ends: by a failure, or by its outputs. The future is for {@link #tell()}. */
    void end(@Nullable Throwable why) {
        failure = why;
        isOver = true;
        alarm.run();
    }

    /** Completes the outcome, after the end and without the lock. */
    void tell() {
        if (failure != null) {
            future.completeExceptionally(failure);
        } else {
            @SuppressWarnings("unchecked") // from the runner, one for each item
            List<O> all = (List<O>) Collections.unmodifiableList(Arrays.asList(outputs));
            future.complete(all);
        }
    }

    @Override
    public CompletionStage<List<O>> outcome() {
        return future;
    }

    @Override
    public boolean cancel() {
        return queue.cancel(this);
    }

    @Override
    public String toString() {
        return "Submission[" + size() + (size() == 1 ? " item" : " items") + (isOver ? ", over]" : "]");
    }
}
