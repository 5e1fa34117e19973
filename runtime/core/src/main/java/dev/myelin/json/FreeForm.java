package dev.myelin.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.TreeNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * JSON of no declared shape, as null, String, Boolean, Integer, Long, BigInteger, Double, List and Map. The order of
 * fields is kept.
 */
public final class FreeForm {

    private FreeForm() {}

    /** Hears of a value that is well-formed JSON and yet refused; then reading goes on, unless this throws. */
    @FunctionalInterface
    public interface Refusals {
        /**
         * Refuses the value at the parser.
         *
         * @param in at the refused value
         * @param code what kind of problem, in snake_case
         * @param message for people, to follow the value's place
         */
        void refuse(JsonParser in, String code, String message) throws IOException;
    }

    private static final Refusals THROW = (in, code, message) -> {
        throw new JsonParseException(in, in.getParsingContext().pathAsPointer() + " " + message);
    };

    /**
     * Reads a whole document that must be one object.
     *
     * @throws JsonParseException when it is malformed, is not an object, has more after its end, or a value that
     *     {@link #read(JsonParser, Refusals)} refuses
     */
    public static Map<String, @Nullable Object> readObject(byte[] document) throws IOException {
        try (DocumentParser in = Json.FACTORY.createParser(document)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(in, "an object is expected");
            }
            Map<String, @Nullable Object> fields = readObject(in, THROW);
            if (in.nextToken() != null) {
                throw new JsonParseException(in, "there is more after the end of the object");
            }
            return fields;
        }
    }

    /**
     * Reads a whole document, whatever it is.
     *
     * @throws JsonParseException when it is empty or malformed, has more after its end, or a value that
     *     {@link #read(JsonParser, Refusals)} refuses
     */
    public static @Nullable Object read(byte[] document) throws IOException {
        try (DocumentParser in = Json.FACTORY.createParser(document)) {
            if (in.nextToken() == null) {
                throw new JsonParseException(in, "a value is expected");
            }
            Object value = read(in, THROW);
            if (in.nextToken() != null) {
                throw new JsonParseException(in, "there is more after the end of the value");
            }
            return value;
        }
    }

    /**
     * Reads the value at the current token, which is left at the value's last token. A field that is there twice, a
     * number beyond 64 bits and a text with a lone surrogate are refused.
     */
    public static @Nullable Object read(JsonParser in, Refusals refusals) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> readObject(in, refusals);
            case START_ARRAY -> readList(in, refusals);
            case VALUE_STRING -> readText(in, refusals);
            case VALUE_NUMBER_INT -> in.getNumberValue();
            case VALUE_NUMBER_FLOAT -> readDouble(in, refusals);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new JsonParseException(in, "a value is expected");
        };
    }

    /** Reads the object that begins at the current token, which is left at the object's end. */
    public static Map<String, @Nullable Object> readObject(JsonParser in, Refusals refusals) throws IOException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            int before = fields.size();
            fields.put(name, read(in, refusals));
            if (fields.size() == before) {
                refusals.refuse(in, "duplicate", "is there twice");
            }
        }
        return fields;
    }

    private static List<@Nullable Object> readList(JsonParser in, Refusals refusals) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(in, refusals));
        }
        return items;
    }

    private static String readText(JsonParser in, Refusals refusals) throws IOException {
        String text = in.getText();
        if (Json.hasLoneSurrogate(in, text)) {
            refusals.refuse(in, "unicode", "must be Unicode text, has a lone surrogate");
        }
        return text;
    }

    private static double readDouble(JsonParser in, Refusals refusals) throws IOException {
        double number = in.getDoubleValue();
        if (Double.isInfinite(number)) {
            refusals.refuse(in, "range", "is too large for a number of 64 bits");
        }
        return number;
    }

    /**
     * Writes a JSON-like value. Enums, paths and times are written as their text, arrays and Jackson's trees as what they
     * hold. NaN and the
     * infinities, which JSON lacks, are written as the texts {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}.
     *
     * @throws IllegalArgumentException for a type that has no agreed form in JSON; the message names it
     */
    public static void write(@Nullable Object value, JsonGenerator out) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Object key = entry.getKey();
                out.writeFieldName(key instanceof Enum<?> constant ? constant.name() : String.valueOf(key));
                write(entry.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof TreeNode tree) { // a JsonNode is an Iterable of its fields' values
            writeTree(tree, out);
        } else if (value instanceof Iterable<?> items && !(value instanceof Path)) {
            out.writeStartArray();
            for (Object item : items) {
                write(item, out);
            }
            out.writeEndArray();
        } else if (value.getClass().isArray()) {
            writeArray(value, out);
        } else {
            writeScalar(value, out);
        }
    }

    /**
     * A JSON-like value as a document of its own, in UTF-8.
     *
     * @throws IllegalArgumentException as {@link #write} does
     */
    public static byte[] toBytes(@Nullable Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = Json.FACTORY.createGenerator(bytes)) {
            write(value, out);
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e); // memory takes all: it has no form
        }
        return bytes.toByteArray();
    }

    /** The same as text. */
    public static String toText(@Nullable Object value) {
        return new String(toBytes(value), StandardCharsets.UTF_8);
    }

    private static void writeTree(TreeNode tree, JsonGenerator out) throws IOException {
        try (JsonParser tokens = tree.traverse()) {
            tokens.nextToken();
            out.copyCurrentStructure(tokens);
        }
    }

    private static void writeArray(Object array, JsonGenerator out) throws IOException {
        if (array instanceof float[] floats) {
            writeFloats(floats, out);
        } else if (array instanceof double[] doubles) {
            out.writeArray(doubles, 0, doubles.length);
        } else if (array instanceof int[] ints) {
            out.writeArray(ints, 0, ints.length);
        } else if (array instanceof long[] longs) {
            out.writeArray(longs, 0, longs.length);
        } else if (array instanceof Object[] objects) {
            write(Arrays.asList(objects), out);
        } else {
            throw noForm(array);
        }
    }

    /** Writes an array of floats, each in its shortest form. */
    public static void writeFloats(float[] floats, JsonGenerator out) throws IOException {
        out.writeStartArray(floats, floats.length);
        for (float number : floats) {
            out.writeNumber(number);
        }
        out.writeEndArray();
    }

    /** Writes an array of doubles, each in its shortest form. */
    public static void writeDoubles(double[] doubles, JsonGenerator out) throws IOException {
        out.writeArray(doubles, 0, doubles.length);
    }

    private static void writeScalar(Object value, JsonGenerator out) throws IOException {
        if (value instanceof CharSequence text) {
            out.writeString(text.toString());
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Number number) {
            writeNumber(number, out);
        } else if (value instanceof Enum<?> constant) {
            out.writeString(constant.name());
        } else if (value instanceof Path || value instanceof TemporalAccessor || value instanceof Character) {
            out.writeString(value.toString());
        } else {
            throw noForm(value);
        }
    }

    private static IllegalArgumentException noForm(Object value) {
        return new IllegalArgumentException("a value of " + value.getClass().getTypeName()
                + " has no JSON form here; use String, Number, Boolean, List, Map, or a record as the result type");
    }

    private static void writeNumber(Number number, JsonGenerator out) throws IOException {
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            out.writeNumber(number.intValue());
        } else if (number instanceof Double) {
            out.writeNumber(number.doubleValue());
        } else if (number instanceof Float) {
            out.writeNumber(number.floatValue());
        } else if (number instanceof BigDecimal decimal) {
            out.writeNumber(decimal);
        } else if (number instanceof BigInteger integer) {
            out.writeNumber(integer);
        } else if (number instanceof Long || number instanceof AtomicInteger || number instanceof AtomicLong) {
            out.writeNumber(number.longValue());
        } else {
            throw noForm(number);
        }
    }
}
