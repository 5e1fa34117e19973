package dev.myelin.params;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.myelin.error.ParamProblem;
import dev.myelin.error.Reasons;
import dev.myelin.names.Suggestions;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of {@link ParamsReader} that walks through objects and arrays and notes problems. */
abstract class ParamsCursor {

    final JsonParser in;
    final List<ParamProblem> problems;

    /** Whether the last value was read without a problem: checks of a stand-in say nothing. */
    boolean fits;

    /** For each object and array that is open, how many problems there were when it began. */
    private final Deque<Integer> starts = new ArrayDeque<>();

    /** The same for the one that ended last. */
    private int lastStart;

    ParamsCursor(JsonParser in, List<ParamProblem> problems) {
        this.in = in;
        this.problems = problems;
    }

    /** Whether the value is an object; else notes a problem and skips it. Follow with {@link #nextField()} to its end. */
    public final boolean beginObject() throws IOException {
        return in.currentToken() == JsonToken.START_OBJECT ? begin() : mismatch("an object");
    }

    /** Moves to the next field's value and gives its name; null at the end of the object. */
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
        if (in.nextToken() != JsonToken.END_ARRAY) {
            return true;
        }
        end();
        fits = true; // elements count, whether they are right or wrong
        return false;
    }

    private boolean begin() {
        starts.push(problems.size());
        return true;
    }

    private void end() {
        lastStart = starts.pop();
        fits = problems.size() == lastStart;
    }

    /** Whether the value is null. */
    public final boolean isNull() {
        return in.currentToken() == JsonToken.VALUE_NULL;
    }

    /** How many problems have been noted: a reader compares it before and after. */
    public final int problemCount() {
        return problems.size();
    }

    /** Notes that a field has been met, in {@code seen}'s bit {@code index}; a second time is a problem. */
    public final long mark(long seen, int index) {
        return mark(seen, index, "is there twice");
    }

    /** The same for a field that goes by two names. */
    public final long mark(long seen, int index, String name, String otherName) {
        return mark(seen, index, "is there twice ('" + name + "' and '" + otherName + "' are the same)");
    }

    private long mark(long seen, int index, String message) {
        long bit = 1L << index;
        if ((seen & bit) != 0) {
            problem("duplicate", message);
        }
        return seen | bit;
    }

    /**
     * Notes each required field that was not met, before the problems of those that were. Call it right after the end of
     * the object.
     *
     * @param seen the fields met, one bit each, in the order of {@code fields}
     * @param required the fields that must be there, likewise
     */
    public final void require(long seen, long required, String... fields) {
        int at = lastStart;
        for (long missing = required & ~seen; missing != 0; missing &= missing - 1) {
            String field = fields[Long.numberOfTrailingZeros(missing)];
            problems.add(at++, new ParamProblem(pointerTo(field), "required", "is required"));
        }
    }

    /** Notes a field that nobody knows, with the nearest known name, and skips its value. */
    public final void unknownField(String... fields) throws IOException {
        String name = in.currentName();
        problem(
                "unknown_field",
                "unknown field" + Suggestions.didYouMean(name == null ? "" : name, Arrays.asList(fields)));
        in.skipChildren();
    }

    /** Notes that a type's own constructor refused the object that has just been read. */
    public final void refused(RuntimeException e) {
        problem("invalid", e.getMessage() == null ? "is refused: " + Reasons.of(e) : e.getMessage());
    }

    /** Notes that the value is of another kind, skips it, and gives false for callers that need it. */
    final boolean mismatch(String expected) throws IOException {
        problem(isNull() ? "null" : "type", "must be " + expected + ", was " + shown());
        in.skipChildren();
        return false;
    }

    final void problem(String code, String message) {
        fits = false;
        problems.add(new ParamProblem(pointer(), code, message));
    }

    final String pointer() {
        return in.getParsingContext().pathAsPointer().toString();
    }

    /** The pointer to a field, there or not, of the object that has just ended. */
    final String pointerTo(String field) {
        return pointer() + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    /** The value at the current token, shortened for a message. */
    final String shown() throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "\"" + shortened(in.getText()) + "\"";
            default -> shortened(in.getText());
        };
    }

    private static String shortened(String text) {
        boolean isShort = text.length() <= 40;
        int end = isShort ? text.length() : Character.isHighSurrogate(text.charAt(36)) ? 36 : 37;
        return text.substring(0, end).replaceAll("\\p{Cntrl}", "?") + (isShort ? "" : "...");
    }
}
