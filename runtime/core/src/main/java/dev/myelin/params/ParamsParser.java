package dev.myelin.params;

import dev.myelin.error.InvalidParams;
import dev.myelin.json.JsonLimits;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of one action. Generated; the loops are in the generated class, what they call in
 * {@link ParamsReader}.
 *
 * @param <P> the type of the parameters
 */
public interface ParamsParser<P> {

    /** The class of the parameters. */
    Class<? super P> type();

    /** The JSON Schema (2020-12) of a valid document. */
    String jsonSchema();

    /** The form that the platform shows for these parameters, as the JSON array {@code ui_schemas} holds it. */
    String uiSchema();

    /**
     * Reads the value at the reader's current token.
     *
     * @return null exactly when the reader has noted a problem
     * @throws IOException when the document is malformed: nothing more can be said of what follows
     */
    @Nullable
    P read(ParamsReader in) throws IOException;

    /**
     * Reads a whole document, within {@link JsonLimits#DEFAULT}.
     *
     * @param action the action's name, for the message
     * @param document JSON in UTF-8; a byte order mark before it is skipped
     * @throws InvalidParams with every problem of the document
     */
    default P parse(String action, byte[] document) {
        return parse(action, document, JsonLimits.DEFAULT);
    }

    /**
     * Reads a whole document, within limits of the caller's.
     *
     * @throws InvalidParams with every problem of the document
     * @see #parse(String, byte[])
     */
    default P parse(String action, byte[] document, JsonLimits limits) {
        return ParamsDocument.parse(action, document, this, limits);
    }
}
