package dev.myelin.step;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What a step that was started will return.
 *
 * @param <T> the type of its output
 */
public final class Pending<T extends @Nullable Object> {

    private final CompletableFuture<T> output;

    Pending(CompletableFuture<T> output) {
        this.output = output;
    }

    /** The output. A step that reads it does not begin before it is there, so that this does not wait. */
    public T get() {
        return output.join();
    }
}
