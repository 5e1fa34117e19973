package dev.myelin.model;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/** Models for those who bring a store of their own: what it says counts for them alone, and is not remembered. */
final class GuestLoads<M> {

    private final LoadedModels<M> models;
    private final ContentLoads<M> loads;
    private final CacheCounters counters;
    private final Map<Thread, CompletableFuture<ModelLease<M>>> underWay = new ConcurrentHashMap<>();
    private volatile boolean isClosed;

    GuestLoads(LoadedModels<M> models, ContentLoads<M> loads, CacheCounters counters) {
        this.models = models;
        this.loads = loads;
        this.counters = counters;
    }

    /** Waits for a model; who is interrupted ends its wait, not the load, for which others may wait. */
    ModelLease<M> lease(ModelId id, ModelStore store) throws InterruptedException {
        CompletableFuture<ModelLease<M>> landed = new CompletableFuture<>();
        Thread thread = new Thread(() -> load(id, store, landed), "myelin-model-" + id);
        thread.setDaemon(true);
        underWay.put(thread, landed);
        try {
            if (isClosed) { // read after the thread can be seen: either close() meets it, or this sees that it is
                // closed
                throw Flights.closed();
            }
            thread.start();
        } catch (Throwable e) { // perhaps the machine has no thread left
            underWay.remove(thread);
            throw e;
        }
        return await(id, landed);
    }

    private ModelLease<M> await(ModelId id, CompletableFuture<ModelLease<M>> landed) throws InterruptedException {
        try {
            return landed.get();
        } catch (InterruptedException e) {
            if (!landed.cancel(false)) { // else who loads gives it back
                CompletableFuture<Void> unused = landed.thenAccept(ModelLease::close);
            }
            throw e;
        } catch (CancellationException e) {
            throw Flights.closed();
        } catch (ExecutionException e) {
            throw Flights.unavailable(id, e.getCause() == null ? e : e.getCause());
        }
    }

    private void load(ModelId id, ModelStore store, CompletableFuture<ModelLease<M>> landed) {
        try {
            KnownModel<M> found = loads.find(store, id, null);
            ModelLease<M> lease = new ModelLease<>(models, found.resident(), found.info());
            Thread.interrupted(); // by our close(): models are closed without the mark
            if (!landed.complete(lease)) {
                lease.close();
            }
        } catch (Throwable e) {
            (e instanceof NoRoom ? counters.refusals : counters.loadFailures).increment();
            landed.completeExceptionally(e);
        } finally {
            underWay.remove(Thread.currentThread());
        }
    }

    /** Refuses who waits, and who comes. */
    void close() {
        isClosed = true;
        underWay.forEach((thread, landed) -> {
            landed.cancel(false);
            thread.interrupt();
        });
    }
}
