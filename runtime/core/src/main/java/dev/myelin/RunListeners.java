package dev.myelin;

import dev.myelin.action.ActionDefinition;
import dev.myelin.progress.LifecycleListener;
import dev.myelin.progress.ProgressListener;
import dev.myelin.progress.RunOutcome;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * Who hears of a run: those that its caller gives, and those that {@link RunListenerProvider}s bring.
 *
 * @param all in this order
 */
record RunListeners(List<ProgressListener> all) {

    /** The listeners of a run of this action with these options. Providers are looked for where the action is. */
    static RunListeners of(ActionDefinition<?, ?> action, RunOptions options) {
        return of(
                options.listeners(),
                new RunListenerProvider.Run(action.info().name(), options.jobId(), options.configuration()),
                action.getClass().getClassLoader());
    }

    /** @param loader sees the providers */
    static RunListeners of(List<ProgressListener> given, RunListenerProvider.Run run, ClassLoader loader) {
        List<ProgressListener> listeners = new ArrayList<>(given);
        Iterator<RunListenerProvider> providers =
                ServiceLoader.load(RunListenerProvider.class, loader).iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return new RunListeners(listeners);
                }
                providers.next().listener(run).ifPresent(listeners::add);
            } catch (RuntimeException | ServiceConfigurationError | LinkageError e) {
                LoggerFactory.getLogger(RunListeners.class).warn("a provider of listeners failed; it is left out", e);
            }
        }
    }

    void begin() {
        tell(LifecycleListener::begin);
    }

    void end(RunOutcome outcome) {
        tell(listener -> listener.end(outcome));
    }

    private void tell(Consumer<LifecycleListener> event) {
        for (ProgressListener listener : all) {
            if (listener instanceof LifecycleListener lifecycle) {
                try {
                    event.accept(lifecycle);
                } catch (RuntimeException | Error e) {
                    LoggerFactory.getLogger(RunListeners.class)
                            .warn("the listener {} failed", listener.getClass().getName(), e);
                }
            }
        }
    }
}
