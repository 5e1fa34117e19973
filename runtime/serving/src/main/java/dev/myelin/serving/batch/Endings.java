package dev.myelin.serving.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The requests that are not over, and those that ended a moment ago. An end is decided under the queue's lock, once, and told without it:
 * who hears of it may do what he likes.
 */
final class Endings<K, I, O> {

    private final ReentrantLock lock;
    private final Set<Request<K, I, O>> ongoing = new LinkedHashSet<>();

    /** Ended under the lock that is held now. */
    private List<Request<K, I, O>> ended = new ArrayList<>();

    /** Begun, and the outcome not told. */
    private final AtomicInteger untold = new AtomicInteger();

    Endings(ReentrantLock lock) {
        this.lock = lock;
    }

    /** With the lock. */
    void begin(Request<K, I, O> request) {
        ongoing.add(request);
        untold.incrementAndGet();
    }

    /** With the lock. */
    int ongoing() {
        return ongoing.size();
    }

    /** The ongoing requests in the order in which they came, of now. With the lock. */
    List<Request<K, I, O>> all() {
        return List.copyOf(ongoing);
    }

    /**
     * Ends a request. With the lock.
     *
     * @param failure null: it has all its outputs
     * @return whether it was not over before
     */
    boolean end(Request<K, I, O> request, @Nullable Throwable failure) {
        if (!ongoing.remove(request)) {
            return false;
        }
        request.end(failure);
        ended.add(request);
        return true;
    }

    /** Whether there is something to be told. With the lock. */
    boolean isToTell() {
        return !ended.isEmpty();
    }

    /** Whether all that have begun were told of their ends. */
    boolean areAllTold() {
        return untold.get() == 0;
    }

    /**
     * Gives the lock back, and tells.
     *
     * @return whether somebody was told, and nobody is left
     */
    boolean unlockAndTell() {
        List<Request<K, I, O>> toTell = ended;
        if (toTell.isEmpty()) {
            lock.unlock();
            return false;
        }
        ended = new ArrayList<>();
        lock.unlock();
        for (Request<K, I, O> request : toTell) {
            try {
                request.tell();
            } catch (Throwable e) { // of the JVM: what dependents throw goes to those who depend on them
                LoggerFactory.getLogger(Batcher.class).error("an outcome could not be told", e);
            }
        }
        return untold.addAndGet(-toTell.size()) == 0;
    }
}
