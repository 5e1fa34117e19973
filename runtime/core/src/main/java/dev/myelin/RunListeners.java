package dev.myelin;

import dev.myelin.progress.ProgressListener;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.slf4j.LoggerFactory;

/** Who hears of a run: those that its caller gives, and those that {@link RunListenerProvider}s bring. */
public final class RunListeners {

    private RunListeners() {}

    /**
     * The listeners of a run.
     *
     * @param given by the caller
     * @param loader sees the providers
     */
    public static List<ProgressListener> of(
            List<ProgressListener> given, RunListenerProvider.Run run, ClassLoader loader) {
        List<ProgressListener> listeners = new ArrayList<>(given);
        Iterator<RunListenerProvider> providers =
                ServiceLoader.load(RunListenerProvider.class, loader).iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return listeners;
                }
                providers.next().listener(run).ifPresent(listeners::add);
            } catch (RuntimeException | ServiceConfigurationError | LinkageError e) {
                LoggerFactory.getLogger(RunListeners.class).warn("a provider of listeners failed; it is left out", e);
            }
        }
    }
}
