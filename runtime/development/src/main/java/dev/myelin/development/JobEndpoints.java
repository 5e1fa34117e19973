package dev.myelin.development;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code jobs/} and {@code jobs/{id}/}. */
final class JobEndpoints {

    static final List<String> STATUSES = List.of(JobStore.PENDING, JobStore.RUNNING, "stopped", "succeeded", "failed");

    private static final List<String> SETTABLE =
            List.of("status", "progress_record", "metrics_record", "console_logs", "result");

    private final JobStore jobs;

    JobEndpoints(JobStore jobs) {
        this.jobs = jobs;
    }

    Answer list(Call call) throws IOException {
        return Listing.answer(call, jobs.list());
    }

    Answer get(Call call) throws IOException {
        return Answer.json(200, found(jobs.find(call.variable(0))));
    }

    /** A field replaces what was there, as a whole. */
    Answer patch(Call call) throws IOException {
        String id = call.variable(0);
        if (!Paths.isName(id)) {
            throw Refusal.notFound();
        }
        Map<String, @Nullable Object> fields = call.object();
        check(fields);
        return Answer.json(200, found(jobs.change(id, fields)));
    }

    /** Beside the fields of a PATCH it takes an {@code id}; without one, one is made up. */
    Answer create(Call call) throws IOException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(call.object());
        Object given = fields.remove("id");
        String id = Ids.of(given);
        if (given != null && id == null) {
            throw new Refusal(Answer.field("id", "Not a valid id."));
        }
        check(fields);
        Map<String, @Nullable Object> job = jobs.create(id, fields);
        if (job == null) {
            throw new Refusal(Answer.field("id", "job with this id already exists."));
        }
        return Answer.json(201, job);
    }

    private static void check(Map<String, @Nullable Object> fields) {
        List<String> others = fields.keySet().stream()
                .filter(name -> !SETTABLE.contains(name))
                .toList();
        if (!others.isEmpty()) {
            throw new Refusal(Answer.detail(
                    400,
                    "These fields of a job cannot be set: " + String.join(", ", others) + ". Those that can: "
                            + String.join(", ", SETTABLE) + "."));
        }
        Object status = fields.get("status");
        if (fields.containsKey("status") && !(status instanceof String && STATUSES.contains(status))) {
            throw new Refusal(Answer.field(
                    "status",
                    status == null ? "This field may not be null." : "\"" + status + "\" is not a valid choice."));
        }
    }

    private static Map<String, @Nullable Object> found(@Nullable Map<String, @Nullable Object> job) {
        if (job == null) {
            throw Refusal.notFound();
        }
        return job;
    }
}
