package dev.myelin.testing;

import dev.myelin.RunListenerProvider;
import dev.myelin.progress.ProgressListener;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Brings the listener that a test has left for an action. */
public final class HearingProvider implements RunListenerProvider {

    private static final Map<String, ProgressListener> LISTENERS = new ConcurrentHashMap<>();

    /** Leaves a listener for the runs of an action. */
    public static void leave(String action, ProgressListener listener) {
        LISTENERS.put(action, listener);
    }

    /** Takes it back. */
    public static void take(String action) {
        LISTENERS.remove(action);
    }

    @Override
    public Optional<ProgressListener> listener(Run run) {
        return Optional.ofNullable(
                LISTENERS.get(run.action() + " " + run.jobId().orElse("")));
    }
}
