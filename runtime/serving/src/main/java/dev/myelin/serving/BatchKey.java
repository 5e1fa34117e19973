package dev.myelin.serving;

import dev.myelin.model.ModelLease;
import org.jspecify.annotations.Nullable;

/**
 * What inputs must have in common to share a call: the loaded model and the options.
 *
 * @param lease of one of those who wait, which may have ended when the call begins
 */
record BatchKey<M, P>(ModelLease<M> lease, P options) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BatchKey<?, ?> key && lease.isOfSameModel(key.lease) && options.equals(key.options);
    }

    @Override
    public int hashCode() {
        return options.hashCode();
    }

    @Override
    public String toString() {
        return "BatchKey[" + lease + "]";
    }
}
