package dev.myelin.params;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import dev.myelin.error.ActionFailed;
import dev.myelin.json.FreeForm;
import dev.myelin.model.ModelId;
import java.io.IOException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

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

    /**
     * A value that the result must have.
     *
     * @param out where the value is about to be written: after its field's name, or as the next element
     * @throws ActionFailed when it is null; the message has its JSON pointer in the result
     */
    static <T> T notNull(@Nullable T value, JsonGenerator out) {
        if (value == null) {
            JsonStreamContext place = out.getOutputContext();
            String pointer = place.inArray()
                    ? place.getParent().pathAsPointer() + "/" + (place.getCurrentIndex() + 1)
                    : place.pathAsPointer().toString();
            throw new ActionFailed(
                    pointer.isEmpty()
                            ? "the result is null"
                            : "the result's " + pointer + " is null; give it a value, or make it @Nullable",
                    null);
        }
        return value;
    }

    /**
     * The key of a map's entry, which must be there.
     *
     * @param out within the map's object
     * @throws ActionFailed when it is null; the message has the map's JSON pointer in the result
     */
    static <T> T key(@Nullable T key, JsonGenerator out) {
        if (key == null) {
            String pointer = out.getOutputContext().getParent().pathAsPointer().toString();
            throw new ActionFailed("the result" + (pointer.isEmpty() ? "" : "'s " + pointer) + " has a null key", null);
        }
        return key;
    }

    /** Writes a model id: a number where it is one, else a string. */
    static void writeModelId(ModelId value, JsonGenerator out) throws IOException {
        if (value.isNumber()) {
            out.writeNumber(Long.parseLong(value.value()));
        } else {
            out.writeString(value.value());
        }
    }

    /** Writes a year and month as text: with a sign beyond four digits, which its {@code toString()} leaves out. */
    static void writeYearMonth(YearMonth value, JsonGenerator out) throws IOException {
        out.writeString(value.getYear() > 9999 ? "+" + value : value.toString());
    }
}
