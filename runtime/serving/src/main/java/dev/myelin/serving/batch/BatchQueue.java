package dev.myelin.serving.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a batcher from their coming to their end. One lock guards all; it is never held while a model runs or somebody is told
 * of an outcome. A request's end is decided with the lock, once, and told after it.
 */
final class BatchQueue<K, I, O> {

    private final Time time;
    private final int maxRequests;
    private final int maxItems;
    private final Buckets<I> buckets;
    private final Pace pace;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Lanes<K, I, O> lanes;
    private final Endings<K, I, O> endings = new Endings<>(lock);
    private int idle;
    private boolean isAlarmSet;
    private boolean isClosed;
    private volatile boolean isDraining;

    private final CompletableFuture<@Nullable Void> drained = new CompletableFuture<>();

    BatchQueue(BatcherOptions<I> options, Time time) {
        this.time = time;
        maxRequests = options.maxRequests();
        maxItems = options.maxItems();
        buckets = new Buckets<>(options.length().orElse(null));
        pace = new Pace(options.workers());
        lanes = new Lanes<>(options.maxSize(), options.maxWait().toNanos());
    }

    Submission<O> submit(K key, List<I> items, @Nullable Instant deadline, @Nullable Object origin) {
        if (items.size() > maxItems) {
            throw new TooManyItems(items.size(), maxItems);
        }
        Request<K, I, O> request = new Request<>(this, key, items, deadline, origin, buckets);
        lock.lock();
        try {
            if (isDraining) {
                throw ShuttingDown.atSubmit();
            }
            long now = time.nanos();
            request.arrivedAt = now;
            if (items.isEmpty()) {
                endings.begin(request);
                end(request, null);
            } else if (deadline == null) {
                begin(request);
            } else {
                long left = Spans.between(time.now(), deadline);
                request.deadlineAt = now + left;
                if (left > 0) {
                    begin(request);
                    request.alarm = time.after(left, () -> expire(request));
                } else {
                    endings.begin(request);
                    endLate(request);
                }
            }
        } finally {
            leave();
        }
        return request;
    }

    private void begin(Request<K, I, O> request) {
        int queued = lanes.items();
        if (endings.ongoing() >= maxRequests) {
            throw Overloaded.byRequests(maxRequests, pace.retryAfter(queued));
        }
        if (request.size() > maxItems - queued) {
            throw Overloaded.byItems(queued, request.size(), maxItems, pace.retryAfter(queued));
        }
        lanes.add(request);
        endings.begin(request);
        if (idle > 0) {
            work.signal();
        }
    }

    /** Waits for the next call; null: there will be none. */
    @Nullable
    Call<K, I, O> take() {
        lock.lock();
        try {
            while (!isClosed) {
                Call<K, I, O> call = next();
                if (call != null) {
                    return call;
                }
                if (endings.isToTell()) {
                    leave();
                    lock.lock();
                    continue; // there may be work by now
                }
                idle++;
                work.awaitUninterruptibly();
                idle--;
            }
            return null;
        } finally {
            leave();
        }
    }

    /** The next call, if there is one now. */
    @Nullable
    Call<K, I, O> poll() {
        lock.lock();
        try {
            return next();
        } finally {
            leave();
        }
    }

    private @Nullable Call<K, I, O> next() {
        List<Request<K, I, O>> late = new ArrayList<>(0);
        while (!lanes.isEmpty()) {
            long now = time.nanos();
            long wait = isDraining ? 0 : lanes.untilReady(now);
            if (wait > 0) {
                setAlarm(wait);
                return null;
            }
            List<Part<K, I, O>> parts = lanes.take(now, isDraining, late);
            late.forEach(this::endLate);
            late.clear();
            if (!parts.isEmpty()) {
                return start(parts, now);
            }
        }
        return null;
    }

    private Call<K, I, O> start(List<Part<K, I, O>> parts, long now) {
        Thread.interrupted(); // an older one; if this is closed from now on, the model is to know
        if (idle > 0 && !lanes.isEmpty()) {
            work.signal(); // one arrival may have brought work for several
        }
        return new Call<>(parts, now);
    }

    /** An idle worker looks again when the request that waits longest has waited long enough. */
    private void setAlarm(long wait) {
        if (!isAlarmSet) {
            isAlarmSet = true;
            time.after(wait, () -> {
                lock.lock();
                try {
                    isAlarmSet = false;
                    work.signal();
                } finally {
                    leave();
                }
            });
        }
    }

    /** The call again, for some of its requests, if any of them still wait. */
    @Nullable
    Call<K, I, O> again(List<Part<K, I, O>> parts) {
        lock.lock();
        try {
            long now = time.nanos();
            List<Part<K, I, O>> live = new ArrayList<>(parts.size());
            for (Part<K, I, O> part : parts) {
                if (part.request.isPast(now)) {
                    endLate(part.request);
                } else if (!part.request.isOver()) {
                    live.add(part);
                }
            }
            return live.isEmpty() ? null : start(live, now);
        } finally {
            leave();
        }
    }

    /** How long a call took, whatever came of it; so long {@link Overloaded} lets others wait. */
    BatchReport report(Call<K, I, O> call, boolean hasFailed) {
        long ran = time.nanos() - call.startedAt();
        pace.note(call.size(), ran);
        return new BatchReport(call.size(), call.parts().size(), call.waitedNanos(), ran, hasFailed);
    }

    /** Hands out outputs, one for each item. */
    void succeed(Call<K, I, O> call, Object[] outputs) {
        lock.lock();
        try {
            int next = 0;
            for (Part<K, I, O> part : call.parts()) {
                Request<K, I, O> request = part.request;
                part.putOutputs(outputs, next);
                next += part.size();
                if (request.done() == request.size()) {
                    end(request, null);
                }
            }
        } finally {
            leave();
        }
    }

    /** Fails all requests of a call, as far as they are not over. */
    void fail(Call<K, I, O> call, Throwable cause) {
        CallFailed failure = CallFailed.of(cause);
        lock.lock();
        try {
            call.parts().forEach(part -> end(part.request, failure));
        } finally {
            leave();
        }
    }

    boolean cancel(Request<K, I, O> request) {
        lock.lock();
        try {
            return end(request, new CancellationException("the request was cancelled"));
        } finally {
            leave();
        }
    }

    private void expire(Request<K, I, O> request) {
        lock.lock();
        try {
            endLate(request);
        } finally {
            leave();
        }
    }

    private void endLate(Request<K, I, O> request) {
        end(request, new DeadlineExceeded(request.done(), request.size()));
    }

    /** Returns the request's places, unless it was over before. */
    private boolean end(Request<K, I, O> request, @Nullable Throwable failure) {
        boolean isFirst = endings.end(request, failure);
        if (isFirst) {
            lanes.remove(request);
        }
        return isFirst;
    }

    /** Gives the lock back, and tells those whose requests ended under it. */
    private void leave() {
        if (endings.unlockAndTell() && isDraining) {
            finish();
        }
    }

    /** Refuses requests from now on. The stage is complete when all outcomes are, at the latest after the limit. */
    CompletionStage<@Nullable Void> drain(Duration limit, Runnable atLimit) {
        lock.lock();
        try {
            isDraining = true;
            if (!isClosed) {
                time.after(Math.max(0, Spans.nanos(limit)), atLimit);
            }
            work.signalAll();
        } finally {
            leave();
        }
        if (endings.areAllTold()) {
            finish();
        }
        return drained;
    }

    private void finish() {
        lock.lock();
        try {
            isClosed = true;
            work.signalAll();
        } finally {
            leave();
        }
        time.close();
        drained.complete(null);
    }

    /** Ends all requests that are not over. What calls of the model return from now on is dropped. */
    void close() {
        lock.lock();
        try {
            isDraining = true;
            isClosed = true;
            for (Request<K, I, O> request : endings.all()) {
                end(request, ShuttingDown.before(request.done(), request.size()));
            }
            work.signalAll();
        } finally {
            leave();
        }
        if (endings.areAllTold()) {
            finish();
        }
    }

    /** How it is, but for the workers. */
    BatcherHealth health(int workers) {
        lock.lock();
        try {
            return new BatcherHealth(workers, 0, 0, Duration.ZERO, lanes.items(), endings.ongoing(), isDraining);
        } finally {
            leave();
        }
    }

    /** How many keys something waits for. */
    int lanes() {
        lock.lock();
        try {
            return lanes.count();
        } finally {
            leave();
        }
    }
}
