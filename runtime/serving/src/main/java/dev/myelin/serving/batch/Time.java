package dev.myelin.serving.batch;

import java.time.Instant;

/** What a batcher knows of the time. A test has its own. */
interface Time {

    /** Nanoseconds from any beginning; never less than before. */
    long nanos();

    /** What the clock on the wall says. */
    Instant now();

    /**
     * Runs a task later, once, and never on the thread that asks for it.
     *
     * @param nanos at least 0
     * @return takes it back, if it is not too late
     */
    Runnable after(long nanos, Runnable task);

    /** Forgets all tasks. None may follow. */
    void close();
}
