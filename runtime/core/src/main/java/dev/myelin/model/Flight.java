package dev.myelin.model;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * One asking of the store for a model, with its loading where that is needed, for all who wait for it. What is not final is guarded by
 * the cache's lock, but may be read by who has waited.
 */
final class Flight<M> {

    private final ModelId id;
    private final CountDownLatch landed = new CountDownLatch(1);
    private int waiting;
    private @Nullable KnownModel<M> known;
    private @Nullable Throwable failure;

    Flight(ModelId id) {
        this.id = id;
    }

    ModelId id() {
        return id;
    }

    void join() {
        waiting++;
    }

    /** One who waits gives up; gives the model that it has got a use of all the same, null where it has none. */
    @Nullable
    Resident<M> giveUp() {
        if (landed.getCount() > 0) {
            waiting--;
        }
        return known == null ? null : known.resident();
    }

    /**
     * Gives a use of the model to each who waits. The caller's own is one of them, so that nobody but they uses it from now on; gives
     * whether anybody took it.
     */
    boolean land(KnownModel<M> model) {
        boolean isTaken = waiting > 0;
        if (isTaken) {
            model.resident().share(waiting - 1);
        }
        known = model;
        landed.countDown();
        return isTaken;
    }

    void fail(Throwable cause) {
        failure = cause;
        landed.countDown();
    }

    /** Ends without a model and without a reason. */
    void cancel() {
        landed.countDown();
    }

    void await() throws InterruptedException {
        landed.await();
    }

    /** What the waiting was for; null when there is none. */
    @Nullable
    KnownModel<M> known() {
        return known;
    }

    /** Why there is no model; null when there is one, or when it was cancelled. */
    @Nullable
    Throwable failure() {
        return failure;
    }
}
