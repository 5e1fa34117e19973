package dev.myelin.cli;

import dev.myelin.progress.ProgressListener;
import dev.myelin.progress.ProgressSnapshot;
import java.io.PrintStream;
import java.time.Instant;

/** How a run's progress is shown on standard error, and lines between. Used by one thread at a time. */
interface ProgressDisplay extends AutoCloseable {

    /** The run has come further. */
    void show(ProgressSnapshot snapshot);

    /** Prints a line. */
    void line(String text);

    /** Hears of a run, and shows it here. */
    default ProgressListener listener() {
        return new RunListener(this);
    }

    /** Leaves the cursor at the beginning of a line. */
    @Override
    void close();

    /** For programs. */
    record Json(PrintStream err) implements ProgressDisplay {

        @Override
        public void show(ProgressSnapshot snapshot) {
            listener().progress(snapshot);
        }

        @Override
        public void line(String text) {
            new EventLines(err::println, false)
                    .write("message", Instant.now(), out -> out.writeStringField("text", text));
        }

        @Override
        public ProgressListener listener() {
            return new EventLines(err::println, false);
        }

        @Override
        public void close() {}
    }

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
