package dev.myelin.serving.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the items of many requests into calls of a model, and hands the outputs back. Safe for use by several threads; nothing here
 * blocks but {@link #awaitWorkers}, so it may be called on an event loop.
 *
 * <ul>
 *   <li>What queued while the workers were busy goes together: only items of equal keys, at most {@link BatcherOptions#maxSize()}. Nobody
 *       waits for company unless {@link BatcherOptions#maxWait()} says so.
 *   <li>Requests take turns, over all keys: next is the one that was not served for the longest time. One with more items than fit into a
 *       call is split; with each part that is taken it goes behind those that wait. Each call has the first item that waits of the
 *       request whose turn it is, so none waits for ever, whatever its {@link BatcherOptions#length()}.
 *   <li>A request whose items make the model fail fails alone: see {@link BatchRunner} for what a failure is. The others of its call are
 *       run again without it, so a model may see an item more than once. Errors of the JVM are failures like others.
 *   <li>A request that is cancelled or past its deadline ends at once, and its place is free; what waits of it is not run.
 *   <li>More requests or items than the options allow are refused, never queued.
 * </ul>
 *
 * <p>Outcomes are completed on the threads of the workers, for the most part: what depends on them must not wait for anything.
 *
 * @param <K> what items must have in common to share a call; its {@code equals} and {@code hashCode} are quick, and never change their
 *     minds
 * @param <I> one item
 * @param <O> what becomes of it
 */
public final class Batcher<K, I, O> implements AutoCloseable {

    private final Time time;
    private final long hungAfter;
    private final BatchQueue<K, I, O> queue;
    private final Workers<K, I, O> workers;

    /** @param runner calls the model */
    public Batcher(BatchRunner<K, I, O> runner, BatcherOptions<I> options) {
        this(runner, options, new SystemTime(), Thread::new);
    }

    Batcher(BatchRunner<K, I, O> runner, BatcherOptions<I> options, Time time, ThreadFactory threads) {
        this.time = time;
        hungAfter = options.hungAfter().toNanos();
        queue = new BatchQueue<>(options, time);
        workers = new Workers<>(runner, queue, options, threads);
    }

    /**
     * Takes a request. One without items is done at once.
     *
     * @param items copied
     * @param deadline when nobody needs the outputs any more: then the request fails with {@link DeadlineExceeded}, at once when that is
     *     over; null: no limit
     * @throws TooManyItems when it has more items than may ever be queued
     * @throws Overloaded when there is no room for it now
     * @throws ShuttingDown after {@link #drain} or {@link #close()}
     * @throws NullPointerException for a null among the items too
     */
    public Submission<O> submit(K key, List<? extends I> items, @Nullable Instant deadline) {
        return submit(key, items, deadline, null);
    }

    /**
     * The same, for a request that the model is to know.
     *
     * @param origin what {@link BatchCall#origins()} tells of it; null: nothing
     */
    public Submission<O> submit(K key, List<? extends I> items, @Nullable Instant deadline, @Nullable Object origin) {
        Objects.requireNonNull(key, "key");
        List<I> own = Collections.unmodifiableList(new ArrayList<>(items));
        for (I item : own) {
            Objects.requireNonNull(item, "a null among the items");
        }
        return queue.submit(key, own, deadline, origin);
    }

    /** How it is now. */
    public BatcherHealth health() {
        BatcherHealth health = queue.health(workers.size());
        long[] busy = workers.busyNanos(time.nanos());
        return new BatcherHealth(
                workers.size(),
                workers.alive(),
                (int) Arrays.stream(busy).filter(nanos -> nanos > hungAfter).count(),
                Duration.ofNanos(Arrays.stream(busy).max().orElse(0)),
                health.queuedItems(),
                health.ongoingRequests(),
                health.isDraining());
    }

    /**
     * Refuses requests from now on, and works on those that there are; what is not done after the limit fails with {@link ShuttingDown},
     * as by {@link #close()}. A second call may shorten the limit.
     *
     * @return complete when all outcomes are; then the workers end
     */
    public CompletionStage<@Nullable Void> drain(Duration limit) {
        return queue.drain(limit, this::close);
    }

    /**
     * Refuses requests from now on, and fails those that there are with {@link ShuttingDown}. Calls of the model are interrupted, and not
     * waited for. A second call does nothing.
     */
    @Override
    public void close() {
        queue.close();
        workers.interrupt();
    }

    /**
     * Waits until no worker is in the model any more, after {@link #drain} or {@link #close()}: then the model may be closed.
     *
     * @return whether that came to be within the limit
     */
    public boolean awaitWorkers(Duration limit) throws InterruptedException {
        return workers.await(limit);
    }

    @Override
    public String toString() {
        return "Batcher[" + health() + "]";
    }
}
