package dev.myelin.testing;

import dev.myelin.RunListenerProvider;
import dev.myelin.progress.ProgressListener;
import java.util.Optional;

/** Fails for each run. */
public final class BrokenProvider implements RunListenerProvider {

    @Override
    public Optional<ProgressListener> listener(Run run) {
        throw new IllegalStateException("broken");
    }
}
