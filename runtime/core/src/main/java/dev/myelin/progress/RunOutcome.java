package dev.myelin.progress;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.error.MyelinException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param error why it failed or was stopped; null when it succeeded
 * @param document its result; where it failed, what went wrong and what was ready
 */
public record RunOutcome(@Nullable MyelinException error, Document document) {

    /** A value that can be written as JSON. */
    @FunctionalInterface
    public interface Document {
        /** Writes one value. May run code of the plugin's author, and throw whatever that throws. */
        void write(JsonGenerator out) throws IOException;
    }
}
