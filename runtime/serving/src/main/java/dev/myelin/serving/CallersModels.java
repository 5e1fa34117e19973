package dev.myelin.serving;

import dev.myelin.error.ModelUnavailable;
import dev.myelin.error.Reasons;
import dev.myelin.model.ModelCache;
import dev.myelin.model.ModelLease;
import dev.myelin.serving.Rights.Right;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Gives callers with model tokens the models of one deployment: what is in memory is shared by content, but nobody gets it before the
 * backend has said, to this very caller, that they may have it. Safe for use by several threads.
 */
final class CallersModels<M> {

    private final Callers callers;
    private final Rights rights;
    private final ModelCache<M> models;

    /** Who asks the backend for whom: one at a time. Gives nothing; whoever waited looks again. */
    private final ConcurrentMap<String, CompletableFuture<@Nullable Void>> underWay = new ConcurrentHashMap<>();

    /** Models that the backend lets their callers have, and that could not be loaded into this deployment. */
    private final Remembered<ModelUnavailable> failed;

    CallersModels(Callers callers, ModelCache<M> models) {
        this.callers = callers;
        rights = callers.rights();
        failed = new Remembered<>(Rights.MOST, rights::now);
        this.models = models;
    }

    /** A model that is in memory, for a caller of whom the backend has said lately that they may have it; else null. */
    @Nullable
    ModelLease<M> leaseNow(Caller caller) {
        Right right = rights.of(caller);
        return right == null || rights.isToBeRenewed(right) ? null : models.leaseNow(right.model());
    }

    /**
     * A model, once the backend has let the caller have it and it is in memory.
     *
     * @throws RequestRefused when it has not
     * @throws ModelUnavailable when the model cannot be fetched or loaded
     */
    ModelLease<M> lease(Caller caller) throws InterruptedException {
        ModelLease<M> lease = fresh(caller);
        while (lease == null) {
            throwIfFailed(caller);
            CompletableFuture<@Nullable Void> mine = new CompletableFuture<>();
            CompletableFuture<@Nullable Void> other = underWay.putIfAbsent(caller.key(), mine);
            if (other == null) {
                return ask(caller, mine);
            }
            await(other);
            lease = remembered(caller);
        }
        return lease;
    }

    /** Where nobody has to be asked: neither now nor soon. */
    private @Nullable ModelLease<M> fresh(Caller caller) {
        Right right = rights.of(caller);
        return right == null || rights.isDue(right) ? null : models.leaseNow(right.model());
    }

    /** What failed a moment ago is not tried again. */
    private void throwIfFailed(Caller caller) {
        RuntimeException failure = rights.failure(caller);
        if (failure == null) {
            failure = failed.get(caller.key());
        }
        if (failure != null) {
            throw failure;
        }
    }

    private @Nullable ModelLease<M> remembered(Caller caller) {
        Right right = rights.of(caller);
        return right == null ? null : models.leaseNow(right.model());
    }

    private static void await(CompletableFuture<?> other) throws InterruptedException {
        try {
            other.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }

    private ModelLease<M> ask(Caller caller, CompletableFuture<@Nullable Void> mine) throws InterruptedException {
        RuntimeException failure = null;
        try {
            ModelLease<M> meanwhile = fresh(caller); // by one who was done just before
            return meanwhile != null ? meanwhile : granted(caller);
        } catch (RequestRefused | ModelUnavailable e) {
            ModelLease<M> kept = afterFailure(caller, e);
            if (kept != null) {
                return kept;
            }
            failure = e;
            throw e;
        } finally { // also when this thread was interrupted: then another asks
            underWay.remove(caller.key(), mine);
            if (failure == null) {
                mine.complete(null);
            } else {
                mine.completeExceptionally(failure);
            }
        }
    }

    private ModelLease<M> granted(Caller caller) throws InterruptedException {
        CallersStore store = callers.store(caller);
        while (true) {
            long askedAt = rights.now();
            ModelLease<M> lease = lease(caller, store);
            try {
                boolean isStillSo = !rights.isOver(askedAt);
                if (!isStillSo) { // to fetch and load it took its time
                    askedAt = rights.now();
                    isStillSo = store.isStill(lease.info());
                }
                if (isStillSo) {
                    rights.grant(caller, lease.info(), askedAt);
                    return lease;
                }
            } catch (Throwable e) {
                lease.close();
                throw e;
            }
            lease.close();
        }
    }

    private ModelLease<M> lease(Caller caller, CallersStore store) throws InterruptedException {
        try {
            return models.lease(caller.model(), store);
        } catch (ModelUnavailable e) {
            throw e.getCause() instanceof RequestRefused refused ? refused : e;
        }
    }

    /** Remembers it; gives the model all the same where the backend did not refuse it, and let the caller have it a moment ago. */
    private @Nullable ModelLease<M> afterFailure(Caller caller, RuntimeException failure) {
        if (failure instanceof RequestRefused refused && refused.status() < 500) {
            rights.refuse(caller, refused);
            return null;
        }
        LoggerFactory.getLogger("dev.myelin.serving")
                .warn(
                        "model '{}' for one with a model token: {}",
                        caller.model(),
                        Reasons.of(failure.getCause() == null ? failure : failure.getCause()));
        ModelLease<M> kept = remembered(caller);
        if (kept == null && failure instanceof RequestRefused refused) {
            rights.fail(caller, refused);
        } else if (kept == null && failure instanceof ModelUnavailable unavailable) {
            failed.put(caller.key(), unavailable, rights.now(), Rights.FAILED_FOR.toNanos());
        }
        return kept;
    }
}
