package dev.myelin.params;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
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
public final class ParamsReader extends ParamsCursor {

    ParamsReader(JsonParser in, List<ParamProblem> problems) {
        super(in, problems);
    }

    /** Reads one value at a reader's current token. */
    @FunctionalInterface
    public interface ValueReader<T> {
        /** Null exactly when the reader has noted a problem. */
        @Nullable
        T read(ParamsReader in) throws IOException;
    }

    /** Reads what an object that is left out stands for: {@code {}}, with problems placed below {@code field}. */
    public <T> @Nullable T readAbsent(String field, ValueReader<T> reader) throws IOException {
        List<ParamProblem> inner = new ArrayList<>();
        try (JsonParser empty = Json.FACTORY.createParser("{}")) {
            empty.nextToken();
            T value = reader.read(new ParamsReader(empty, inner));
            String parent = pointerTo(field);
            inner.forEach(problem -> problems.add(problem.below(parent)));
            return value;
        }
    }

    // ---- values

    public String readString() throws IOException {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            mismatch("a string");
            return "";
        }
        String text = in.getText();
        if (Json.hasLoneSurrogate(text)) {
            problem("unicode", "must be Unicode text, has a lone surrogate");
            return "";
        }
        fits = true;
        return text;
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
            problem("type", "must be one character, was " + shown());
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
            problem("range", "is too large for a number of 64 bits, was " + shown());
            return 0;
        }
        return value;
    }

    /** As {@link #readDouble()}, rounded to the nearest float; beyond its range is a problem. */
    public float readFloat() throws IOException {
        float value = (float) readDouble();
        if (Float.isInfinite(value)) {
            problem("range", "is too large for a number of 32 bits, was " + shown());
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
        if (fits && wrong != null) {
            problem("invalid", wrong);
        }
        return fits ? ModelId.of(text) : null;
    }

    /** An array of numbers. */
    public float[] readFloatArray() throws IOException {
        float[] values = new float[16];
        int count = 0;
        if (beginArray()) {
            while (nextElement()) {
                if (count == values.length) {
                    values = Arrays.copyOf(values, count * 2);
                }
                values[count++] = readFloat();
            }
        }
        return Arrays.copyOf(values, count);
    }

    /** An array of numbers. */
    public double[] readDoubleArray() throws IOException {
        double[] values = new double[16];
        int count = 0;
        if (beginArray()) {
            while (nextElement()) {
                if (count == values.length) {
                    values = Arrays.copyOf(values, count * 2);
                }
                values[count++] = readDouble();
            }
        }
        return Arrays.copyOf(values, count);
    }

    /** An object of any content, as {@link FreeForm} reads it. */
    public Map<String, @Nullable Object> readMap() throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            mismatch("an object");
            return Map.of();
        }
        fits = true;
        return FreeForm.readObject(in, this::refuse);
    }

    /** A value of any kind, as {@link FreeForm} reads it. */
    public @Nullable Object readAny() throws IOException {
        fits = true;
        return FreeForm.read(in, this::refuse);
    }

    private void refuse(JsonParser at, String code, String message) {
        problem(code, message);
    }

    private long readWhole(long min, long max) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            mismatch("a whole number");
            return 0;
        }
        boolean isLong = in.getNumberType() != NumberType.BIG_INTEGER;
        long value = isLong ? in.getLongValue() : 0;
        fits = isLong && value >= min && value <= max;
        if (!fits) {
            problem("range", "must be a whole number from " + min + " to " + max + ", was " + shown());
        }
        return fits ? value : 0;
    }

    /** Notes that the string just read is none of an enum's names. */
    public void notOneOf(String... names) throws IOException {
        if (fits) {
            problem(
                    "enum",
                    "must be one of " + String.join(", ", names) + ", was " + shown()
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
            problem("min", "must be at least " + bound + ", was " + shown());
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
            problem("max", "must be at most " + bound + ", was " + shown());
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
     * @param unit what is counted, in the plural, for the message: {@code characters}, {@code elements}, {@code fields}
     */
    public void size(int size, int min, int max, String unit) {
        if (fits && (size < min || size > max)) {
            int bound = size < min ? min : max;
            String count = bound + " " + (bound == 1 ? unit.substring(0, unit.length() - 1) : unit);
            String wrong = size == 0 && min == 1
                    ? "must not be empty"
                    : "must have at " + (size < min ? "least " : "most ") + count + ", had " + size;
            problem("size", wrong);
        }
    }
}
