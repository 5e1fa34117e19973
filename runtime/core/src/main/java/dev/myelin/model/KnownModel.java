package dev.myelin.model;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What an id stands for, as the store said at some time.
 *
 * @param info as it is under this id; others may have the same model under another
 * @param askedAt when the store was asked, by the cache's clock
 * @param isBeingChecked whether somebody asks it again
 */
record KnownModel<M>(ModelInfo info, Resident<M> resident, long askedAt, AtomicBoolean isBeingChecked) {

    KnownModel(ModelInfo info, Resident<M> resident, long askedAt) {
        this(info, resident, askedAt, new AtomicBoolean());
    }

    /** Whether the caller is the one who has to ask the store again. */
    boolean isToBeChecked(long now, long recheckNanos) {
        return isDue(now, recheckNanos) && isBeingChecked.compareAndSet(false, true);
    }

    /** Whether somebody has to ask it again, and nobody does. */
    boolean isDue(long now, long recheckNanos) {
        return now - askedAt >= recheckNanos && !isBeingChecked.get();
    }

    /** Whether these are the same files, as far as can be told without looking at the disk. */
    boolean isOf(ModelInfo model) {
        return info.path().equals(model.path()) && info.digest().equals(model.digest());
    }
}
