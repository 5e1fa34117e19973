package dev.myelin.cli;

import dev.myelin.progress.ProgressSnapshot;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Progress for files and pipes: a line where the category changes, and at most one for each ten percent. */
final class ProgressLines implements ProgressDisplay {

    private final PrintStream err;
    private int tenths = -1;
    private @Nullable String category;

    ProgressLines(PrintStream err) {
        this.err = err;
    }

    @Override
    public void show(ProgressSnapshot snapshot) {
        int tenthsNow = (int) (snapshot.overall() / 10);
        if (tenthsNow > tenths || !Objects.equals(snapshot.category(), category)) {
            tenths = tenthsNow;
            category = snapshot.category();
            String name = snapshot.category() == null ? "" : "  " + snapshot.category();
            err.println(String.format(Locale.ROOT, "%3d %%", (int) snapshot.overall()) + name);
        }
    }

    @Override
    public void line(String text) {
        err.println(text);
    }

    @Override
    public void close() {}
}
