package dev.myelin.development;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;

/**
 * What was received, in order: all calls of the wire, also those that were refused or that a fault met; not those
 * of the page and of the switches. The oldest are forgotten beyond the agreed number and beyond 256 MiB of bodies.
 * Safe for use by several threads.
 */
public final class ReceivedRequests {

    private static final long MOST_BYTES = 256L << 20;

    private final int most;
    private final ArrayDeque<ReceivedRequest> kept = new ArrayDeque<>();
    private long keptBytes;
    private long count;

    ReceivedRequests(int most) {
        this.most = most;
    }

    /** All that are kept, the oldest first. */
    public synchronized List<ReceivedRequest> all() {
        return List.copyOf(kept);
    }

    /**
     * Those with a method and with a path that begins so, such as {@code "PATCH", "jobs/"}; {@code "*"} is any
     * method.
     */
    public List<ReceivedRequest> of(String method, String path) {
        RequestPattern pattern = new RequestPattern(method, path);
        return all().stream().filter(pattern::matches).toList();
    }

    /** How many came in, those that are forgotten included, since the start or {@link #clear()}. */
    public synchronized long count() {
        return count;
    }

    /** Forgets all. */
    public synchronized void clear() {
        kept.clear();
        keptBytes = 0;
        count = 0;
    }

    /**
     * Waits until so many have come in, and gives those that are kept.
     *
     * @throws IllegalStateException when they have not within the time
     */
    public synchronized List<ReceivedRequest> await(long number, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (count < number) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new IllegalStateException(number + " requests were expected, " + count + " came in: " + kept);
            }
            // Rounded up: a wait of 0 would have no end.
            wait(left / 1_000_000 + 1);
        }
        return all();
    }

    synchronized void add(ReceivedRequest request) {
        count++;
        kept.addLast(request);
        keptBytes += request.bytes().length;
        while (kept.size() > most || keptBytes > MOST_BYTES) {
            keptBytes -= kept.removeFirst().bytes().length;
        }
        notifyAll();
    }
}
