package dev.myelin.batch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a predictor's inputs come from and its results go to, and what becomes of an input that fails.
 *
 * @param inputs instead of those among the parameters; null: those
 * @param output the file that gets the results, one a line; null: they are the run's result
 */
public record BatchOptions(
        OnError onError,
        @Nullable JsonLines inputs,
        @Nullable Path output) {

    /** Inputs and results in memory; the first error ends the run. */
    public static final BatchOptions DEFAULT = new BatchOptions(OnError.FAIL, null, null);
}
