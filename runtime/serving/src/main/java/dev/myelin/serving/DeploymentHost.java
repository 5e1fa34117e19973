package dev.myelin.serving;

import dev.myelin.model.ModelCacheStats;
import dev.myelin.model.ModelId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A deployment at work in this process: the author's object, its models, and those who wait. Safe for use by several threads. */
interface DeploymentHost extends AutoCloseable {

    /** The deployment's name. */
    String name();

    /** Brings a model into memory. */
    void load(ModelId id) throws InterruptedException;

    /** Why no requests should be sent to it, for people; empty while it is well. */
    List<String> whyNotReady();

    /** How many requests are with it. */
    int ongoingRequests();

    /** How many inputs wait for a call of its model. */
    default int queuedItems() {
        return 0;
    }

    /** Tells what its models in memory are up to; null where it has none of its own. */
    default @Nullable Supplier<ModelCacheStats> models() {
        return null;
    }

    /** Ends the work: at once, as what is there has been finished or was given up. */
    @Override
    void close();
}
