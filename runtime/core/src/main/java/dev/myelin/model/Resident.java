package dev.myelin.model;

import dev.myelin.error.Reasons;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;

/**
 * A model in memory, and how many use it. It is retired once: from then on nobody new gets it, and whoever learns that nobody uses it
 * any more (who retired it, or who ended the last use) has to {@link #close()} it, and nobody else.
 */
final class Resident<M> {

    private static final int RETIRED = Integer.MIN_VALUE;

    private final String key;
    private final ModelId id;
    private final M model;
    private final ModelScope scope;
    private final long weight;

    /** Uses; with {@link #RETIRED} added once it is retired. Whoever makes it has the first. */
    private final AtomicInteger uses = new AtomicInteger(1);

    private final AtomicLong lastUsed;

    /** @param scope keeps the model's files in the store; closed with the model */
    Resident(String key, ModelId id, M model, ModelScope scope, long weight, long now) {
        this.key = key;
        this.id = id;
        this.model = model;
        this.scope = scope;
        this.weight = weight;
        lastUsed = new AtomicLong(now);
    }

    String key() {
        return key;
    }

    M model() {
        return model;
    }

    ModelScope scope() {
        return scope;
    }

    long weight() {
        return weight;
    }

    long lastUsed() {
        return lastUsed.get();
    }

    /** Begins a use, unless it is retired. */
    boolean tryUse() {
        int before = uses.get();
        while (before >= 0) {
            if (uses.compareAndSet(before, before + 1)) {
                return true;
            }
            before = uses.get();
        }
        return false;
    }

    /** Begins a use of one that is not closed: also when it is retired, and others still use it. */
    boolean tryUseAgain() {
        int before = uses.get();
        while (before != RETIRED) {
            if (uses.compareAndSet(before, before + 1)) {
                return true;
            }
            before = uses.get();
        }
        return false;
    }

    /** Begins uses for others, on behalf of one who has a use: they get it even when it is retired. */
    void share(int more) {
        uses.addAndGet(more);
    }

    /** What the end of a use leaves. */
    enum Left {
        /** Others who use it, too. */
        USED,
        /** Nobody who uses it, for now. */
        IDLE,
        /** Nobody, for ever: it is to be closed. */
        FINISHED
    }

    /** Ends a use, at this time: how long ago that was decides who goes first. */
    Left release(long now) {
        lastUsed.lazySet(now); // before others can see that it is idle
        int left = uses.decrementAndGet();
        return left == 0 ? Left.IDLE : left == RETIRED ? Left.FINISHED : Left.USED;
    }

    boolean isUsed() {
        int now = uses.get();
        return now != 0 && now != RETIRED;
    }

    boolean isIdle() {
        return uses.get() == 0;
    }

    boolean isRetired() {
        return uses.get() < 0;
    }

    /** Retires it if nobody uses it; then the caller has to close it. */
    boolean retireIfIdle() {
        return uses.compareAndSet(0, RETIRED);
    }

    /** Retires it; gives whether the caller has to close it. */
    boolean retire() {
        int before = uses.get();
        while (before >= 0) {
            if (uses.compareAndSet(before, before + RETIRED)) {
                return before == 0;
            }
            before = uses.get();
        }
        return false;
    }

    /** Closes the model and lets go of its files. What that throws is logged, and costs nobody. */
    void close() {
        closeQuietly(model, id);
        closeQuietly(scope, id);
    }

    /** Closes what can be closed. */
    static void closeQuietly(Object model, ModelId id) {
        if (!(model instanceof AutoCloseable closeable)) {
            return;
        }
        try {
            closeable.close();
        } catch (Throwable e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            LoggerFactory.getLogger(ModelCache.class).warn("model '{}' could not be closed: {}", id, Reasons.of(e), e);
        }
    }
}
