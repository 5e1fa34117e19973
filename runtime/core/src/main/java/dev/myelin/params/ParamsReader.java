package dev.myelin.params;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import dev.myelin.error.InvalidParams;
import dev.myelin.error.ParamProblem;
import dev.myelin.json.FreeForm;
import dev.myelin.json.Json;
import dev.myelin.model.ModelId;
import dev.myelin.names.Suggestions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over a JSON document that notes problems instead of stopping at the first. Generated parsers drive it.
 *
 * <p>A {@code read} method reads the value at the current token and leaves the cursor at its last token. When the value
 * does not fit, it notes a problem, skips the value and returns a stand-in (0, false, "" or null); the checks that
 * follow a stand-in say nothing. Not safe for use by several threads.
 */
public final class ParamsReader {

    private final JsonParser in;
    private final Problems problems;
    /** Whether the last value was read without a problem: checks of a stand-in say nothing. */
    private boolean fits;

    private ParamsReader(JsonParser in, Problems problems) {
        this.in = in;
        this.problems = problems;
    }

    /**
     * Reads a whole document.
     *
     * @throws InvalidParams with every problem of the document
     */
    static <P> P parse(String action, byte[] document, ParamsParser<P> parser) {
        Problems problems = new Problems();
        P value = null;
        try (JsonParser in = Json.FACTORY.createParser(skipByteOrderMark(document))) {
            if (in.nextToken() == null) {
                problems.add("", "malformed", "is empty; a JSON object is expected");
            } else {
                value = parser.read(new ParamsReader(in, problems));
                if (in.nextToken() != null) {
                    problems.add("", "trailing", "has more after its end, at " + place(in.currentTokenLocation()));
                }
            }
        } catch (JacksonException e) {
            problems.add(
                    "",
                    "malformed",
                    "is not well-formed JSON: " + e.getOriginalMessage()
                            + (e.getLocation() == null ? "" : ", at " + place(e.getLocation())));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
        if (value == null || !problems.isEmpty()) {
            throw new InvalidParams(action, problems.list());
        }
        return value;
    }

    /** Reads what a missing object stands for: {@code {}}, with problems placed below {@code field}. */
    public <T> @Nullable T readAbsent(String field, ValueReader<T> reader) throws IOException {
        Problems inner = new Problems();
        try (JsonParser empty = Json.FACTORY.createParser("{}")) {
            empty.nextToken();
            T value = reader.read(new ParamsReader(empty, inner));
            inner.list().forEach(problem -> problems.add(problem.below(pointer() + "/" + field)));
            return value;
        }
    }

    /** Reads one value at a reader's current token. */
    @FunctionalInterface
    public interface ValueReader<T> {
        /** Null exactly when the reader has noted a problem. */
        @Nullable
        T read(ParamsReader in) throws IOException;
    }

    // ---- structure

    /** Whether the value is an object; else notes a problem and skips it. Follow with {@link #nextField()}. */
    public boolean beginObject() throws IOException {
        return in.currentToken() == JsonToken.START_OBJECT || mismatch("an object");
    }

    /** Moves to the next field's value and gives its name; null at the end of the object. */
    public @Nullable String nextField() throws IOException {
        String name = in.nextFieldName();
        if (name != null) {
            in.nextToken();
        }
        return name;
    }

    /** Whether the value is an array; else notes a problem and skips it. Follow with {@link #nextElement()}. */
    public boolean beginArray() throws IOException {
        return in.currentToken() == JsonToken.START_ARRAY || mismatch("an array");
    }

    /** Moves to the next element; false at the end of the array, whose checks may follow. */
    public boolean nextElement() throws IOException {
        boolean more = in.nextToken() != JsonToken.END_ARRAY;
        fits = !more;
        return more;
    }

    /** Whether the value is null. */
    public boolean isNull() {
        return in.currentToken() == JsonToken.VALUE_NULL;
    }

    /** How many problems have been noted: a reader compares it before and after. */
    public int problemCount() {
        return problems.count();
    }

    /** Notes that a field has been met, in {@code seen}'s bit {@code index}; a second time is a problem. */
    public long mark(long seen, int index) {
        long bit = 1L << index;
        if ((seen & bit) != 0) {
            problem("duplicate", "is there twice");
        }
        return seen | bit;
    }

    /**
     * Notes each required field that was not met. Call it at the end of the object.
     *
     * @param seen the fields met, one bit each, in the order of {@code fields}
     * @param required the fields that must be there, likewise
     */
    public void require(long seen, long required, String... fields) {
        for (long missing = required & ~seen; missing != 0; missing &= missing - 1) {
            String field = fields[Long.numberOfTrailingZeros(missing)];
            problems.add(pointer() + "/" + Problems.escape(field), "required", "is required");
        }
    }

    /** Notes a field that nobody knows, with the nearest known name, and skips its value. */
    public void unknownField(String... fields) throws IOException {
        String name = in.currentName();
        problem(
                "unknown_field",
                "unknown field" + Suggestions.didYouMean(name == null ? "" : name, Arrays.asList(fields)));
        in.skipChildren();
    }

    /** Notes that a type's own constructor refused the object that has just been read. */
    public void refused(RuntimeException e) {
        problem("invalid", e.getMessage() == null ? "is refused: " + e : e.getMessage());
    }

    // ---- values

    public String readString() throws IOException {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            mismatch("a string");
            return "";
        }
        fits = true;
        return in.getText();
    }

    public boolean readBoolean() throws IOException {
        JsonToken token = in.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            return mismatch("true or false");
        }
        fits = true;
        return token == JsonToken.VALUE_TRUE;
    }

    public int readInt() throws IOException {
        return (int) readWhole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public long readLong() throws IOException {
        return readWhole(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    public short readShort() throws IOException {
        return (short) readWhole(Short.MIN_VALUE, Short.MAX_VALUE);
    }

    public byte readByte() throws IOException {
        return (byte) readWhole(Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    public char readChar() throws IOException {
        String text = readString();
        if (fits && text.length() != 1) {
            problem("type", "must be one character, was " + Problems.shown(in));
        }
        return fits ? text.charAt(0) : 0;
    }

    /** A finite number; whole numbers are taken too. */
    public double readDouble() throws IOException {
        JsonToken token = in.currentToken();
        if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
            mismatch("a number");
            return 0;
        }
        fits = true;
        double value = in.getDoubleValue();
        if (Double.isInfinite(value)) {
            problem("range", "is too large for a number of 64 bits, was " + Problems.shown(in));
            return 0;
        }
        return value;
    }

    /** As {@link #readDouble()}, rounded to the nearest float; beyond its range is a problem. */
    public float readFloat() throws IOException {
        float value = (float) readDouble();
        if (Float.isInfinite(value)) {
            problem("range", "is too large for a number of 32 bits, was " + Problems.shown(in));
            return 0;
        }
        return value;
    }

    /** A number or a text, as {@link ModelId} allows it. */
    public @Nullable ModelId readModelId() throws IOException {
        if (in.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            long number = readLong();
            return fits ? ModelId.of(number) : null;
        }
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            mismatch("a model id (a number or a string)");
            return null;
        }
        String text = readString();
        String wrong = ModelId.problemOf(text);
        if (wrong != null) {
            problem("type", wrong);
            return null;
        }
        return ModelId.of(text);
    }

    /** An array of numbers. */
    public float[] readFloatArray() throws IOException {
        float[] values = new float[16];
        int count = 0;
        if (beginArray()) {
            int before = problems.count();
            while (nextElement()) {
                if (count == values.length) {
                    values = Arrays.copyOf(values, count * 2);
                }
                values[count++] = readFloat();
            }
            fits = problems.count() == before;
        }
        return Arrays.copyOf(values, count);
    }

    /** An array of numbers. */
    public double[] readDoubleArray() throws IOException {
        double[] values = new double[16];
        int count = 0;
        if (beginArray()) {
            int before = problems.count();
            while (nextElement()) {
                if (count == values.length) {
                    values = Arrays.copyOf(values, count * 2);
                }
                values[count++] = readDouble();
            }
            fits = problems.count() == before;
        }
        return Arrays.copyOf(values, count);
    }

    /** An object of any content, as {@link FreeForm} reads it. */
    public Map<String, @Nullable Object> readMap() throws IOException {
        if (!beginObject()) {
            return Map.of();
        }
        Map<String, @Nullable Object> map = FreeForm.readObject(in);
        fits = true;
        return map;
    }

    /** A value of any kind, as {@link FreeForm} reads it. */
    public @Nullable Object readAny() throws IOException {
        fits = true;
        return FreeForm.read(in);
    }

    /** Notes that the string just read is none of an enum's names. */
    public void notOneOf(String... names) throws IOException {
        if (fits) {
            problem(
                    "enum",
                    "must be one of " + String.join(", ", names) + ", was " + Problems.shown(in)
                            + Suggestions.didYouMean(in.getText(), Arrays.asList(names)));
        }
    }

    // ---- checks, each of the value just read

    /** {@code @Min}. */
    public long min(long value, long bound) throws IOException {
        if (fits && value < bound) {
            problem("min", "must be at least " + bound + ", was " + value);
        }
        return value;
    }

    public int min(int value, long bound) throws IOException {
        return (int) min((long) value, bound);
    }

    public double min(double value, long bound) throws IOException {
        if (fits && value < bound) {
            problem("min", "must be at least " + bound + ", was " + Problems.shown(in));
        }
        return value;
    }

    /** {@code @Max}. */
    public long max(long value, long bound) throws IOException {
        if (fits && value > bound) {
            problem("max", "must be at most " + bound + ", was " + value);
        }
        return value;
    }

    public int max(int value, long bound) throws IOException {
        return (int) max((long) value, bound);
    }

    public double max(double value, long bound) throws IOException {
        if (fits && value > bound) {
            problem("max", "must be at most " + bound + ", was " + Problems.shown(in));
        }
        return value;
    }

    /** {@code @NotBlank}. */
    public String notBlank(String value) {
        if (fits && value.isBlank()) {
            problem("not_blank", "must not be blank");
        }
        return value;
    }

    /**
     * {@code @Size} and {@code @NotEmpty}: of a string's characters, an array's elements or an object's fields.
     *
     * @param unit what is counted, for the message: {@code characters}, {@code elements}, {@code fields}
     */
    public void size(int size, int min, int max, String unit) {
        if (fits && (size < min || size > max)) {
            String bound = min == 1 && size == 0
                    ? "must not be empty"
                    : size < min
                            ? "must have at least " + min + " " + unit + ", had " + size
                            : "must have at most " + max + " " + unit + ", had " + size;
            problem("size", bound);
        }
    }

    // ---- problems

    private long readWhole(long min, long max) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            mismatch("a whole number");
            return 0;
        }
        fits = true;
        long value;
        try {
            value = in.getLongValue();
        } catch (InputCoercionException e) {
            value = min == Long.MIN_VALUE ? 0 : Long.MAX_VALUE;
            fits = false;
        }
        if (!fits || value < min || value > max) {
            problem("range", "must be a whole number from " + min + " to " + max + ", was " + Problems.shown(in));
            return 0;
        }
        return value;
    }

    /** Notes that the value is of another kind, skips it, and gives false for callers that need it. */
    private boolean mismatch(String expected) throws IOException {
        if (isNull()) {
            problem("null", "must not be null; leave the field out or give " + expected);
        } else {
            problem("type", "must be " + expected + ", was " + Problems.shown(in));
        }
        in.skipChildren();
        return false;
    }

    private void problem(String code, String message) {
        fits = false;
        problems.add(pointer(), code, message);
    }

    private String pointer() {
        return in.getParsingContext().pathAsPointer().toString();
    }

    private static String place(JsonLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static byte[] skipByteOrderMark(byte[] document) {
        boolean marked = document.length >= 3
                && document[0] == (byte) 0xEF
                && document[1] == (byte) 0xBB
                && document[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(document, 3, document.length) : document;
    }

    /** The problems of a document, in its order. */
    static final class Problems {
        private final List<ParamProblem> found = new ArrayList<>();

        void add(String pointer, String code, String message) {
            add(new ParamProblem(pointer, code, message));
        }

        void add(ParamProblem problem) {
            found.add(problem);
        }

        boolean isEmpty() {
            return found.isEmpty();
        }

        int count() {
            return found.size();
        }

        List<ParamProblem> list() {
            return List.copyOf(found);
        }

        /** RFC 6901's escapes for a name in a pointer. */
        static String escape(String name) {
            return name.replace("~", "~0").replace("/", "~1");
        }

        /** The value at the current token, shortened for a message. */
        static String shown(JsonParser in) throws IOException {
            return switch (in.currentToken()) {
                case START_OBJECT -> "an object";
                case START_ARRAY -> "an array";
                case VALUE_STRING -> "\"" + shortened(in.getText()) + "\"";
                default -> shortened(in.getText());
            };
        }

        private static String shortened(String text) {
            String line = text.replaceAll("\\p{Cntrl}", "?");
            return line.length() <= 40 ? line : line.substring(0, 37) + "...";
        }
    }
}
