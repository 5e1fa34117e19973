package dev.myelin.development;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code serve_applications/} and {@code serve_applications/{id}/}. */
final class ServeApplicationEndpoints {

    private final NumberedDocuments applications;
    private final JobStore jobs;

    ServeApplicationEndpoints(NumberedDocuments applications, JobStore jobs) {
        this.applications = applications;
        this.jobs = jobs;
    }

    Answer list(Call call) throws IOException {
        return Listing.answer(call, applications.list());
    }

    Answer get(Call call) throws IOException {
        Map<String, @Nullable Object> application = applications.find(call.variable(0));
        if (application == null) {
            throw Refusal.notFound();
        }
        return Answer.json(200, application);
    }

    Answer create(Call call) throws IOException {
        Map<String, @Nullable Object> fields = call.object();
        FieldProblems problems = new FieldProblems();
        Map<String, @Nullable Object> application = new LinkedHashMap<>();
        for (String name : List.of("job", "status", "data")) {
            if (problems.isGiven(fields, name)) {
                application.put(name, fields.get(name));
            }
        }
        if (application.get("status") != null && !(application.get("status") instanceof String)) {
            problems.add("status", "Not a valid string.");
        }
        if (application.containsKey("job")) {
            problems.addUnlessJob("job", application.get("job"), jobs);
        }
        problems.check();
        return Answer.json(201, applications.add(application));
    }
}
