package dev.myelin;

import java.net.URI;
import java.time.Duration;

/** A server of deployments, in this process. From {@link Myelin#serve}. */
public interface MyelinServer extends AutoCloseable {

    /** Where it answers: {@code http://127.0.0.1:8080/}, or {@code unix:/path} on a Unix socket. */
    URI uri();

    /** Whether requests may be sent: models are loaded, workers are well, and nothing is being shut down. */
    boolean isReady();

    /**
     * Waits until the server is ready.
     *
     * @return false when it was not within this time, or was closed
     * @throws InterruptedException when this thread was interrupted
     */
    boolean awaitReady(Duration patience) throws InterruptedException;

    /** Waits until the server has been closed, by whomever. */
    void awaitClosed() throws InterruptedException;

    /**
     * Takes no more requests, finishes those that are there within the grace time of its options, and ends. Never throws; a second
     * call waits for the first.
     */
    @Override
    void close();
}
