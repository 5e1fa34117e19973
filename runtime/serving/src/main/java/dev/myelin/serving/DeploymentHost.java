package dev.myelin.serving;

import dev.myelin.model.ModelId;
import java.util.List;

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

    /** Ends the work: at once, as what is there has been finished or was given up. */
    @Override
    void close();
}
