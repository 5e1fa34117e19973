package dev.myelin.development;

import dev.myelin.json.FreeForm;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A job as the page shows it. What a client has sent may be of any shape: what cannot be understood is left out. */
record JobView(Map<String, @Nullable Object> job) {

    /** How far a step has come. */
    record StepView(String name, double percent, String left) {}

    String id() {
        return text(job.get("id"));
    }

    String status() {
        String status = text(job.get("status"));
        return JobEndpoints.STATUSES.contains(status) ? status : JobStore.PENDING;
    }

    /** The plugin and its action, when a run made the job. */
    String what() {
        return job.get("plugin") == null ? "" : text(job.get("plugin")) + " " + text(job.get("action"));
    }

    String modified() {
        return text(job.get("modified"));
    }

    /** From 0 to 100. */
    double overall() {
        return percent(current().get("overall"));
    }

    /** The step that is under way; empty for none. */
    String step() {
        return text(current().get("step"));
    }

    private Map<?, ?> current() {
        return map(map(job.get("progress_record")).get("current_progress"));
    }

    Iterable<StepView> steps() {
        Map<?, ?> steps = map(map(map(job.get("progress_record")).get("record")).get("steps"));
        return () -> steps.entrySet().stream()
                .map(entry -> {
                    Map<?, ?> step = map(entry.getValue());
                    return new StepView(
                            text(entry.getKey()), percent(step.get("percent")), left(step.get("time_remaining")));
                })
                .iterator();
    }

    /** By step and name, joined with a dot. */
    Map<String, String> metrics() {
        Map<String, String> metrics = new LinkedHashMap<>();
        map(map(map(job.get("metrics_record")).get("record")).get("steps"))
                .forEach((step, values) ->
                        map(values).forEach((name, value) -> metrics.put(text(step) + "." + text(name), text(value))));
        return metrics;
    }

    /** As JSON; empty for none. */
    String result() {
        return text(job.get("result"));
    }

    private static String left(@Nullable Object seconds) {
        return seconds instanceof Number number ? Math.round(number.doubleValue()) + " s left" : "";
    }

    private static double percent(@Nullable Object value) {
        double percent = value instanceof Number number ? number.doubleValue() : 0;
        return Double.isNaN(percent) ? 0 : Math.max(0, Math.min(100, percent));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Texts as they are, the rest as JSON; nothing for null. */
    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof String text ? text : FreeForm.toText(value);
    }
}
