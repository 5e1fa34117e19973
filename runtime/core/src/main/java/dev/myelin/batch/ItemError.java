package dev.myelin.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.error.Reasons;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Why a run has no result for one of its inputs.
 *
 * @param index the input's place among the inputs, from 0
 * @param line the line that it stands in, from 1; 0 where inputs have no lines
 * @param message for people, one line
 * @param cause what the predictor threw; null where the input itself is not valid
 */
public record ItemError(
        long index, long line, String message, @Nullable Throwable cause) {

    static ItemError of(long index, long line, Throwable cause) {
        return new ItemError(index, line, Reasons.of(cause), cause);
    }

    /** Writes {@code {"index": 3, "line": 5, "message": "..."}}, without the line where there is none. */
    public void writeJson(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeNumberField("index", index);
        if (line > 0) {
            out.writeNumberField("line", line);
        }
        out.writeStringField("message", message);
        out.writeEndObject();
    }
}
