package dev.myelin.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The models in memory, within a bound. Whoever wants to load one enters first, which evicts what nobody uses, the longest unused first,
 * or waits; a model has left when it has been closed.
 */
final class LoadedModels<M> {

    private final long roomWaitNanos;
    private final CacheCounters counters;
    private final LongSupplier clock;
    private final Consumer<Resident<M>> afterClose;

    /** Those that can be given out. */
    private final ConcurrentMap<String, Resident<M>> byKey = new ConcurrentHashMap<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();

    /** Those that were loaded and are not closed yet, whether they can be given out or not. */
    private final Set<Resident<M>> all = new HashSet<>();

    private final CacheBound bound;
    private boolean isClosed;

    /** How many are about to enter, and want to hear when a model is idle: read without the lock by all who end a use. */
    private final AtomicInteger attentive = new AtomicInteger();

    /** @param afterClose hears of each model that was closed */
    LoadedModels(
            ModelCacheOptions<M> options,
            CacheCounters counters,
            LongSupplier clock,
            Consumer<Resident<M>> afterClose) {
        roomWaitNanos = options.roomWait().toNanos();
        bound = new CacheBound(options);
        this.counters = counters;
        this.clock = clock;
        this.afterClose = afterClose;
    }

    /** Begins a use of what is in memory; null when it is not. */
    @Nullable
    Resident<M> use(String key) {
        Resident<M> resident = byKey.get(key);
        return resident != null && resident.tryUse() ? resident : null;
    }

    /**
     * Makes room for a model that is about to be loaded, and takes it.
     *
     * @param replaced an older version, which makes room when nothing else does: nobody new gets it any more; null when there is none
     */
    void enter(long needed, @Nullable Resident<M> replaced) throws NoRoom, InterruptedException {
        bound.check(needed);
        long patience = roomWaitNanos;
        attentive.incrementAndGet();
        try {
            while (true) {
                List<Resident<M>> victims;
                lock.lockInterruptibly();
                try {
                    victims = evicted(bound.inTheWayOf(needed, idle()));
                    if (victims.isEmpty()) {
                        if (bound.tryTake(needed)) {
                            return;
                        }
                        if (replaced != null && !replaced.isRetired()) {
                            retire(replaced, victims);
                        } else if (patience <= 0) {
                            throw bound.full();
                        } else {
                            patience = left.awaitNanos(patience);
                        }
                    }
                } finally {
                    lock.unlock();
                }
                victims.forEach(this::finish);
            }
        } finally {
            attentive.decrementAndGet();
        }
    }

    /** Retires those that are still idle: the caller has to close them. */
    private List<Resident<M>> evicted(List<Resident<M>> idle) {
        List<Resident<M>> evicted = new ArrayList<>();
        for (Resident<M> resident : idle) {
            if (resident.retireIfIdle()) {
                byKey.remove(resident.key(), resident);
                counters.evictions.increment();
                evicted.add(resident);
            }
        }
        return evicted;
    }

    /** The longest unused first. */
    private List<Resident<M>> idle() {
        record Aged<M>(Resident<M> resident, long age) {}
        long now = clock.getAsLong(); // ages, as the clock itself may pass from the largest number to the smallest
        return byKey.values().stream()
                .filter(Resident::isIdle)
                .map(resident -> new Aged<>(resident, now - resident.lastUsed()))
                .sorted(Comparator.comparingLong((Aged<M> aged) -> aged.age()).reversed())
                .map(Aged::resident)
                .toList();
    }

    /** Gives back the room of a model that was not loaded. */
    void leave(long given) {
        lock.lock();
        try {
            bound.giveBack(given);
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Gives out a model that has entered and that the caller uses. When all is closed, only to who waits for it. */
    void admit(Resident<M> resident) {
        lock.lock();
        try {
            all.add(resident);
            if (isClosed) {
                resident.retire();
            } else {
                byKey.put(resident.key(), resident);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends a use. */
    void release(Resident<M> resident) {
        switch (resident.release(clock.getAsLong())) {
            case FINISHED -> finish(resident);
            case IDLE -> {
                // Read after the use has ended: who waits has either been seen here, or sees that nobody uses the
                // model.
                if (bound.isExceeded() || attentive.get() > 0) {
                    tellIdle();
                }
            }
            case USED -> {}
        }
    }

    private void tellIdle() {
        List<Resident<M>> tooMany = List.of();
        lock.lock();
        try {
            if (bound.isExceeded()) {
                List<Resident<M>> going =
                        all.stream().filter(Resident::isRetired).toList();
                tooMany = evicted(bound.surplus(idle(), going));
            }
            left.signalAll();
        } finally {
            lock.unlock();
        }
        tooMany.forEach(this::finish);
    }

    /** Nobody new gets a model; it is closed as soon as nobody uses it. */
    void retire(Resident<M> resident) {
        List<Resident<M>> unused = new ArrayList<>();
        retire(resident, unused);
        unused.forEach(this::finish);
    }

    private void retire(Resident<M> resident, List<Resident<M>> unused) {
        byKey.remove(resident.key(), resident);
        if (resident.retire()) {
            unused.add(resident);
        }
    }

    private void finish(Resident<M> resident) {
        try {
            resident.close();
        } finally {
            afterClose.accept(resident);
            lock.lock();
            try {
                all.remove(resident);
            } finally {
                lock.unlock();
            }
            leave(resident.weight());
        }
    }

    /** Retires all that are in memory, and all that come. */
    void close() {
        List<Resident<M>> those;
        lock.lock();
        try {
            isClosed = true;
            those = new ArrayList<>(byKey.values());
        } finally {
            lock.unlock();
        }
        those.forEach(this::retire);
    }

    ModelCacheStats stats() {
        lock.lock();
        try {
            int inUse = (int) all.stream().filter(Resident::isUsed).count();
            return counters.stats(all.size(), inUse, bound.weight());
        } finally {
            lock.unlock();
        }
    }
}
