package dev.myelin.serving;

import dev.myelin.model.ModelCache;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelLease;
import dev.myelin.serving.http.Exchange;
import org.jspecify.annotations.Nullable;

/** Gives requests the models that they are for and may have. Safe for use by several threads. */
final class ModelAccess<M> {

    private final ServedModels served;
    private final ModelCache<M> models;

    ModelAccess(ServedModels served, ModelCache<M> models) {
        this.served = served;
        this.models = models;
    }

    /**
     * The model that a request is for. Waits for nothing.
     *
     * @param named in the request's body; null where it names none
     * @throws dev.myelin.error.ModelUnavailable a refusal, when there is none to be meant
     */
    Wanted wanted(Exchange exchange, @Nullable ModelId named) {
        return new Wanted(served.meant(named));
    }

    /** A model that is in memory, and was given to such a caller before; null when somebody has to wait for it. */
    @Nullable
    ModelLease<M> leaseNow(Wanted wanted) {
        return models.leaseNow(wanted.id());
    }

    /**
     * A model, once it is in memory.
     *
     * @throws dev.myelin.error.ModelUnavailable when there is none, or none for this caller
     */
    ModelLease<M> lease(Wanted wanted) throws InterruptedException {
        served.requireServed(wanted.id());
        return models.lease(wanted.id());
    }
}
