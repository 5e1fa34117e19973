package dev.myelin.development;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the fields of a body, in the words of the platform's framework: {@code {"<field>": ["..."]}}.
 */
final class FieldProblems {

    private final Map<String, List<String>> problems = new LinkedHashMap<>();

    /** The first problem of a field is the one that is told. */
    void add(String field, String problem) {
        problems.putIfAbsent(field, List.of(problem));
    }

    /** Whether the field is there and is not null. */
    boolean isGiven(Map<String, @Nullable Object> fields, String field) {
        if (!fields.containsKey(field)) {
            add(field, "This field is required.");
        } else if (fields.get(field) == null) {
            add(field, "This field may not be null.");
        }
        return fields.get(field) != null;
    }

    /** Whether the value names a job, which comes into being when that is agreed and nothing else is wrong. */
    void addUnlessJob(String field, @Nullable Object value, JobStore jobs) throws IOException {
        String id = Ids.of(value);
        if (id == null) {
            add(field, "Not a valid id.");
        } else if (problems.isEmpty() && !jobs.isThere(id)) {
            add(field, "Invalid pk \"" + id + "\" - object does not exist.");
        }
    }

    /** @throws Refusal when there are any */
    void check() {
        if (!problems.isEmpty()) {
            throw new Refusal(Answer.json(400, problems));
        }
    }

    Map<String, List<String>> all() {
        return problems;
    }
}
