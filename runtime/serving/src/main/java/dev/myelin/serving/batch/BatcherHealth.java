package dev.myelin.serving.batch;

import java.time.Duration;

/**
 * How a {@link Batcher} is.
 *
 * @param workers how many threads it was made with
 * @param workersAlive how many of them have not ended
 * @param workersHung how many work on one call for longer than {@link BatcherOptions#hungAfter()}
 * @param longestCall how long the longest call has been under way, with the telling of those who wait for it; zero when there is none
 * @param queuedItems items that wait for a call
 * @param ongoingRequests requests that are not done, those being run among them
 * @param isDraining whether it takes no more requests
 */
public record BatcherHealth(
        int workers,
        int workersAlive,
        int workersHung,
        Duration longestCall,
        int queuedItems,
        int ongoingRequests,
        boolean isDraining) {

    /** Whether requests may be sent: all workers live, none hangs, and nothing is being shut down. */
    public boolean isReady() {
        return workersAlive == workers && workersHung == 0 && !isDraining;
    }
}
