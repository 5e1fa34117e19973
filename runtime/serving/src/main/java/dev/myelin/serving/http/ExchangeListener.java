package dev.myelin.serving.http;

import org.jspecify.annotations.Nullable;

/** Hears how requests end, for metrics. Called on event loops, so it must not wait for anything. What it throws is logged and costs nobody. */
public interface ExchangeListener {

    /** Hears nothing. */
    ExchangeListener NONE = (exchange, status, bytes, nanos, problem) -> {};

    /**
     * A request has ended: its answer is about to be sent whole, its stream has ended, or its client has gone. Who has the answer finds it
     * told here.
     *
     * @param status what was answered, for a stream what it began with; 0 where the client had gone before
     * @param bytes of the answer's body
     * @param nanos since the head had come
     * @param problem what was answered, where that is a problem
     */
    void ended(Exchange exchange, int status, long bytes, long nanos, @Nullable Problem problem);

    /** What came on a connection was refused before a request could be made of it. By default it is not heard. */
    default void refused(Problem problem) {}
}
