package dev.myelin.testing;

import dev.myelin.progress.LogEvent;
import dev.myelin.progress.ProgressSnapshot;
import dev.myelin.progress.StepEvent;
import dev.myelin.progress.StepListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A listener that keeps what it hears. */
public final class Heard implements StepListener {

    public final List<ProgressSnapshot> progress = new ArrayList<>();
    public final List<String> metrics = new ArrayList<>();
    public final List<LogEvent> logs = new ArrayList<>();
    private final List<StepEvent> steps = new ArrayList<>();
    private Consumer<StepEvent> atStep = event -> {};

    /** Does this besides when something happens to a step. */
    public void doing(Consumer<StepEvent> what) {
        atStep = what;
    }

    @Override
    public void step(StepEvent event) {
        steps.add(event);
        atStep.accept(event);
    }

    /** What happened to steps, each as {@code name KIND reason}. */
    public List<String> steps() {
        return steps.stream()
                .map(event -> event.step() + " " + event.kind() + (event.reason() == null ? "" : " " + event.reason()))
                .toList();
    }

    @Override
    public void progress(ProgressSnapshot snapshot) {
        progress.add(snapshot);
    }

    @Override
    public void metrics(String category, Map<String, ? extends @Nullable Object> values) {
        metrics.add(category + " " + values);
    }

    @Override
    public void log(LogEvent event) {
        logs.add(event);
    }

    /** The overall percentages, in order. */
    public List<Double> overall() {
        return progress.stream().map(ProgressSnapshot::overall).toList();
    }

    /** Each snapshot as {@code overall category percent}. */
    public List<String> lines() {
        return progress.stream()
                .map(snapshot -> snapshot.overall() + " " + snapshot.category() + " " + snapshot.percent())
                .toList();
    }

    /** Each log event as its name and data. */
    public List<String> events() {
        return logs.stream().map(event -> event.event() + " " + event.data()).toList();
    }
}
