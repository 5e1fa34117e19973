package dev.myelin.cli;

import dev.myelin.json.FreeForm;
import dev.myelin.progress.LogEvent;
import dev.myelin.progress.ProgressSnapshot;
import dev.myelin.progress.StepEvent;
import dev.myelin.progress.StepListener;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows what a run tells: its progress, and a line for each log event and measurement. */
record RunListener(ProgressDisplay display) implements StepListener {

    @Override
    public void progress(ProgressSnapshot snapshot) {
        display.show(snapshot);
    }

    @Override
    public void metrics(String category, Map<String, ? extends @Nullable Object> values) {
        display.line("metrics of " + category + " " + json(values));
    }

    @Override
    public void step(StepEvent event) {
        if (event.kind() == StepEvent.Kind.RETRIED) {
            display.line("step '" + event.step() + "' failed and is tried again: " + event.reason());
        }
    }

    @Override
    public void log(LogEvent event) {
        display.line(event.event().replaceAll("\\p{Cntrl}+", " ") + " " + json(event.data()));
    }

    /** On one line: JSON escapes line ends. A listener does not throw, so data that has no JSON form is described. */
    private static String json(Map<String, ? extends @Nullable Object> data) {
        try {
            return FreeForm.toText(data);
        } catch (RuntimeException | StackOverflowError e) {
            return "(its data cannot be shown: " + Failures.reason(e) + ")";
        }
    }
}
