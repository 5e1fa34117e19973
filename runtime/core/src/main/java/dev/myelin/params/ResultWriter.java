package dev.myelin.params;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.json.FreeForm;
import java.io.IOException;

/**
 * Writes a result as JSON. Generated for declared types.
 *
 * @param <R> the type of the result
 */
@FunctionalInterface
public interface ResultWriter<R> {

    /** Writes any JSON-like value, as {@link FreeForm#write} does. */
    ResultWriter<Object> FREE_FORM = FreeForm::write;

    /** Writes one value and leaves the generator open. */
    void write(R value, JsonGenerator out) throws IOException;
}
