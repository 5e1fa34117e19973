package dev.myelin.action;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.error.MyelinException;
import dev.myelin.error.Reasons;
import dev.myelin.error.StepFailed;
import dev.myelin.progress.RunOutcome;
import java.io.IOException;
import java.util.List;

/**
 * What stands in place of a result when a run failed: {@code {"error": {"code", "message", ...}, "partial_results": [...]}}.
 *
 * @param error what went wrong
 * @param partialResults the results that were ready
 * @param action writes them
 */
public record ErrorDocument(MyelinException error, List<?> partialResults, ActionDefinition<?, ?> action)
        implements RunOutcome.Document {

    @Override
    public void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart("error");
        out.writeStringField("code", error.code());
        out.writeStringField("message", error.getMessage());
        if (error instanceof StepFailed failed) {
            out.writeStringField("step", failed.step());
            out.writeArrayFieldStart("rollback_errors");
            for (Throwable rollback : failed.rollbackErrors()) {
                out.writeString(Reasons.of(rollback));
            }
            out.writeEndArray();
        } else if (error instanceof ModelUnavailable unavailable) {
            out.writeStringField("model_id", unavailable.modelId());
        }
        out.writeEndObject();
        out.writeFieldName("partial_results");
        action.writePartialResults(partialResults, out);
        out.writeEndObject();
    }
}
