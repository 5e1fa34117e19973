package dev.myelin.development;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** {@code plugins/{code}/run/}, and the runs that were asked for, {@code plugins/{code}/runs/}. */
final class PluginEndpoints {

    private static final List<String> FIELDS = List.of("agent", "action", "params", "storage_id", "job_id", "debug");

    private final Path folder;
    private final JobStore jobs;
    private final RunExecutor executor;
    private final Map<String, NumberedDocuments> runs = new ConcurrentHashMap<>();

    PluginEndpoints(Path folder, JobStore jobs, RunExecutor executor) {
        this.folder = folder;
        this.jobs = jobs;
        this.executor = executor;
    }

    Answer list(Call call) throws IOException {
        return Listing.answer(call, runs(call.variable(0)).list());
    }

    /** 201 when it made a job for the run, 200 when the job was given. */
    Answer run(Call call) throws IOException {
        String plugin = call.variable(0);
        NumberedDocuments stored = runs(plugin);
        Map<String, @Nullable Object> fields = call.object();
        check(fields);
        String given = Ids.of(fields.get("job_id"));
        String job = given == null ? makeJob(plugin, fields) : given;
        Map<String, @Nullable Object> run = new LinkedHashMap<>();
        run.put("plugin", plugin);
        FIELDS.forEach(name -> run.put(name, fields.get(name)));
        run.put("job_id", Ids.json(job));
        run.put("debug", fields.get("debug") instanceof Boolean debug && debug);
        Map<String, @Nullable Object> document = stored.add(run);
        executor.begin(pluginRun(document, job));
        return Answer.json(given == null ? 201 : 200, document);
    }

    private void check(Map<String, @Nullable Object> fields) throws IOException {
        FieldProblems problems = new FieldProblems();
        if (problems.isGiven(fields, "action")
                && !(fields.get("action") instanceof String action && !action.isBlank())) {
            problems.add("action", "Not a valid string.");
        }
        Object params = fields.get("params");
        if (params != null && !(params instanceof Map)) {
            problems.add("params", "Expected a dictionary of items.");
        }
        Object debug = fields.get("debug");
        if (debug != null && !(debug instanceof Boolean)) {
            problems.add("debug", "Must be a valid boolean.");
        }
        for (String name : List.of("agent", "storage_id")) {
            if (fields.get(name) != null && Ids.of(fields.get(name)) == null) {
                problems.add(name, "Not a valid id.");
            }
        }
        for (String name : fields.keySet()) {
            if (!FIELDS.contains(name)) {
                problems.add(name, "Unknown field. Those that are known: " + String.join(", ", FIELDS) + ".");
            }
        }
        if (fields.get("job_id") != null) {
            problems.addUnlessJob("job_id", fields.get("job_id"), jobs);
        }
        problems.check();
    }

    private String makeJob(String plugin, Map<String, @Nullable Object> fields) throws IOException {
        Map<String, @Nullable Object> about = new LinkedHashMap<>();
        about.put("plugin", plugin);
        about.put("action", fields.get("action"));
        Map<String, @Nullable Object> job = jobs.create(null, about);
        if (job == null) {
            throw new IllegalStateException("an id that was made up is in use");
        }
        return String.valueOf(job.get("id"));
    }

    private static PluginRun pluginRun(Map<String, @Nullable Object> document, String job) {
        Object params = document.get("params");
        return new PluginRun(
                document.get("id") instanceof Number number ? number.longValue() : 0,
                String.valueOf(document.get("plugin")),
                job,
                String.valueOf(document.get("action")),
                params == null ? Map.of() : Call.object(params),
                document.get("agent"),
                document.get("storage_id"),
                Boolean.TRUE.equals(document.get("debug")));
    }

    private NumberedDocuments runs(String plugin) {
        Path home = Paths.entry(folder, plugin);
        if (home == null) {
            throw Refusal.notFound();
        }
        return runs.computeIfAbsent(plugin, code -> new NumberedDocuments(home.resolve("runs")));
    }
}
