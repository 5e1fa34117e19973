package dev.myelin;

import dev.myelin.action.BuilderStyle;
import dev.myelin.batch.BatchOptions;
import dev.myelin.batch.JsonLines;
import dev.myelin.batch.OnError;
import dev.myelin.context.Cancellation;
import dev.myelin.context.Configuration;
import dev.myelin.model.ModelStore;
import dev.myelin.progress.ProgressListener;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How a run differs from the usual: where settings and models come from, and who hears of it. */
@Value.Immutable
@BuilderStyle
public abstract class RunOptions {

    /** Settings; by default the environment and {@code myelin.properties} in the current folder. */
    @Value.Default
    public Configuration configuration() {
        return Defaults.configuration();
    }

    /** Where models come from; by default what {@link #configuration()} says. */
    @Value.Default
    public ModelStore models() {
        return Defaults.models(configuration());
    }

    /** Who hears of progress, metrics and log events, besides those that providers bring; by default nobody. */
    public abstract List<ProgressListener> listeners();

    /** The platform's job that the run is; by default {@code SYNAPSE_JOB_ID}, else {@code RAY_JOB_ID}. */
    @Value.Default
    public Optional<String> jobId() {
        return Defaults.jobId(configuration());
    }

    /** Ends the run from outside; by default nobody does. One object can end several runs. */
    @Value.Default
    public Cancellation cancellation() {
        return new Cancellation();
    }

    /** When the run should have ended: then it is stopped, as by {@link #cancellation()}; empty: no limit. */
    public abstract Optional<Instant> deadline();

    /** What becomes of an input of a predictor that fails; by default the run fails with it. */
    @Value.Default
    public OnError onError() {
        return OnError.FAIL;
    }

    /** The inputs of a predictor, in place of those among its parameters; empty: those. */
    public abstract Optional<JsonLines> inputs();

    /** The file that gets a predictor's results, one a line; empty: they are the run's result. */
    public abstract Optional<Path> output();

    /** Where a predictor's inputs come from and its results go to, with the limits on what a line may hold. */
    public final BatchOptions batches() {
        return new BatchOptions(
                onError(),
                inputs().map(lines -> lines.within(Defaults.limits(configuration())))
                        .orElse(null),
                output().orElse(null));
    }

    /** The usual. */
    public static RunOptions defaults() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Sets what differs from the usual. */
    public static final class Builder extends ImmutableRunOptions.Builder {

        /** Adds one who hears of the run. */
        public Builder listener(ProgressListener listener) {
            addListeners(listener);
            return this;
        }
    }
}
