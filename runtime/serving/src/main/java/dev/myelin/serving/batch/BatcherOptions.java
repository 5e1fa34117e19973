package dev.myelin.serving.batch;

import dev.myelin.action.BuilderStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.immutables.value.Value;

/**
 * How a {@link Batcher} gathers items, and how many it takes.
 *
 * @param <I> one item
 */
@Value.Immutable
@BuilderStyle
public abstract class BatcherOptions<I> {

    /** The longest wait for company: it is added to what a client waits. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final int MOST_ITEMS_OF_A_CALL = 4096;
    private static final int MOST_WORKERS = 1024;

    /** The longest time in nanoseconds, some 292 years. */
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    /** The most items in one call, 1 to 4096; by default 32. */
    @Value.Default
    public int maxSize() {
        return 32;
    }

    /**
     * How long a request waits for company while a worker is free, at most 1 min; the wait ends when there is a full call. The rest of a
     * request that was split does not wait again. By default nobody waits: what queued while the workers were busy goes together.
     */
    @Value.Default
    public Duration maxWait() {
        return Duration.ZERO;
    }

    /** How many threads call the model, each for one call at a time; 1 to 1024, by default 1. */
    @Value.Default
    public int workers() {
        return 1;
    }

    /**
     * How long an item is, such as its number of characters: where more items wait than fit into a call, those of about the same length
     * go together, so that little is wasted on padding. Asked once for each item, on the thread that submits; what it throws, that thread
     * gets. Empty: items go in the order in which they came.
     */
    public abstract Optional<ToLongFunction<? super I>> length();

    /** The most requests that are not done, those being run among them; at least 1, by default 100. */
    @Value.Default
    public int maxRequests() {
        return 100;
    }

    /** The most items that wait for a call, and so the most of one request; at least 1, by default 100,000. */
    @Value.Default
    public int maxItems() {
        return 100_000;
    }

    /** After which time in one call a worker is taken to hang; by default 1 min. */
    @Value.Default
    public Duration hungAfter() {
        return Duration.ofMinutes(1);
    }

    /** Who hears of each call; by default nobody. */
    @Value.Default
    public BatchListener listener() {
        return report -> {};
    }

    /** Refuses bounds that nothing could keep. */
    @Value.Check
    protected void check() {
        requireWithin("maxSize", maxSize(), MOST_ITEMS_OF_A_CALL);
        requireWithin("workers", workers(), MOST_WORKERS);
        requireWithin("maxRequests", maxRequests(), Integer.MAX_VALUE);
        requireWithin("maxItems", maxItems(), Integer.MAX_VALUE);
        require(!maxWait().isNegative(), "maxWait must not be negative, was " + maxWait());
        require(
                maxWait().compareTo(LONGEST_WAIT) <= 0,
                "maxWait must be at most " + LONGEST_WAIT + ", was " + maxWait());
        require(
                hungAfter().compareTo(Duration.ZERO) > 0 && hungAfter().compareTo(LONGEST) <= 0,
                "hungAfter must be more than 0 and at most " + LONGEST.toDays() + " days, was " + hungAfter());
    }

    private static void requireWithin(String name, int value, int most) {
        require(value >= 1, name + " must be at least 1, was " + value);
        require(value <= most, name + " must be at most " + most + ", was " + value);
    }

    private static void require(boolean isKept, String problem) {
        if (!isKept) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** The usual. */
    public static <I> BatcherOptions<I> defaults() {
        return BatcherOptions.<I>builder().build();
    }

    public static <I> Builder<I> builder() {
        return new Builder<>();
    }

    /** Sets what differs from the usual. */
    public static final class Builder<I> extends ImmutableBatcherOptions.Builder<I> {}
}
