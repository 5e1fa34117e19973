package dev.myelin.params;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import dev.myelin.json.DocumentParser;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The part of {@link ParamsReader} that walks through objects and arrays. */
abstract class ParamsCursor extends ParamsNotes {

    /** How many objects and arrays are open. */
    private int depth;

    /** For each of them, how many problems there were when it began; kept from the first problem on, before all have 0. */
    private int @Nullable [] starts;

    /** The same for the one that ended last. */
    private int lastStart;

    /** How many elements the array had that ended last, right or wrong. */
    private int lastElements;

    ParamsCursor(DocumentParser in, Problems problems, String base) {
        super(in, problems, base);
    }

    /** Whether the value is an object; else notes a problem and skips it. Follow with {@link #nextField()} to its end. */
    public final boolean beginObject() throws IOException {
        return in.currentToken() == JsonToken.START_OBJECT ? begin() : mismatch("an object");
    }

    /** Moves to the next field's value and gives its name, which may be any; null at the end of the object. */
    public final @Nullable String nextField() throws IOException {
        String name = in.nextFieldName();
        if (name == null) {
            end();
        } else {
            in.nextToken();
        }
        return name;
    }

    /** Whether the value is an array; else notes a problem and skips it. Follow with {@link #nextElement()} to its end. */
    public final boolean beginArray() throws IOException {
        return in.currentToken() == JsonToken.START_ARRAY ? begin() : mismatch("an array");
    }

    /** Moves to the next element; false at the end of the array, whose checks may follow. */
    public final boolean nextElement() throws IOException {
        JsonStreamContext array = in.getParsingContext();
        if (in.nextToken() != JsonToken.END_ARRAY) {
            accept(); // a null that may be there is read by nobody
            return true;
        }
        endArray(array.getEntryCount());
        return false;
    }

    /** Whether the value is an array. */
    public final boolean isArray() {
        return in.currentToken() == JsonToken.START_ARRAY;
    }

    /** Whether the value is null. */
    public final boolean isNull() {
        return in.currentToken() == JsonToken.VALUE_NULL;
    }

    private boolean begin() {
        accept();
        depth++;
        if (problems.count() > 0) {
            starts = starts == null ? new int[depth + 8] : starts;
            if (depth >= starts.length) {
                starts = Arrays.copyOf(starts, depth * 2);
            }
            starts[depth] = problems.count();
        }
        return true;
    }

    final void end() {
        lastStart = starts == null || depth >= starts.length ? 0 : starts[depth];
        depth--;
        acceptSince(lastStart);
    }

    /** The array at the cursor has ended. Elements count, whether they are right or wrong: its checks are heard. */
    final void endArray(int elements) {
        end();
        lastElements = elements;
        acceptArray();
    }

    /** How many problems there were when the object or array began that has ended last. */
    final int lastStart() {
        return lastStart;
    }

    /** Moves that number by what was noted before those problems. */
    final void moveLastStart() {
        lastStart++;
    }

    final int lastElements() {
        return lastElements;
    }

    /** Notes that the value is of another kind, skips it, and gives false for callers that need it. */
    final boolean mismatch(String expected) throws IOException {
        accept(); // the problem is of the value, not of a name that was checked before
        wrong(isNull() ? "null" : "type", "must be " + expected);
        in.skipChildren();
        return false;
    }
}
