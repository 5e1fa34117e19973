package dev.myelin.model;

import dev.myelin.error.ModelUnavailable;
import dev.myelin.error.Reasons;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Who waits for a model that is not in memory, or not known to be current. For each id there is one flight at a time. */
final class Flights<M> {

    private final ConcurrentMap<ModelId, KnownModel<M>> known;
    private final LoadedModels<M> models;
    private final ContentLoads<M> loads;
    private final CacheCounters counters;
    private final LongSupplier clock;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<ModelId, Flight<M>> flights = new HashMap<>();
    private final Set<Thread> threads = new HashSet<>();
    private final LoadFailures failures;
    private boolean isClosed;

    /** @param known what ids stand for, kept up to date here */
    Flights(
            ModelCacheOptions<M> options,
            ConcurrentMap<ModelId, KnownModel<M>> known,
            LoadedModels<M> models,
            ContentLoads<M> loads,
            CacheCounters counters,
            LongSupplier clock) {
        this.known = known;
        this.models = models;
        this.loads = loads;
        this.counters = counters;
        this.clock = clock;
        failures = new LoadFailures(options.failureBackoff(), options.maxFailureBackoff());
    }

    /**
     * Waits for a model.
     *
     * @param seen what the caller saw under this id, and cannot use; null: nothing
     */
    ModelLease<M> lease(ModelId id, @Nullable KnownModel<M> seen) throws InterruptedException {
        Flight<M> flight;
        lock.lock();
        try {
            if (isClosed) {
                throw closed();
            }
            flight = flights.get(id);
            if (flight == null) {
                KnownModel<M> model = known.get(id);
                if (model != null && !model.equals(seen) && model.resident().tryUse()) {
                    return new ModelLease<>(models, model.resident(), model.info()); // it landed just now
                }
                Throwable failure = failures.current(id, clock.getAsLong());
                if (failure != null) {
                    throw unavailable(id, failure);
                }
                flight = start(id);
            }
            flight.join();
        } finally {
            lock.unlock();
        }
        return await(flight);
    }

    private Flight<M> start(ModelId id) {
        Flight<M> flight = new Flight<>(id);
        Thread thread = new Thread(() -> fly(flight), "myelin-model-" + id);
        thread.setDaemon(true);
        flights.put(id, flight);
        threads.add(thread);
        try {
            thread.start();
        } catch (Throwable e) { // the machine has no thread left
            flights.remove(id);
            threads.remove(thread);
            throw e;
        }
        return flight;
    }

    private ModelLease<M> await(Flight<M> flight) throws InterruptedException {
        try {
            flight.await();
        } catch (InterruptedException e) {
            giveUp(flight);
            throw e;
        }
        KnownModel<M> model = flight.known();
        if (model != null) {
            return new ModelLease<>(models, model.resident(), model.info());
        }
        Throwable failure = flight.failure();
        throw failure == null ? closed() : unavailable(flight.id(), failure);
    }

    private void giveUp(Flight<M> flight) {
        Resident<M> unwanted;
        lock.lock();
        try {
            unwanted = flight.giveUp();
        } finally {
            lock.unlock();
        }
        if (unwanted != null) {
            models.release(unwanted);
        }
    }

    /** What the flight's own thread does. */
    private void fly(Flight<M> flight) {
        KnownModel<M> before = known.get(flight.id());
        KnownModel<M> found;
        Throwable failure = null;
        try {
            found = loads.find(flight.id(), before);
        } catch (Throwable e) {
            failure = e;
            found = before == null ? null : kept(before);
        }
        boolean isTaken = land(flight, before, found, failure);
        if (found != null) {
            if (!isTaken) {
                models.release(found.resident());
            }
            if (failure != null) {
                tellUnchecked(flight.id(), failure);
            }
            if (before != null && !isKnown(before.resident())) {
                models.retire(before.resident());
            }
        }
    }

    /** What was known already, for another while; null when it is not in memory any more. */
    private @Nullable KnownModel<M> kept(KnownModel<M> before) {
        return before.resident().tryUse()
                ? new KnownModel<>(before.info(), before.resident(), clock.getAsLong())
                : null;
    }

    private static void tellUnchecked(ModelId id, Throwable e) {
        LoggerFactory.getLogger(ModelCache.class)
                .warn("model '{}' stays as it is, as it could not be checked: {}", id, Reasons.of(e), e);
    }

    private boolean isKnown(Resident<M> resident) {
        return known.values().stream().anyMatch(model -> model.resident() == resident);
    }

    /** Tells those who wait, and those who come; gives whether one of them took this thread's use of what was found. */
    private boolean land(
            Flight<M> flight,
            @Nullable KnownModel<M> before,
            @Nullable KnownModel<M> found,
            @Nullable Throwable failure) {
        ModelId id = flight.id();
        lock.lock();
        try {
            threads.remove(Thread.currentThread());
            Thread.interrupted(); // by our close(), which is done with this thread: models are closed without the mark
            if (isClosed) {
                return false; // and those who waited have heard of it
            }
            flights.remove(id);
            if (failure != null) {
                (failure instanceof NoRoom ? counters.refusals : counters.loadFailures).increment();
            }
            if (found != null) {
                known.put(id, found);
                failures.forget(id);
                return flight.land(found);
            }
            if (before != null) {
                known.remove(id, before);
            }
            Throwable cause = failure == null ? new IllegalStateException("it was not found") : failure;
            if (!(cause instanceof NoRoom)) { // which may change at any moment
                failures.note(id, cause, clock.getAsLong());
            }
            flight.fail(cause);
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** A new exception for each who gets it: callers may add to theirs. */
    static ModelUnavailable unavailable(ModelId id, Throwable cause) {
        String message = cause instanceof ModelUnavailable known && known.getMessage() != null
                ? known.getMessage()
                : "model '" + id + "' cannot be loaded: " + Reasons.of(cause);
        return ModelUnavailable.of(id.value(), message, cause);
    }

    static IllegalStateException closed() {
        return new IllegalStateException("the model cache is closed");
    }

    /** Refuses who waits, and who comes. */
    void close() {
        lock.lock();
        try {
            isClosed = true;
            flights.values().forEach(Flight::cancel);
            flights.clear();
            threads.forEach(Thread::interrupt);
        } finally {
            lock.unlock();
        }
    }
}
