package dev.myelin;

import dev.myelin.context.Configuration;
import dev.myelin.progress.ProgressListener;
import java.util.Optional;

/**
 * Brings a listener to each run: one that reports to a platform, say. Found by {@link java.util.ServiceLoader}, and asked once a
 * run. A provider that throws is logged and left out: nobody's run fails because somebody wanted to listen.
 */
public interface RunListenerProvider {

    /** The listener of a run; empty when it has none for it. */
    Optional<ProgressListener> listener(Run run);

    /**
     * A run that is about to begin.
     *
     * @param action the action's name
     * @param jobId the platform's job that the run is; empty when it is none
     * @param configuration the run's settings
     */
    record Run(String action, Optional<String> jobId, Configuration configuration) {}
}
