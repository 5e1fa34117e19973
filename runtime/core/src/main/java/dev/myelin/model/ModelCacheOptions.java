package dev.myelin.model;

import dev.myelin.action.BuilderStyle;
import java.time.Duration;
import java.util.function.ToLongFunction;
import org.immutables.value.Value;

/**
 * How many models a {@link ModelCache} holds, and for how long it trusts what it knows.
 *
 * @param <M> the loaded model
 */
@Value.Immutable
@BuilderStyle
public abstract class ModelCacheOptions<M> {

    /** The longest time in nanoseconds, some 292 years. */
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    /** What is done with a loaded model before anybody gets it, such as a first inference. */
    @FunctionalInterface
    public interface WarmUp<M> {

        /**
         * Makes a model ready.
         *
         * @throws Exception when it is not fit for use: then it is closed, and counts as one that could not be loaded
         */
        void warmUp(M model, ModelInfo info) throws Exception;
    }

    /** How many models may be in memory at once, those being loaded and closed among them; at least 1, by default 4. */
    @Value.Default
    public int maxModels() {
        return 4;
    }

    /** What they may weigh together, in units of the {@link #weigher()}; at least 1, by default without limit. */
    @Value.Default
    public long maxWeight() {
        return Long.MAX_VALUE;
    }

    /**
     * What a model will weigh, such as its bytes; by default 1. It is asked before the model is loaded, so that there is room when it
     * comes.
     */
    @Value.Default
    public ToLongFunction<ModelInfo> weigher() {
        return model -> 1;
    }

    /** How long a model that is to be loaded waits for others to be no longer in use, when there is no room; by default 10 s. */
    @Value.Default
    public Duration roomWait() {
        return Duration.ofSeconds(10);
    }

    /**
     * Whether a model is loaded all the same, and at once, when all others are in use and there is no room; by default not. What is
     * too much then goes as soon as it is no longer used.
     */
    @Value.Default
    public boolean overCommit() {
        return false;
    }

    /** For how long an id is taken to stand for the same model, before the store is asked again; by default 10 s. */
    @Value.Default
    public Duration recheck() {
        return Duration.ofSeconds(10);
    }

    /** For how long a model that could not be loaded is not tried again; doubles with each failure that follows. By default 1 s. */
    @Value.Default
    public Duration failureBackoff() {
        return Duration.ofSeconds(1);
    }

    /** The longest that it grows to; by default 1 min. */
    @Value.Default
    public Duration maxFailureBackoff() {
        return Duration.ofMinutes(1);
    }

    /** What is done with a loaded model before anybody gets it; by default nothing. */
    @Value.Default
    public WarmUp<M> warmUp() {
        return (model, info) -> {};
    }

    /** Refuses bounds that nothing could keep. */
    @Value.Check
    protected void check() {
        require(maxModels() >= 1, "maxModels must be at least 1, was " + maxModels());
        require(maxWeight() >= 1, "maxWeight must be at least 1, was " + maxWeight());
        requireSpan("roomWait", roomWait());
        requireSpan("recheck", recheck());
        requireSpan("failureBackoff", failureBackoff());
        requireSpan("maxFailureBackoff", maxFailureBackoff());
        require(
                maxFailureBackoff().compareTo(failureBackoff()) >= 0,
                "maxFailureBackoff must be at least failureBackoff (" + failureBackoff() + "), was "
                        + maxFailureBackoff());
    }

    private static void requireSpan(String name, Duration span) {
        require(!span.isNegative(), name + " must not be negative, was " + span);
        require(span.compareTo(LONGEST) <= 0, name + " must be at most " + LONGEST.toDays() + " days, was " + span);
    }

    private static void require(boolean isKept, String problem) {
        if (!isKept) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** The usual. */
    public static <M> ModelCacheOptions<M> defaults() {
        return ModelCacheOptions.<M>builder().build();
    }

    public static <M> Builder<M> builder() {
        return new Builder<>();
    }

    /** Sets what differs from the usual. */
    public static final class Builder<M> extends ImmutableModelCacheOptions.Builder<M> {}
}
