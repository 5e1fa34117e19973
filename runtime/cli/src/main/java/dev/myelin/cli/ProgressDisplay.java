package dev.myelin.cli;

import dev.myelin.progress.ProgressSnapshot;
import java.io.PrintStream;

/** How a run's progress is shown on standard error, and lines between. Used by one thread at a time. */
interface ProgressDisplay extends AutoCloseable {

    /** The run has come further. */
    void show(ProgressSnapshot snapshot);

    /** Prints a line. */
    void line(String text);

    /** Leaves the cursor at the beginning of a line. */
    @Override
    void close();

    /** Shows lines and no progress. */
    record None(PrintStream err) implements ProgressDisplay {

        @Override
        public void show(ProgressSnapshot snapshot) {}

        @Override
        public void line(String text) {
            err.println(text);
        }

        @Override
        public void close() {}
    }
}
