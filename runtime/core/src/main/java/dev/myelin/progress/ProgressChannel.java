package dev.myelin.progress;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** How a tracker reaches its listeners. */
interface ProgressChannel extends AutoCloseable {

    /** The run has come further. */
    void changed();

    /** Something to tell that counts by itself; may be dropped when very much waits already. */
    void tell(Consumer<ProgressListener> event);

    /** As {@link #tell}, but never dropped. */
    void tellSurely(Consumer<ProgressListener> event);

    /** Whether anybody listens. */
    boolean isHeard();

    /** Whether anybody listens to what happens to steps. */
    boolean hearsSteps();

    /** Delivers what waits. */
    @Override
    void close();

    /** To nobody. */
    record None() implements ProgressChannel {

        @Override
        public void changed() {}

        @Override
        public void tell(Consumer<ProgressListener> event) {}

        @Override
        public void tellSurely(Consumer<ProgressListener> event) {}

        @Override
        public boolean isHeard() {
            return false;
        }

        @Override
        public boolean hearsSteps() {
            return false;
        }

        @Override
        public void close() {}
    }

    /** At once, on the thread that works, one call at a time. */
    record Direct(ProgressListener listener, Supplier<ProgressSnapshot> state) implements ProgressChannel {

        @Override
        public synchronized void changed() {
            listener.progress(state.get());
        }

        @Override
        public synchronized void tell(Consumer<ProgressListener> event) {
            event.accept(listener);
        }

        @Override
        public void tellSurely(Consumer<ProgressListener> event) {
            tell(event);
        }

        @Override
        public boolean isHeard() {
            return true;
        }

        @Override
        public boolean hearsSteps() {
            return listener instanceof StepListener;
        }

        @Override
        public void close() {}
    }
}
