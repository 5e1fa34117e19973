package dev.myelin.progress;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners on a thread of its own, so that a slow one does not slow the work. Of progress they hear the state at the time,
 * and always the last one; of events each, in order; of either at once when nothing was told lately, else twenty times a second.
 */
final class ProgressFeed implements ProgressChannel {

    /** How many events may wait before further ones are dropped: a listener that slow is of no use, and memory is. */
    static final int MOST_WAITING = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(ProgressFeed.class);
    private static final long INTERVAL_NANOS = Duration.ofMillis(50).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<ProgressListener> listeners;
    private final List<ProgressListener> quick;
    private final List<ProgressListener> patient;
    private final Supplier<ProgressSnapshot> state;
    private final Queue<Consumer<ProgressListener>> events = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();
    private volatile @Nullable Thread thread;
    private volatile boolean isChanged;
    private volatile boolean isIdle;
    private volatile boolean isClosed;
    private final boolean hearsSteps;
    private volatile boolean hasThrown;

    ProgressFeed(List<ProgressListener> listeners, Supplier<ProgressSnapshot> state) {
        this.listeners = List.copyOf(listeners);
        quick = listeners.stream().filter(ProgressListener::isQuick).toList();
        patient = listeners.stream().filter(listener -> !listener.isQuick()).toList();
        this.state = state;
        hearsSteps = listeners.stream().anyMatch(StepListener.class::isInstance);
    }

    /** Costs a read of one field, as long as the last change has not been told. */
    @Override
    public void changed() {
        if (!isChanged) {
            isChanged = true;
            wake();
        }
    }

    @Override
    public void tell(Consumer<ProgressListener> event) {
        deliver(event, quick);
        if (patient.isEmpty()) {
            return;
        }
        if (waiting.get() < MOST_WAITING) {
            queue(event);
        } else {
            dropped.incrementAndGet();
        }
    }

    @Override
    public void tellSurely(Consumer<ProgressListener> event) {
        deliver(event, quick);
        queue(event);
    }

    private void queue(Consumer<ProgressListener> event) {
        waiting.incrementAndGet();
        events.add(event);
        wake();
    }

    private void wake() {
        Thread feeding = thread;
        if (feeding == null) {
            start();
        } else if (isIdle) {
            LockSupport.unpark(feeding);
        }
    }

    @Override
    public boolean isHeard() {
        return true;
    }

    @Override
    public boolean hearsSteps() {
        return hearsSteps;
    }

    private synchronized void start() {
        if (thread == null && !isClosed) {
            Thread feeding = new Thread(this::feed, "myelin-progress");
            feeding.setDaemon(true);
            thread = feeding;
            feeding.start();
        }
    }

    private void feed() {
        boolean isLast;
        do {
            isLast = isClosed; // before what waits is taken: what came before the close is among it
            boolean hasToldSomething = deliverEvents();
            if (isChanged) {
                isChanged = false; // before the state is taken: a change after that is told next time
                deliver(progress(state.get()), listeners);
                hasToldSomething = true;
            }
            rest(hasToldSomething);
        } while (!isLast);
    }

    private static Consumer<ProgressListener> progress(ProgressSnapshot snapshot) {
        return listener -> listener.progress(snapshot);
    }

    private boolean deliverEvents() {
        int count = waiting.get(); // not those that come meanwhile: progress wants its turn
        for (int left = count; left > 0; left--) {
            Consumer<ProgressListener> event = events.poll();
            if (event == null) { // counted, and about to be there
                break;
            }
            waiting.decrementAndGet();
            deliver(event, patient);
        }
        return count > 0;
    }

    private void deliver(Consumer<ProgressListener> event, List<ProgressListener> hearers) {
        for (ProgressListener listener : hearers) {
            try {
                event.accept(listener);
            } catch (RuntimeException | Error e) {
                if (!hasThrown) {
                    hasThrown = true;
                    LOG.warn(
                            "the progress listener {} failed; it goes on hearing",
                            listener.getClass().getName(),
                            e);
                }
            }
        }
    }

    /** To wake a thread costs the one that works: after something was told, only the close does it for a while. */
    private void rest(boolean hasToldSomething) {
        long end = System.nanoTime() + INTERVAL_NANOS;
        for (long left = INTERVAL_NANOS; hasToldSomething && left > 0 && !isClosed; left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
        isIdle = true;
        if (!isChanged && events.isEmpty() && !isClosed) {
            LockSupport.park(this);
        }
        isIdle = false;
    }

    @Override
    public void close() {
        Thread feeding;
        synchronized (this) {
            isClosed = true;
            feeding = thread;
        }
        if (feeding == null || feeding == Thread.currentThread()) {
            return;
        }
        LockSupport.unpark(feeding);
        boolean isInterrupted = Thread.interrupted(); // the last word must arrive all the same
        try {
            feeding.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            isInterrupted = true;
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        if (feeding.isAlive()) {
            LOG.warn(
                    "a progress listener did not return within {} seconds; it may not have heard the last",
                    PATIENCE.toSeconds());
        }
        if (dropped.get() > 0) {
            LOG.warn("{} log and metrics events were dropped: the listeners were too slow for them", dropped);
        }
    }
}
