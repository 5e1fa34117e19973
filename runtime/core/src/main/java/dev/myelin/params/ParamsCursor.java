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

    /** Moves to the next field's value and gives its name; null at the end of the object. */
    public final @Nullable String nextField() throws IOException {
        return atField(in.nextFieldName());
    }

    /**
     * The same where it is known which names there may be: quicker when they come in that order. Names that are none of
     * them are given, too.
     */
    public final @Nullable String nextField(FieldNames names) throws IOException {
        JsonStreamContext object = in.getParsingContext();
        // The context keeps for each open object which name is expected: Jackson forgets it at the end of the object.
        FieldNames.Name expected = object.getCurrentValue() instanceof FieldNames.Name next ? next : names.first();
        if (in.nextFieldName(expected.encoded())) {
            object.setCurrentValue(expected.next());
            return atField(expected.text());
        }
        String name = in.currentToken() == JsonToken.FIELD_NAME ? in.currentName() : null;
        FieldNames.Name known = name == null ? null : names.find(name);
        if (known != null) {
            object.setCurrentValue(known.next());
        }
        return atField(name);
    }

    private @Nullable String atField(@Nullable String name) throws IOException {
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

    /** Whether the value is null. */
    public final boolean isNull() {
        return in.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Skips the value: an object or array to its end. */
    public final void skip() throws IOException {
        in.skipChildren();
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

    private void end() {
        lastStart = starts == null || depth >= starts.length ? 0 : starts[depth];
        depth--;
        acceptSince(lastStart);
    }

    /** The array at the cursor has ended. Elements count, whether they are right or wrong: its checks are heard. */
    final void endArray(int elements) {
        end();
        lastElements = elements;
        accept();
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
