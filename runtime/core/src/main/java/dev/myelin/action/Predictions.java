package dev.myelin.action;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.batch.BatchRun;
import dev.myelin.batch.ItemError;
import dev.myelin.params.ResultWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of a predictor's batch action: {@code {"results": [...], "processed_count": n}}, or
 * {@code {"processed_count": n, "output": "FILE"}} where the results are in a file.
 *
 * @param results one for each input, in order; nothing for one that was skipped, and null for one whose error was collected
 * @param errors those that were collected
 * @param processedCount how many inputs have a result
 * @param failedCount how many have none
 * @param output the file that the results are in; empty: they are here
 * @param <O> one output
 */
public record Predictions<O>(
        List<O> results, List<ItemError> errors, long processedCount, long failedCount, Optional<Path> output) {

    public Predictions {
        results = Collections.unmodifiableList(new ArrayList<>(results)); // there may be nulls
        errors = List.copyOf(errors);
    }

    /** Where no input failed. */
    public Predictions(List<O> results) {
        this(List.copyOf(results), List.of(), results.size(), 0, Optional.empty());
    }

    static <O> Predictions<O> of(BatchRun<?, O> run, @Nullable Path output) {
        return new Predictions<>(
                run.results(), run.errors(), run.processed(), run.failed(), Optional.ofNullable(output));
    }

    /** Writes the envelope; {@code writer} writes one output. */
    public void write(JsonGenerator out, ResultWriter<? super O> writer) throws IOException {
        out.writeStartObject();
        if (output.isEmpty()) {
            out.writeFieldName("results");
            writeAll(results, out, writer);
        }
        if (!errors.isEmpty()) {
            out.writeArrayFieldStart("errors");
            for (ItemError error : errors) {
                error.writeJson(out);
            }
            out.writeEndArray();
        }
        out.writeNumberField("processed_count", processedCount);
        if (failedCount > 0) {
            out.writeNumberField("failed_count", failedCount);
        }
        if (output.isPresent()) {
            out.writeStringField("output", output.get().toString());
        }
        out.writeEndObject();
    }

    static <O> void writeAll(List<O> results, JsonGenerator out, ResultWriter<? super O> writer) throws IOException {
        out.writeStartArray();
        for (O result : results) {
            if (result == null) {
                out.writeNull();
            } else {
                writer.write(result, out);
            }
        }
        out.writeEndArray();
    }
}
