package dev.myelin.error;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a document of parameters.
 *
 * @param pointer where, as an RFC 6901 JSON pointer; empty for the whole document
 * @param code what kind of problem, in snake_case: {@code required}, {@code type}, {@code max}, {@code unknown_field}, ...
 * @param message for people, complete but for the pointer, such as {@code must be at most 1024, was 4096}
 * @param value the text of the offending value, at most 40 characters, those of control as {@code ?}; null where none is
 *     to be shown, as for a field that is missing, an object or an array
 * @param suggestion the known name that was probably meant; null without one
 * @param place where in the text, for a document that is not JSON to its end; null for others
 */
public record ParamProblem(
        String pointer,
        String code,
        String message,
        @Nullable String value,
        @Nullable String suggestion,
        @Nullable Place place)
        implements Serializable {

    /** A problem without a value to be shown. */
    public ParamProblem(String pointer, String code, String message) {
        this(pointer, code, message, null, null, null);
    }

    /**
     * A place in a text.
     *
     * @param line from 1
     * @param column from 1, in bytes of UTF-8
     */
    public record Place(int line, int column) implements Serializable {

        @Override
        public String toString() {
            return "line " + line + ", column " + column;
        }
    }

    /** This problem in other words. */
    public ParamProblem withMessage(String words) {
        return new ParamProblem(pointer, code, words, value, suggestion, place);
    }

    /** Whether the document could not be read as JSON to its end; else it is JSON that does not fit. */
    boolean isMalformed() {
        return code.equals("malformed") || code.equals("trailing") || code.equals("limit");
    }

    /** Writes an object with the members that there are. */
    void writeJson(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("pointer", pointer);
        out.writeStringField("code", code);
        out.writeStringField("message", message);
        if (value != null) {
            out.writeStringField("value", value);
        }
        if (suggestion != null) {
            out.writeStringField("suggestion", suggestion);
        }
        if (place != null) {
            out.writeNumberField("line", place.line());
            out.writeNumberField("column", place.column());
        }
        out.writeEndObject();
    }
}
