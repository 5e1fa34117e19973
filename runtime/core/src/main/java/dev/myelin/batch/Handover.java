package dev.myelin.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Between a thread that makes things and one that takes them, in order. The maker waits while more lies here than is allowed, so
 * that a fast one does not fill the memory.
 */
final class Handover<T> {

    private record Waiting<T>(T thing, long weight) {}

    private final long mostWeight;
    private final Deque<Waiting<T>> waiting = new ArrayDeque<>();
    private long weight;
    private boolean isEnded;
    private boolean isGivenUp;
    private @Nullable Throwable failure;

    /** @param mostWeight of all that waits here; a single thing may weigh more */
    Handover(long mostWeight) {
        this.mostWeight = mostWeight;
    }

    /** Lays a thing here. False: the taker has given up, nothing further is wanted. */
    synchronized boolean put(T thing, long weightOfIt) throws InterruptedException {
        while (!isGivenUp && !waiting.isEmpty() && weight + weightOfIt > mostWeight) {
            wait();
        }
        if (isGivenUp) {
            return false;
        }
        waiting.add(new Waiting<>(thing, weightOfIt));
        weight += weightOfIt;
        notifyAll();
        return true;
    }

    /** Nothing follows. */
    synchronized void end() {
        isEnded = true;
        notifyAll();
    }

    /** Nothing follows, for this reason. */
    synchronized void fail(Throwable reason) {
        failure = reason;
        end();
    }

    /** The next thing; null at the end, or where the maker failed. */
    synchronized @Nullable T take() throws InterruptedException {
        while (waiting.isEmpty() && !isEnded) {
            wait();
        }
        Waiting<T> next = waiting.poll();
        if (next == null) {
            return null;
        }
        weight -= next.weight;
        notifyAll();
        return next.thing;
    }

    /** The taker wants nothing further. */
    synchronized void giveUp() {
        isGivenUp = true;
        isEnded = true;
        waiting.clear();
        notifyAll();
    }

    /** Whether nothing lies here. */
    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Why the maker ended early; null where it did not. */
    synchronized @Nullable Throwable failure() {
        return failure;
    }
}
