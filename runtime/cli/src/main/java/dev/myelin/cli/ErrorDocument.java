package dev.myelin.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.action.ActionDefinition;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.error.MyelinException;
import dev.myelin.error.StepFailed;
import java.io.IOException;
import java.util.List;

/**
 * What standard output carries when a run failed: {@code {"error": {"code", "message", ...}, "partial_results": [...]}}.
 *
 * @param error what went wrong, after work began
 * @param partialResults the results that were ready
 * @param action writes them
 */
record ErrorDocument(MyelinException error, List<?> partialResults, ActionDefinition<?, ?> action)
        implements JsonText.Content {

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
                out.writeString(Failures.reason(rollback));
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
