package dev.myelin.development;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code logs/}: one entry or an array of them, all or none; and those of a job, {@code logs/?job=<id>}. */
final class LogEndpoints {

    private final LogStore logs;
    private final JobStore jobs;

    LogEndpoints(LogStore logs, JobStore jobs) {
        this.logs = logs;
        this.jobs = jobs;
    }

    Answer list(Call call) throws IOException {
        String job = call.query("job");
        if (job == null) {
            throw new Refusal(Answer.field("job", "This query parameter is required."));
        }
        List<Map<String, @Nullable Object>> shown = new ArrayList<>();
        for (Map<String, @Nullable Object> entry : logs.list(job)) {
            shown.add(shown(call, job, entry));
        }
        return Listing.answer(call, shown);
    }

    Answer add(Call call) throws IOException {
        Object body = call.json();
        if (!(body instanceof List<?> items)) {
            Map<String, @Nullable Object> fields = Call.object(body);
            problems(fields).check();
            return Answer.json(201, store(call, List.of(NewLog.of(fields))).get(0));
        }
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        items.forEach(item -> all.add(Call.object(item)));
        check(all.stream().map(NewLog::problems).toList());
        List<FieldProblems> ofJobs = new ArrayList<>();
        for (Map<String, @Nullable Object> fields : all) {
            ofJobs.add(problems(fields));
        }
        check(ofJobs);
        return Answer.json(201, store(call, all.stream().map(NewLog::of).toList()));
    }

    /** The problems of each entry, in the order of the entries; nothing for one that is as it must be. */
    private static void check(List<FieldProblems> entries) {
        List<Map<String, List<String>>> all =
                entries.stream().map(FieldProblems::all).toList();
        if (!all.stream().allMatch(Map::isEmpty)) {
            throw new Refusal(Answer.json(400, all));
        }
    }

    /** With a look whether the job exists, which comes into being when that is agreed. */
    private FieldProblems problems(Map<String, @Nullable Object> fields) throws IOException {
        FieldProblems problems = NewLog.problems(fields);
        if (problems.all().isEmpty()) {
            problems.addUnlessJob("job", fields.get("job"), jobs);
        }
        return problems;
    }

    /** Entries of one job that follow each other are written together. */
    private List<Map<String, @Nullable Object>> store(Call call, List<NewLog> entries) throws IOException {
        List<Map<String, @Nullable Object>> stored = new ArrayList<>();
        while (stored.size() < entries.size()) {
            int begin = stored.size();
            String job = entries.get(begin).job();
            int end = begin + 1;
            while (end < entries.size() && entries.get(end).job().equals(job)) {
                end++;
            }
            for (Map<String, @Nullable Object> entry : logs.add(job, entries.subList(begin, end))) {
                stored.add(shown(call, job, entry));
            }
        }
        return stored;
    }

    /** With the address of its file in the place of the name. */
    private static Map<String, @Nullable Object> shown(Call call, String job, Map<String, @Nullable Object> entry) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(entry);
        if (entry.get("file") instanceof String name) {
            shown.put("file", call.base() + "/files/jobs/" + Paths.encode(job) + "/" + Paths.encode(name));
        }
        return shown;
    }
}
