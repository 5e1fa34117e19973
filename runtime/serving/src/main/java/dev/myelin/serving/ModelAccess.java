package dev.myelin.serving;

import dev.myelin.model.ModelCache;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelLease;
import dev.myelin.serving.http.Exchange;
import dev.myelin.serving.http.Problem;
import org.jspecify.annotations.Nullable;

/** Gives requests the models that they are for and may have. Safe for use by several threads. */
final class ModelAccess<M> {

    private final ServedModels served;
    private final ModelCache<M> models;
    private final CallersModels<M> ofCallers;

    ModelAccess(ServedModels served, ModelCache<M> models) {
        this.served = served;
        this.models = models;
        ofCallers = new CallersModels<>(served.callers(), models);
    }

    /**
     * The model that a request is for. Waits for nothing.
     *
     * @param named in the request's body; null where it names none
     * @throws dev.myelin.error.ModelUnavailable a refusal, when there is none to be meant
     * @throws RequestRefused when its model token is not to be trusted, or means another model than its body
     */
    Wanted wanted(Exchange exchange, @Nullable ModelId named) {
        Caller caller = served.callers().of(exchange);
        if (caller == null) {
            return new Wanted(served.meant(named), null);
        }
        if (named != null && !named.equals(caller.model())) {
            throw new RequestRefused(Problem.of(
                    400,
                    "the body names model '" + named + "', and the model token is for model '" + caller.model()
                            + "'; name none in the body, or the same"));
        }
        return new Wanted(caller.model(), caller);
    }

    /** The same for a request whose body names no models: its model token says which, else it is the usual one. */
    Wanted wanted(Exchange exchange) {
        Caller caller = served.callers().of(exchange);
        return caller == null ? new Wanted(served.usual(), null) : new Wanted(caller.model(), caller);
    }

    /** A model that is in memory, and was given to such a caller before; null when somebody has to wait for it. */
    @Nullable
    ModelLease<M> leaseNow(Wanted wanted) {
        return wanted.caller() != null ? ofCallers.leaseNow(wanted.caller()) : models.leaseNow(wanted.id());
    }

    /**
     * A model, once it is in memory.
     *
     * @throws dev.myelin.error.ModelUnavailable when there is none
     * @throws RequestRefused when there is none for this caller
     */
    ModelLease<M> lease(Wanted wanted) throws InterruptedException {
        if (wanted.caller() != null) {
            return ofCallers.lease(wanted.caller());
        }
        served.requireServed(wanted.id());
        return models.lease(wanted.id());
    }
}
