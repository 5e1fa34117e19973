package dev.myelin.cli;

import dev.myelin.progress.ProgressSnapshot;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Progress for a terminal: on one line a bar over the whole run, and a small one of the category at work. */
final class ProgressBars implements ProgressDisplay {

    /** Given, so that the library does not open the terminal to ask: that takes native code and time. */
    private static final int COLUMNS = 80;

    private static final int SMALL = 10;

    /** Snapshots have two decimals. */
    private static final int STEPS_PER_PERCENT = 100;

    private final String action;
    private final PrintStream err;
    private @Nullable ProgressBar bar;

    ProgressBars(String action, PrintStream err) {
        this.action = action;
        this.err = err;
    }

    @Override
    public void show(ProgressSnapshot snapshot) {
        if (bar == null) { // not before there is progress: a refused run shows none
            bar = open();
        }
        bar.stepTo(Math.round(snapshot.overall() * STEPS_PER_PERCENT));
        bar.setExtraMessage(step(snapshot));
    }

    /** A small bar of the category at work, and how long it will still take. */
    private static String step(ProgressSnapshot snapshot) {
        if (snapshot.category() == null) {
            return "";
        }
        int done = (int) (snapshot.percent() / 100 * SMALL);
        String small = " " + snapshot.category() + " [" + "=".repeat(done) + " ".repeat(SMALL - done) + "]";
        Duration left = snapshot.remaining();
        return left == null
                ? small
                : small + " " + left.toMinutes() + String.format(Locale.ROOT, ":%02d", left.toSecondsPart());
    }

    /** Prints over the bar, which is drawn again below. */
    @Override
    public void line(String text) {
        err.print("\r" + " ".repeat(COLUMNS - 1) + "\r" + text + System.lineSeparator());
        if (bar != null) {
            bar.refresh();
        }
    }

    @Override
    public void close() {
        // The library draws the last state on a thread of its own and does not wait when this one is interrupted.
        boolean interrupted = Thread.interrupted();
        if (bar != null) {
            bar.close();
            err.println();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private ProgressBar open() {
        return ProgressBar.builder()
                .setTaskName(action)
                .setInitialMax(100 * STEPS_PER_PERCENT)
                .setUnit(" %", STEPS_PER_PERCENT)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .continuousUpdate()
                .setConsumer(new ConsoleProgressBarConsumer(err, COLUMNS - 1) {
                    /** The library forgets this line end when a run is shorter than an update. */
                    @Override
                    public void close() {}
                })
                .build();
    }
}
