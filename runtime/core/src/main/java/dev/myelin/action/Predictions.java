package dev.myelin.action;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.params.ResultWriter;
import java.io.IOException;
import java.util.List;

/**
 * The result of a predictor's batch action: {@code {"results": [...], "processed_count": n}}.
 *
 * @param results one for each input, in order
 * @param <O> one output
 */
public record Predictions<O>(List<O> results) {

    public Predictions {
        results = List.copyOf(results);
    }

    /** How many inputs were processed. */
    public int processedCount() {
        return results.size();
    }

    /** Writes the envelope; {@code output} writes one output. */
    public void write(JsonGenerator out, ResultWriter<? super O> output) throws IOException {
        out.writeStartObject();
        out.writeFieldName("results");
        writeAll(results, out, output);
        out.writeNumberField("processed_count", processedCount());
        out.writeEndObject();
    }

    static <O> void writeAll(List<O> results, JsonGenerator out, ResultWriter<? super O> output) throws IOException {
        out.writeStartArray();
        for (O result : results) {
            output.write(result, out);
        }
        out.writeEndArray();
    }
}
