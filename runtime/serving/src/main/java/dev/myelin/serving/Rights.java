package dev.myelin.serving;

import dev.myelin.model.ModelInfo;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the backend said of callers. That one may have a model is remembered for {@link #LONGEST} from when it was asked, never longer,
 * whatever became of the backend; that one may not, for a moment. Safe for use by several threads; none waits.
 */
final class Rights {

    /** How old a right may get before the backend has to say it again. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    /** From this age on one request asks again, while the others go on. */
    static final Duration RENEWED_AFTER = Duration.ofSeconds(45);

    /** How long a refusal is repeated without asking: the backend is spared, and who gets the right has it soon. */
    static final Duration REFUSED_FOR = Duration.ofSeconds(5);

    /** The same for what may pass by itself. */
    static final Duration FAILED_FOR = Duration.ofSeconds(1);

    /** Callers of which something is remembered. Those who are refused do not push out those who are not. */
    static final int MOST = 10_000;

    /**
     * A caller may have a model.
     *
     * @param model with the files that it stood for when the backend was asked
     * @param askedAt by the clock of these rights
     */
    record Right(ModelInfo model, long askedAt, AtomicBoolean isBeingRenewed) {}

    private final LongSupplier clock;
    private final Remembered<Right> rights;
    private final Remembered<RequestRefused> failures;

    /** @param clock in nanoseconds, from any beginning */
    Rights(LongSupplier clock) {
        this.clock = clock;
        rights = new Remembered<>(MOST, clock);
        failures = new Remembered<>(MOST, clock);
    }

    long now() {
        return clock.getAsLong();
    }

    /** Whether what was asked then is too old to go by. */
    boolean isOver(long askedAt) {
        return now() - askedAt >= LONGEST.toNanos();
    }

    /** Null when nobody knows, or not any more. */
    @Nullable
    Right of(Caller caller) {
        return rights.get(caller.key());
    }

    /** Whether it is time to ask again. */
    boolean isDue(Right right) {
        return now() - right.askedAt() >= RENEWED_AFTER.toNanos();
    }

    /** Whether it is time to ask again, and the calling request is the one to do it. */
    boolean isToBeRenewed(Right right) {
        return isDue(right) && right.isBeingRenewed().compareAndSet(false, true);
    }

    /** Why a caller did not get its model a moment ago; null when it is to be tried. */
    @Nullable
    RequestRefused failure(Caller caller) {
        return failures.get(caller.key());
    }

    /** @param askedAt when the backend was asked, not when it had answered */
    void grant(Caller caller, ModelInfo model, long askedAt) {
        failures.forget(caller.key());
        rights.put(caller.key(), new Right(model, askedAt, new AtomicBoolean()), askedAt, LONGEST.toNanos());
    }

    /** The backend says no: whatever it said before is over. */
    void refuse(Caller caller, RequestRefused why) {
        rights.forget(caller.key());
        failures.put(caller.key(), why, now(), REFUSED_FOR.toNanos());
    }

    /** It does not say: a right that is there stays, for its time. */
    void fail(Caller caller, RequestRefused why) {
        failures.put(caller.key(), why, now(), FAILED_FOR.toNanos());
    }
}
